import Handlebars from "handlebars";
import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import { placeIn, type Source } from "../../model/source.js";
import { diagnose } from "../diagnostics.js";

/** Parses a source; every slip of a Chinese keyboard is explained, then the first thing Handlebars itself cannot read. */
export function parseSource(source: Source): Step<hbs.AST.Program> {
  const open = unclosedMustaches(source);
  const broken = new Set(open.map(({ line }) => line));
  const slips = source.text
    .split("\n")
    .flatMap((line, index) => keyboardSlips(source, line, index + 1))
    // What stands behind an unclosed mustache is no part of it.
    .filter(({ line }) => !broken.has(line));
  if (open.length > 0) return { findings: [...open, ...slips] };
  if (slips.length > 0) return { findings: slips };
  const deep = tooDeep(source);
  if (deep) return { findings: [deep] };
  try {
    return { value: Handlebars.parse(source.text), findings: [] };
  } catch (error) {
    return { findings: [explain(source, error as HandlebarsError)] };
  }
}

/** More is a mistake, and would be more than the stack holds. */
const maxDepth = 50;

/** What opens and closes: mustaches and the brackets in them, blocks, the `else if` that only the end of its block closes. */
const nesting = /\{\{~?(?:#|else\s+\w|\/)?|\}\}|[()]/g;

function tooDeep(source: Source): Diagnostic | undefined {
  const depth = new Depth();
  for (const [line, text] of source.text.split("\n").entries()) {
    for (const { 0: sign, index } of text.matchAll(nesting)) {
      if (depth.after(sign) <= maxDepth) continue;
      const message = `花括号里的写法一层套一层，超过 ${maxDepth} 层。请拆开写`;
      return diagnose("template-depth", placeIn(source, line + 1, index), message);
    }
  }
  return undefined;
}

class Depth {
  /** How deep it was where each block that is open began. */
  private readonly around: number[] = [];
  private blocks = 0;
  private brackets = 0;
  private inside = false;

  after(sign: string): number {
    if (sign === "(" || sign === ")") {
      if (this.inside) this.brackets += sign === "(" ? 1 : -1;
      return this.blocks + this.brackets;
    }
    this.inside = sign !== "}}";
    this.brackets = 0;
    if (sign.endsWith("#")) this.around.push(this.blocks);
    if (sign.endsWith("/")) this.blocks = this.around.pop() ?? 0;
    else if (/[#\w]$/.test(sign)) this.blocks += 1;
    return this.blocks;
  }
}

const comment = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}/g;

/** Each `{{` without its `}}` before the next one, or before the paragraph ends. */
function unclosedMustaches(source: Source): Diagnostic[] {
  const text = source.text.replace(comment, (words) => words.replace(/[^\n]/g, " "));
  return [...text.matchAll(/(?<![{\\])\{\{(?!\{)/g)].flatMap(({ index }) => {
    const rest = text.slice(index + 2).split(/\{\{|\n\s*\n/, 1)[0] ?? "";
    if (/[}｝]\s*[}｝]/.test(rest)) return [];
    const before = text.slice(0, index).split("\n");
    const words = /^[~#/>]*[^\s，。；：、{}]*/.exec(rest)?.[0] ?? "";
    const place = placeIn(source, before.length, before.at(-1)?.length ?? 0);
    return [diagnose("template-syntax", place, `“{{${words}”没有关上。请在它后面补上 }}`, { quote: `{{${words}` })];
  });
}

interface HandlebarsError extends Error {
  lineNumber?: number;
  column?: number;
}

const slipPatterns: { pattern: RegExp; message: string }[] = [
  { pattern: /｛[｛{]|\{｛|｝[｝}]|\}｝/g, message: "花括号是全角的。请换成半角的 {{ 和 }}" },
  // In straight ones they are words: {{层次 "“字”，"}}.
  {
    pattern: /\{\{(?:[^{}｛｝"“”‘’＂＇]|"[^"{}]*"|"(?![^"{}]*"))*[“”‘’＂＇]/g,
    message: '花括号里的引号要用半角的直引号 "，不能用弯引号',
  },
  { pattern: /\{\{[^{}｛｝"]*?[（）]/g, message: "花括号里的圆括号要用半角的 ( )" },
  { pattern: /\{\{[^{}｛｝"]*?[．。，、：；]/g, message: "花括号里不能有全角标点；各级之间用半角的点，如 会议.地点" },
  { pattern: /\{\{[^{}｛｝"]*?\u3000/g, message: "花括号里有全角空格。请换成半角空格" },
];

function keyboardSlips(source: Source, line: string, number: number): Diagnostic[] {
  return slipPatterns.flatMap(({ pattern, message }) =>
    [...line.matchAll(pattern)]
      .slice(0, 1)
      .map((match) =>
        diagnose("template-fullwidth", placeIn(source, number, match.index), message, { quote: line.trim() }),
      ),
  );
}

function explain(source: Source, error: HandlebarsError): Diagnostic {
  const line = error.lineNumber ?? Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1);
  const column = error.column ?? caretColumn(error.message);
  const quote = (source.text.split("\n")[line - 1] ?? "").trim();
  const at = placeIn(source, line, column);
  const mismatch = /^(\S+) doesn't match (\S+)/.exec(error.message);
  if (mismatch) {
    const message = `开头是 {{#${mismatch[1]}}}，关上的却是 {{/${mismatch[2]}}}。请对齐，或补上缺的一个`;
    return diagnose("template-syntax", at, message, { quote });
  }
  if (/got 'EOF'/.test(error.message)) return unclosed(source, line, quote);
  const message = /Invalid path/.test(error.message)
    ? "花括号里的名称写法不对：各级之间用一个半角的点，如 会议.地点；../ 只能写在最前面"
    : "花括号里写错了：请看有没有缺 }}、引号或括号没有配对，{{else}}、{{/…}} 有没有多写";
  return diagnose("template-syntax", at, message, { quote });
}

function caretColumn(message: string): number {
  const dashes = /\n(-*)\^/.exec(message)?.[1];
  return dashes?.length ?? 0;
}

/** The opening that was never closed, which Handlebars only notices at the end of the file. */
function unclosed(source: Source, lastLine: number, quote: string): Diagnostic {
  const open: { name: string; line: number; column: number; text: string }[] = [];
  for (const [index, line] of source.text.split("\n").entries()) {
    for (const match of line.matchAll(/\{\{~?(#|\/)[>*]?\s*([^\s}~]+)/g)) {
      if (match[1] === "#")
        open.push({ name: match[2] ?? "", line: index + 1, column: match.index, text: line.trim() });
      else open.pop();
    }
  }
  const last = open.at(-1);
  if (!last) return diagnose("template-syntax", placeIn(source, lastLine, 0), "文件末尾还有没写完的花括号", { quote });
  const message = `{{#${last.name} …}} 没有关上。请在这一段的末尾加一行 {{/${last.name}}}`;
  return diagnose("template-syntax", placeIn(source, last.line, last.column), message, { quote: last.text });
}
