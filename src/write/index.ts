export { type Note, withComments } from "./comments/annotate.js";

import type { Copy } from "../model/copy.js";
import type { FormSheet } from "../model/form.js";
import type { Format } from "../model/format.js";
import type { Layout } from "../model/layout.js";
import type { Paper } from "../model/tree.js";
import { writeHtml } from "./html/index.js";
import { writeMarkdown } from "./markdown.js";
import { writeText } from "./text.js";

export { writeDialect } from "./dialect.js";

export { briefText } from "./skeleton/brief.js";
export { type KnownFacts, meetingText } from "./skeleton/meeting.js";

/** 采集表 as an .xlsx. Its library is loaded for this alone. */
export async function formWorkbook(sheets: readonly FormSheet[]): Promise<Uint8Array> {
  return (await import("./form.js")).formWorkbook(sheets);
}

type Writer = (paper: Paper, layout: Layout, copy?: Copy) => Promise<Uint8Array> | Uint8Array;

const bytes = (text: string) => new TextEncoder().encode(text);

/** One writer for each format. docx is only loaded when it is wanted: it costs more than all the rest of a run. */
export const writers: Record<Format, Writer> = {
  docx: async (paper, layout, copy) => (await import("./docx/index.js")).writeDocx(paper, layout, copy),
  html: (paper, layout, copy) => bytes(writeHtml(paper, layout, copy)),
  // With a byte-order mark, so that Notepad and Word on Windows take it for what it is.
  txt: (paper, layout, copy) => bytes(`\uFEFF${writeText(paper, layout, copy)}`),
  md: (paper, layout, copy) => bytes(writeMarkdown(paper, layout, copy)),
};
