import type { ErrorCode, YAMLError } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import { diagnose, type ReadRule } from "./diagnostics.js";

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

/** Slips of a Chinese keyboard, by the line they are on; `mark` finds the place in it. */
const slips: readonly { id: ReadRule; pattern: RegExp; mark: RegExp; message: string }[] = [
  {
    id: "yaml-fullwidth-colon",
    pattern: /^\s*(?:-\s+)?[^\s:：#"'“]{1,12}：(?!.*:\s)/,
    mark: /：/,
    message: "冒号是全角的“：”。请换成半角冒号，后面空一格，如“名称: 安澜县”",
  },
  {
    id: "yaml-mark",
    pattern: /(?::|-)\s+[!&*%@`]/,
    mark: /[!&*%@`]/,
    message: '内容以 ! & * % @ ` 开头时要加引号，如 "!注意"',
  },
  {
    id: "yaml-mustache",
    pattern: /\{\{/,
    mark: /\{\{/,
    message: "含有 {{…}} 的内容要加引号；或者写一个 | ，内容另起一行、多缩进两格",
  },
  {
    id: "yaml-tab",
    pattern: /^\s*\t/,
    mark: /\t/,
    message: "行首用了制表符（Tab）。请换成空格：下一层比上一层多空两格",
  },
];

/** Turns the library's errors into findings, and names the usual slips of a Chinese keyboard first. */
export function explainYaml(
  text: string,
  errors: readonly YAMLError[],
  placeAt: (position: number) => Place,
): Diagnostic[] {
  const seen = new Set<string>();
  const findings: Diagnostic[] = [];
  for (const error of errors) {
    const finding = explain(text, error, placeAt);
    // One slip makes the library stumble more than once.
    const key = `${finding.line}`;
    if (!seen.has(key)) findings.push(finding);
    seen.add(key);
  }
  return findings;
}

function explain(text: string, error: YAMLError, placeAt: (position: number) => Place): Diagnostic {
  const slip = keyboardSlip(text, error.pos[0]);
  if (slip) return diagnose(slip.id, placeAt(slip.position), slip.message, { quote: slip.line });
  const message = meanings[error.code] ?? "这里读不懂。请看这一行和上一行的缩进、冒号、引号";
  return diagnose("yaml-syntax", placeAt(error.pos[0]), message, { quote: lineAt(text, error.pos[0]).line });
}

interface Slip {
  id: ReadRule;
  message: string;
  position: number;
  line: string;
}

/** The library often complains a line too late, so the line before is looked at too. */
function keyboardSlip(text: string, position: number): Slip | undefined {
  const here = lineAt(text, position);
  const before = here.start > 0 ? [lineAt(text, here.start - 1)] : [];
  for (const { line, start } of [here, ...before]) {
    const slip = slips.find(({ pattern }) => pattern.test(line));
    if (slip) return { id: slip.id, message: slip.message, position: start + line.search(slip.mark), line };
  }
  return undefined;
}

function lineAt(text: string, position: number): { line: string; start: number } {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  const end = text.indexOf("\n", start);
  return { line: text.slice(start, end < 0 ? undefined : end), start };
}
