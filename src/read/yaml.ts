import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type Data, Datum, type Group, group, isGroup, list } from "../model/data.js";
import type { Place } from "../model/place.js";
import { diagnose } from "./diagnostics.js";
import { holeIn } from "./hole.js";
import { clean } from "./text.js";
import { lostComments } from "./yaml-comments.js";
import { explainYaml, repeatedKeys } from "./yaml-errors.js";
import { cutOff, leftTogether, slipsInPlain } from "./yaml-marks.js";

/** Deeper or longer data is a mistake or an attack. */
const maxDepth = 20;
const maxNodes = 200_000;

interface YamlContext {
  file: string;
  text: string;
  counter: LineCounter;
  /** Added to each line: front matter begins below its `---`. */
  offset: number;
  findings: Diagnostic[];
  nodes: number;
}

/**
 * Reads YAML as data with places. Every scalar stays the text that is spelt in the file (YAML's failsafe schema), so 007, 1.10 and
 * 2026-09-22 are what she typed; what a field should be is checked later, against the schema.
 * @param prefix data path of the whole, e.g. `稿`; empty for 会议.yaml
 */
export function readYaml(text: string, file: string, prefix = "", offset = 0): Step<Group> {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    prettyErrors: false,
    // The library compares each key with every other.
    uniqueKeys: false,
    lineCounter: counter,
    logLevel: "silent",
  });
  const reading: YamlContext = { file, text, counter, offset, findings: [], nodes: 0 };
  const { findings } = reading;
  const at = (position: number) => placeAt(reading, position);
  const errors = [...document.errors, ...repeatedKeys(document)].sort((a, b) => a.pos[0] - b.pos[0]);
  findings.push(...explainYaml(text, [...errors, ...document.warnings], at), ...lostComments(text, at));
  const whole = { path: prefix, place: { file, line: 1 + offset } };
  if (document.contents === null) return { value: group(whole), findings };
  const data = convert(document.contents as Node, prefix, reading, 0);
  if (findings.some((finding) => finding.severity === "error")) return { findings };
  if (isGroup(data)) return { value: data, findings };
  return { findings: [...findings, shapeless(text, whole.place)] };
}

function shapeless(text: string, place: Place): Diagnostic {
  const quote = text.split("\n", 1)[0] ?? "";
  const message = /^[^\s:：]+：/.test(quote)
    ? "冒号是全角的“：”。请换成半角冒号，后面空一格，如“名称: 安澜县”"
    : "这里应当一行一项，写成“名称: 内容”，冒号用半角，后面空一格";
  return diagnose("yaml-shape", place, message, { quote });
}

function placeAt({ file, counter, offset }: YamlContext, position: number): Place {
  const { line, col } = counter.linePos(position);
  return { file, line: line + offset, column: col };
}

function placeOf(node: Node, reading: YamlContext): Place {
  const { line = 1, column = 1 } = placeAt(reading, node.range?.[0] ?? 0);
  // A block scalar (| or >) begins on the line after its mark.
  const block = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") ? 1 : 0;
  const place = { file: reading.file, line: line + block, column: block ? 1 : column };
  const [start, end] = node.range ?? [0, 0];
  if (!isScalar(node) || block || end === start) return place;
  const { line: endLine = 1, column: endColumn = 1 } = placeAt(reading, end);
  return { ...place, endLine, endColumn };
}

function convert(node: Node | null, path: string, reading: YamlContext, depth: number): Data | undefined {
  if (node === null) return undefined;
  const place = placeOf(node, reading);
  reading.nodes += 1;
  if (depth > maxDepth || reading.nodes > maxNodes) return refuse(reading, place, "内容太多或层次太深，不像是会议材料");
  if (isAlias(node) || (node as Scalar).anchor)
    return refuse(reading, place, '以 * 或 & 开头的内容要加引号，如 "*号文件"');
  if (isMap(node)) return convertMap(node, path, reading, depth, place);
  if (isSeq(node)) {
    if (node.flow) reading.findings.push(...leftTogether(node, (item) => placeOf(item, reading)));
    const items = node.items.map((item, index) =>
      convert(item as Node | null, `${path}[${index + 1}]`, reading, depth + 1),
    );
    return list(
      { path, place },
      items.filter((item) => item !== undefined),
    );
  }
  return isScalar(node) ? convertScalar(node, path, reading, place) : undefined;
}

function convertMap(node: YAMLMap, path: string, reading: YamlContext, depth: number, place: Place): Group {
  const entries: [string, Data][] = [];
  const keys = new Map<string, Place>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? clean(String(key.source ?? key.value), reading.file).text.trim() : "";
    if (!isScalar(key)) refuse(reading, place, "名称应当是一个词，不能是列表或表。以 [ 或 { 开头的内容要加引号");
    const data = convert(value as Node | null, path ? `${path}.${name}` : name, reading, depth + 1);
    if (isScalar(key)) keys.set(name, placeOf(key, reading));
    if (data !== undefined) entries.push([name, data]);
  }
  if (node.flow) reading.findings.push(...cutOff(node, (key) => placeOf(key, reading)));
  return group({ path, place, keys }, entries);
}

function convertScalar(node: Scalar, path: string, reading: YamlContext, place: Place): Datum | undefined {
  // An escaped line end in a quoted text is a line end like any other.
  const raw = String(node.value ?? "").replace(/\r\n?/g, "\n");
  if (raw === "" && node.type === "PLAIN") return undefined;
  if (node.type === "PLAIN") reading.findings.push(...slipsInPlain(node, reading.text, (at) => placeAt(reading, at)));
  const { text, findings } = clean(raw, reading.file, place.line);
  reading.findings.push(...findings);
  const { content, hole } = holeIn(text);
  return hole ? new Datum(content, path, place, hole) : new Datum(content, path, place);
}

function refuse(reading: YamlContext, place: Place, message: string): undefined {
  reading.findings.push(diagnose("yaml-refused", place, message));
}
