import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { FileFailure, type Files, OutsideFailure } from "../model/files.js";
import type { Lines } from "../model/line.js";
import { DocxFailure, type DocxParts, openDocx } from "../ooxml/package.js";
import type { ReadParagraph } from "../ooxml/run.js";
import { diagnose, outside, type ReadRule } from "./diagnostics.js";
import { type Aside, asidesOf } from "./docx/asides.js";
import { linesOfDocx } from "./docx/lines.js";
import type { Extras } from "./docx/paragraph.js";
import { advice, kindOf } from "./file-kind.js";
import { linesOfMarkdown } from "./markdown-lines.js";
import { isOldWord } from "./old-word.js";
import { decodeText } from "./text.js";
import { linesOfText } from "./text-lines.js";

export type ForeignFormat = "docx" | "txt" | "md";

/** Many papers in one file are still read; this is more than anybody has typed. */
const maxDraft = 16 * 1024 * 1024;

const mostShown = 60;

/** A draft from elsewhere as its lines, not yet told apart. */
export interface DraftLines {
  lines: Lines;
  format: ForeignFormat;
  /** As it was decoded, where it is a text. */
  text?: string;
  /** It is the text of a Word file of before 2007, which cannot be changed in its place. */
  oldWord?: true;
  /** What stands beside the words of a Word file and is not taken over: notes and comments, and looks by name. */
  asides?: Aside[];
  lost?: ReadonlySet<string>;
  /** Its parts and paragraphs, where it is a Word file. */
  docx?: { parts: DocxParts; paragraphs: ReadonlyMap<number, ReadParagraph> };
}

/** Reads a draft from elsewhere: .docx, .txt (UTF-8, UTF-16, GB18030) or .md, by what it really is. */
export function readDraft(files: Files, given: string, name = given): Step<DraftLines> {
  try {
    const bytes = files.read(given);
    if (!bytes) return failed(name, "file-missing", "没有这个文件。请看看文件名和所在的文件夹对不对");
    return readBytes(bytes, name);
  } catch (error) {
    if (error instanceof OutsideFailure) return { findings: [outside(name, error)] };
    if (error instanceof FileFailure) return failed(name, "file-unreadable", `读不了：${error.reason}`);
    throw error;
  }
}

function readBytes(bytes: Uint8Array, name: string): Step<DraftLines> {
  const kind = kindOf(bytes);
  if (kind === "zip") return readDocx(bytes, name);
  if (kind !== "text") return failed(name, "file-kind", advice[kind]);
  if (path.extname(name).toLowerCase() === ".docx") {
    return failed(name, "file-kind", "扩展名是 .docx，内容却不是 Word 文稿。请看看文件有没有坏，或者用对了扩展名没有");
  }
  const decoded = decodeText(bytes, name, maxDraft);
  if (decoded.value === undefined) return { findings: decoded.findings };
  const text = decoded.value;
  const format = path.extname(name).toLowerCase() === ".md" ? "md" : "txt";
  const lines = format === "md" ? linesOfMarkdown(text, name) : linesOfText(text, name);
  if (!isOldWord(name)) return { value: { lines, format, text }, findings: decoded.findings };
  const message = "这是老格式的 Word 文稿，只读了文字；自动编号、脚注、批注读不到。要看这些，请另存为 .docx";
  const told = diagnose("file-kind", { file: name }, message, { severity: "advice" });
  return { value: { lines, format, text, oldWord: true }, findings: [told, ...decoded.findings] };
}

function readDocx(bytes: Uint8Array, name: string): Step<DraftLines> {
  const parts = openDocx(bytes);
  if (parts instanceof DocxFailure) return failed(name, "file-kind", `读不了：${parts.reason}`);
  const lines = linesOfDocx(parts, name);
  const findings = extraFindings(lines.extras, name);
  if (path.extname(name).toLowerCase() !== ".docx") {
    const message = "这其实是 Word 文稿（.docx），按 Word 文稿读了";
    findings.unshift(diagnose("file-kind", { file: name }, message, { severity: "advice" }));
  }
  const { paragraphs, references, extras } = lines;
  const asides = asidesOf(parts, references, name);
  return {
    value: { lines, format: "docx", docx: { parts, paragraphs }, asides, lost: new Set(extras.lost) },
    findings,
  };
}

function extraFindings({ revised, hidden, boxes }: Extras, file: string): Diagnostic[] {
  const accepted = "文稿里有修订痕迹，按全部接受以后的样子读";
  const unread = `文稿里有隐藏的文字，没有读：“${shown(hidden.join(""))}”`;
  const made = [
    ...(revised ? [diagnose("draft-revisions", { file }, accepted)] : []),
    ...(hidden.length > 0 ? [diagnose("draft-hidden", { file }, unread, { quote: hidden.join("") })] : []),
  ];
  const boxed = boxes.map((quote) => {
    const outside = `文本框里的文字不在正文里，没有读：“${shown(quote)}”。要用的话请移到正文`;
    return diagnose("draft-text-box", { file }, outside, { quote });
  });
  return [...made, ...boxed];
}

/** As much of it as tells what it is. */
function shown(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}

function failed(file: string, rule: ReadRule, message: string): Step<never> {
  return { findings: [diagnose(rule, { file }, message)] };
}
