import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import type { Files } from "../model/files.js";
import { FileFailure, OutsideFailure } from "../model/files.js";
import { tokens } from "../model/value.js";
import { diagnose, outside, type ReadRule } from "./diagnostics.js";

/** Larger texts are not a writer's; YAML and Markdown of this size would only hold the machine up. */
const maxText = 4 * 1024 * 1024;

/** Seen by nobody, and in the way of all that looks for words: the soft hyphen, blanks and joiners without a width. */
const invisible = "\\u00AD\\u200B\\u2060\\uFEFF";

/** These, what XML 1.0 (§2.2) cannot hold, and the six private-use characters that serve as tokens. */
const unprintable = new RegExp(
  `[${invisible}\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF${Object.values(tokens).flat().join("")}]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]`,
  "g",
);

/** Removes the characters no paper can hold, and reports each line that had some. */
export function clean(text: string, file: string, firstLine = 1): { text: string; findings: Diagnostic[] } {
  if (text.search(unprintable) < 0) return { text, findings: [] };
  const findings: Diagnostic[] = [];
  const lines = text.split("\n").map((line, index) => {
    const bad = line.match(unprintable);
    if (!bad) return line;
    const codes = [...new Set(bad)].map(
      (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
    findings.push(
      diagnose(
        "text-unprintable",
        { file, line: firstLine + index },
        `有 ${bad.length} 个不能打印的字符（${codes.slice(0, 5).join("、")}），已经去掉。多半是从网页或聊天软件里粘来的，请核对这一行`,
      ),
    );
    return line.replace(unprintable, "");
  });
  return { text: lines.join("\n"), findings };
}

/** Reads a text file: UTF-8 with or without BOM, else GB18030; line ends become `\n`. `name` is what findings call it. */
export function readText(files: Files, path: string, name: string): Step<string> {
  return textIn(readBytes(files, path, name), name);
}

/** The same; undefined where there is no such file. */
export function readTextIfThere(files: Files, path: string, name: string): Step<string> | undefined {
  const bytes = readBytesIfThere(files, path, name);
  return bytes && textIn(bytes, name);
}

/** What `readText` reads, not yet decoded. */
export function readBytes(files: Files, path: string, name: string): Step<Uint8Array> {
  return (
    readBytesIfThere(files, path, name) ??
    failed(name, "file-missing", "没有这个文件。请看看文件名和所在的文件夹对不对")
  );
}

/** The text that bytes stand for. */
export function textIn({ value, findings }: Step<Uint8Array>, name: string): Step<string> {
  return value ? decodeText(value, name) : { findings };
}

function readBytesIfThere(files: Files, path: string, name: string): Step<Uint8Array> | undefined {
  try {
    const value = files.read(path);
    return value && { value, findings: [] };
  } catch (error) {
    if (error instanceof OutsideFailure) return { findings: [outside(name, error)] };
    if (error instanceof FileFailure) return failed(name, "file-unreadable", `读不了：${error.reason}`);
    throw error;
  }
}

/**
 * The same of bytes that have been read.
 * @param most bytes a text may have
 */
export function decodeText(bytes: Uint8Array, name: string, most = maxText): Step<string> {
  if (bytes.length > most) {
    const message = `文件超过 ${most / 1024 / 1024} MB，不像是手写的材料，没有读`;
    return failed(name, "file-size", message);
  }
  const { text, findings } = decode(bytes, name);
  const cleaned = clean(text.replace(/\r\n?/g, "\n"), name);
  return { value: cleaned.text, findings: [...findings, ...cleaned.findings] };
}

function failed(file: string, rule: ReadRule, message: string): Step<never> {
  return { findings: [diagnose(rule, { file }, message)] };
}

/** UTF-16 by its mark, UTF-8, else GB18030, which is reported. */
export function decode(bytes: Uint8Array, file: string): { text: string; findings: Diagnostic[] } {
  const unicode =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  // What Notepad calls Unicode.
  if (unicode !== "") return { text: new TextDecoder(unicode).decode(bytes), findings: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), findings: [] };
  } catch {
    // 'gbk' would get the four-byte characters wrong; 'gb18030' is its superset.
    const text = new TextDecoder("gb18030").decode(bytes);
    const message = "这个文件不是 UTF-8 编码，按国标 GB18030 读了。如有乱码，请用“另存为”选 UTF-8";
    return { text, findings: [diagnose("file-encoding", { file }, message)] };
  }
}
