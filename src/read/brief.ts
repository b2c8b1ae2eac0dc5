import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { Datum, textOf } from "../model/data.js";
import type { Files } from "../model/files.js";
import type { Brief } from "../model/meeting.js";
import type { Source } from "../model/source.js";
import { diagnose } from "./diagnostics.js";
import { documentIn } from "./front-matter.js";
import { readText } from "./text.js";

/** A line that holds nothing but 【结尾号召】: from here on, the writer's own words for that role. */
const partLine = /^【([^【】：:]+)】\s*$/;

/** Reads one 稿件/*.md: what to write, and the writer's own words for any part of it. */
export function readBrief(files: Files, path: string, file: string): Step<Brief> {
  const read = documentIn(readText(files, path, file), file, "稿");
  if (!read.value) return { findings: read.findings };
  const { name, head, body } = read.value;
  const cut = cutParts(body);
  for (const [key, data] of Object.entries(head)) if (data instanceof Datum) head[key] = bare(key, data);
  const kind = textOf(head.稿种);
  return { value: { name, file, head, kind, parts: cut.parts }, findings: [...read.findings, ...cut.findings] };
}

/** What is printed with it is taken off, so that it does not stand twice: the ： of a salutation, the —— of a subtitle. */
const printedWithIt: Readonly<Record<string, RegExp>> = { 称谓: /[：:\s]+$/, 主送: /[：:\s]+$/, 副题: /^[—―－-]+\s*/ };

/** A line of the head without the blanks and line ends around it. */
function bare(key: string, { text, path, place, hole, reading }: Datum): Datum {
  const pattern = printedWithIt[key];
  const trimmed = text.trim();
  return new Datum(pattern ? trimmed.replace(pattern, "") : trimmed, path, place, hole, reading);
}

function cutParts(body: Source): { parts: Map<string, Source>; findings: Diagnostic[] } {
  const parts = new Map<string, Source>();
  const findings: Diagnostic[] = [];
  let current = openPart(body.file);
  const close = (name: string) => {
    // Ends in a newline, as every partial must.
    if (current.text.trim() !== "") parts.set(name, { ...current, text: `${current.text.trimEnd()}\n` });
  };
  let name = "正文";
  for (const [index, line] of body.text.split("\n").entries()) {
    const opened = partLine.exec(line)?.[1]?.trim();
    const number = body.lines[index] ?? 1;
    if (!opened) {
      current.text += `${line}\n`;
      current.lines.push(number);
      continue;
    }
    close(name);
    name = opened;
    current = openPart(body.file);
    if (parts.has(name)) findings.push(repeated(name, body.file, number));
  }
  close(name);
  return { parts, findings };
}

function openPart(file: string): Source {
  return { file, text: "", lines: [] };
}

function repeated(name: string, file: string, line: number): Diagnostic {
  return diagnose("brief-part-repeated", { file, line }, `“【${name}】”写了两处，不知道用哪一处。请合并成一处`);
}
