import type { ReadRule } from "./diagnostics.js";

/** A slip of a Chinese keyboard that YAML stumbles over. */
export interface Slip {
  rule: ReadRule;
  message: string;
  /** Offset in the text. */
  position: number;
  line: string;
}

interface SlipPattern {
  id: ReadRule;
  /** Of a whole line. */
  pattern: RegExp;
  /** Finds the place in it. */
  mark: RegExp;
  message: string;
}

/** The surer ones first. */
const slips: readonly SlipPattern[] = [
  {
    id: "yaml-fullwidth-colon",
    pattern: /^\s*(?:-\s+)?[^\s:：#"'“]{1,12}：(?!.*:\s)/,
    mark: /：/,
    message: "冒号是全角的“：”。请换成半角冒号，后面空一格，如“名称: 安澜县”",
  },
  {
    id: "yaml-fullwidth",
    pattern: /[｛｝]/,
    mark: /[｛｝]/,
    message: "花括号是全角的“｛｝”。请换成半角的 { }",
  },
  {
    id: "yaml-fullwidth",
    pattern: /\{[^{}"']*，[^{}]*:/,
    mark: /，/,
    message: "花括号里各项之间的逗号是全角的“，”。请换成半角逗号，后面空一格",
  },
  {
    id: "yaml-fullwidth",
    pattern: /^\s*[－—–−]/,
    mark: /[－—–−]/,
    message: "一项开头的短横不是半角的。请换成半角的 - ，后面空一格",
  },
  {
    id: "yaml-space",
    pattern: /^[ \t]*[\u3000\u00a0]/,
    mark: /[\u3000\u00a0]/,
    message: "行首的空格是全角的，或者是从网页粘来的。请换成半角空格",
  },
  {
    id: "yaml-space",
    pattern: /^\s*(?:-\s+)?[^\s:：#"']{1,12}:[\u3000\u00a0]/,
    mark: /[\u3000\u00a0]/,
    message: "冒号后面的空格是全角的，或者是从网页粘来的。请换成半角空格",
  },
  { id: "yaml-space", pattern: /^\s*-[^\s-]/, mark: /-/, message: "一项开头的 - 后面要空一格" },
  {
    id: "yaml-space",
    pattern: /^\s*(?:-\s+)?[^\s:：#"'{[]{1,12}:[^\s:/\\]/,
    mark: /:/,
    message: "半角冒号后面要空一格，如“名称: 安澜县”",
  },
  {
    id: "yaml-quote",
    pattern: /(?:^|[:,[{-])\s+(?:"[^"]*"|'[^']*')(?=[^\s,:}\]])/,
    mark: /(?<=[:,[{-]\s+(?:"[^"]*"|'[^']*'))[^\s,}\]]/,
    message: "引号后面还有字。内容里有引号的，用中文引号 “ ”；或者把整个内容放在单引号里，如 '\"百日攻坚\"会议'",
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

export interface TextLine {
  line: string;
  /** Offset of its beginning. */
  start: number;
}

/**
 * The slip on a line where the library has complained, or on the line before, since it often complains too late; and every other line of the
 * text with the same slip: whoever types one full-width colon types them all, and the library loses its way at the first.
 */
export function slipsAround(text: string, position: number): Slip[] {
  const here = lineAt(text, position);
  const near = [here, ...(here.start > 0 ? [lineAt(text, here.start - 1)] : [])];
  for (const { line } of near) {
    const found = slips.find(({ pattern }) => pattern.test(line));
    if (found) return linesOf(text).flatMap((one) => slipIn(one, found));
  }
  return [];
}

function slipIn({ line, start }: TextLine, { id, message, pattern, mark }: SlipPattern): Slip[] {
  return pattern.test(line) ? [{ rule: id, message, position: start + Math.max(0, line.search(mark)), line }] : [];
}

export function lineAt(text: string, position: number): TextLine {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  const end = text.indexOf("\n", start);
  return { line: text.slice(start, end < 0 ? undefined : end), start };
}

/** The lines of a text but for those of the blocks behind `|` and `>`, which may hold any marks. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  let block: number | undefined;
  for (const line of text.split("\n")) {
    const indent = line.search(/\S/);
    if (block !== undefined && indent >= 0 && indent <= block) block = undefined;
    if (block === undefined) lines.push({ line, start });
    if (block === undefined && /(?::|-)\s+[|>][+-]?\d?\s*$/.test(line)) block = indent;
    start += line.length + 1;
  }
  return lines;
}
