import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";

/** What upsets readers: marks of every syntax that is read, foreign blanks, halves of pairs, numbers at the edge. */
const nasty = [
  ..."{}[]()<>#*&!|>%@`\\\"':,-=+_~^$?.;/\t\r\n\0",
  ..."，。：；！？“”‘’（）【】《》、—…·｛｝＃　",
  ..."\u00a0\u2028\u200b\ufeff\u202e\ud800\uf8f0\uf8f2",
  "{{",
  "}}",
  "{{#if ",
  "{{/if}}",
  '{{> (片段 "',
  "---\n",
  ":::",
  "::: 称谓",
  "| 甲 | 乙 |",
  "<b>",
  "&nbsp;",
  "]]>",
  "<!--",
  "&#0;",
  "一、",
  "（一）",
  "1.",
  "一是",
  "待填",
  "（暂定）",
  "2026-13-45",
  "9999999999999999",
  "-0",
  "1e309",
  "0.1亿元",
  "约",
  "%",
  "__proto__",
  "constructor",
  "\ufffd",
  "𠮷",
];

/** Small changes of a text: so small that most of it stays what it was. */
export const edits = fc.array(
  fc.record({
    kind: fc.constantFrom("insert", "delete", "double", "swap", "cut", "replace"),
    at: fc.nat(1_000_000),
    size: fc.nat(12),
    mark: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...nasty) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

export function mutated(text, changes) {
  return changes.reduce(changed, text);
}

function changed(text, { kind, at, size, mark }) {
  const where = text.length === 0 ? 0 : at % text.length;
  const end = Math.min(text.length, where + size);
  switch (kind) {
    case "insert":
      return text.slice(0, where) + mark + text.slice(where);
    case "replace":
      return text.slice(0, where) + mark + text.slice(end);
    case "delete":
      return text.slice(0, where) + text.slice(end);
    case "double":
      return text.slice(0, end) + text.slice(where);
    case "cut":
      return size === 0 ? text.slice(0, where) : text;
    default:
      return swapped(text, at);
  }
}

/** Two neighbouring lines change places. */
function swapped(text, at) {
  const lines = text.split("\n");
  const index = at % lines.length;
  const next = (index + 1) % lines.length;
  [lines[index], lines[next]] = [lines[next] ?? "", lines[index] ?? ""];
  return lines.join("\n");
}

/** The same of bytes: of an archive one of its parts is changed, now and then the archive itself. */
export function mutatedBytes(bytes, changes) {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip || changes[0].at % 10 === 0) return asBytes(mutated(asText(bytes), changes));
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));
  const name = names[changes[0].at % names.length];
  const text = new TextDecoder().decode(parts[name]);
  return zipSync({ ...parts, [name]: new TextEncoder().encode(mutated(text, changes)) }, { level: 0 });
}

const asText = (bytes) => Buffer.from(bytes).toString("latin1");
const asBytes = (text) => new Uint8Array(Buffer.from(text, "latin1"));
