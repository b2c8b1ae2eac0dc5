import { type Document, type ErrorCode, isScalar, visit, type YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import { diagnose } from "./diagnostics.js";
import { lineAt, linesOf, slipsAround, type TextLine } from "./yaml-slips.js";

/** What each complaint of the YAML library means at a writer's desk. */
const meanings: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: "行首用了制表符（Tab）。请换成空格：下一层比上一层多空两格",
  DUPLICATE_KEY: "同一个名称写了两次，不知道听哪个。请删去一个",
  BAD_INDENT: "缩进不齐。同一层的各行，行首空格数要一样",
  BLOCK_AS_IMPLICIT_KEY: "缩进不齐，或一行里有两个“: ”。内容里有冒号加空格时，请给内容加上引号",
  MULTILINE_IMPLICIT_KEY: "这一行缺少半角冒号。应当写成“名称: 内容”，冒号后空一格",
  MISSING_CHAR: "引号或括号没有配对，或者缺少半角冒号。请看这一行及上一行",
  UNEXPECTED_TOKEN: "这里多了一个符号，读不下去。内容以 - [ { * & # 等开头时，要给内容加引号",
  BAD_SCALAR_START: "内容不能以这个符号开头。请给内容加引号",
  BAD_DQ_ESCAPE: "半角双引号里的反斜杠 \\ 有特殊含义。请改用单引号，或写成两个反斜杠",
  BAD_ALIAS: '以 * 或 & 开头的内容要加引号，如 "*号文件"',
  TAG_RESOLVE_FAILED: '以 ! 开头的内容要加引号，如 "!注意"',
  MULTIPLE_ANCHORS: "以 & 开头的内容要加引号",
  MULTIPLE_DOCS: "文件中间有一行 --- ，把文件分成了两份。请删去这一行",
};

/** What the library has to complain of. */
type YamlComplaint = Pick<YAMLError, "code" | "pos">;

/** Names that stand in one map twice. */
export function repeatedKeys(document: Document): YamlComplaint[] {
  const found: YamlComplaint[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const names = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [start = 0, end = start] = key.range ?? [];
        if (names.has(String(key.value))) found.push({ code: "DUPLICATE_KEY", pos: [start, end] });
        names.add(String(key.value));
      }
    },
  });
  return found;
}

/**
 * Turns the library's errors into findings. The usual slips of a Chinese keyboard are named, each line of them; what the library says of lines
 * below a slip comes of the slip.
 */
export function explainYaml(
  text: string,
  errors: readonly YamlComplaint[],
  placeAt: (position: number) => Place,
): Diagnostic[] {
  const found = new Map<number, Diagnostic>();
  const add = (finding: Diagnostic) => {
    if (!found.has(finding.line ?? 0)) found.set(finding.line ?? 0, finding);
  };
  let slipped = false;
  const lost = once(() => lostIndentation(text));
  const told = new Set<string>();
  for (const { code, pos } of errors) {
    const slips = slipsAround(text, pos[0]);
    const [first] = slips;
    // All lines with that slip are told at once.
    if (first && !told.has(first.message)) {
      for (const { rule, message, position, line } of slips)
        add(diagnose(rule, placeAt(position), message, { quote: line }));
      told.add(first.message);
    }
    slipped ||= slips.length > 0;
    if (!slipped) add(explain(text, code, pos[0], placeAt, lost));
  }
  return [...found.values()];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function explain(
  text: string,
  code: ErrorCode,
  position: number,
  placeAt: (position: number) => Place,
  lostIn: () => ReturnType<typeof lostIndentation>,
): Diagnostic {
  const lost = code === "DUPLICATE_KEY" ? lostIn() : undefined;
  if (lost) {
    const message = `“${lost.name}:”下面各行没有缩进，分不清哪些是它的。请在这些行的行首都空两格`;
    return diagnose("yaml-indent", placeAt(lost.start), message, { quote: lost.line });
  }
  const message = meanings[code] ?? "这里读不懂。请看这一行和上一行的缩进、冒号、引号";
  return diagnose("yaml-syntax", placeAt(position), message, { quote: lineAt(text, position).line });
}

const bareKey = /^(\s*)([^\s:：#"'{[-][^:：]*):\s*(?:#.*)?$/;

/** The first name with nothing behind it and two lines or more below that stand no further in. */
function lostIndentation(text: string): (TextLine & { name: string }) | undefined {
  const lines = linesOf(text).filter(({ line }) => /^\s*[^\s#]/.test(line));
  for (const [index, one] of lines.entries()) {
    const [, indent = "", name] = bareKey.exec(one.line) ?? [];
    const below = lines.slice(index + 1, index + 3);
    if (name !== undefined && below.length === 2 && below.every(({ line }) => isFilled(line, indent)))
      return { ...one, name };
  }
  return undefined;
}

function isFilled(line: string, indent: string): boolean {
  return line.startsWith(indent) && /^[^\s:：#"'{[-][^:：]*:\s+[^\s#]/.test(line.slice(indent.length));
}
