import { type ParagraphChild, Tab, TextRun } from "docx";
import type { Layout } from "../../model/layout.js";
import { joined, type Look, type Run } from "../runs.js";
import { commented } from "./comments.js";
import { styleIds } from "./styles.js";

/** @param note the comment on all of them */
export function runsOf(runs: readonly Run[], layout: Layout, note?: number): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let open: { note: number | undefined; children: ParagraphChild[] } = { note: undefined, children: [] };
  for (const run of joined(runs)) {
    if (run.note !== open.note) {
      children.push(...commented(open.children, open.note));
      open = { note: run.note, children: [] };
    }
    open.children.push(runOf(run, layout));
  }
  return commented([...children, ...commented(open.children, open.note)], note);
}

/** Words go in by `text`, never as strings in `children`: docx takes CURRENT, TOTAL_PAGES … there for fields. */
function runOf(run: Run, layout: Layout): TextRun {
  switch (run.type) {
    case "text":
      return new TextRun({ ...properties(run, layout), text: run.text });
    case "break":
      return new TextRun({ break: 1 });
    case "tab":
      return new TextRun({ ...properties(run, layout), children: [new Tab()] });
    default: {
      const forgotten: never = run;
      return forgotten;
    }
  }
}

/**
 * What still has to be filled in or confirmed is marked, so that it meets the eye on paper. Bold is said here and not in
 * the character style: there Word would take bold in a bold paragraph for not bold (ECMA-376-1, 17.7.3).
 */
function properties({ face, strong, hole }: Look, { 样式 }: Layout) {
  const bold = strong === true || 样式[face ?? "正文"].加粗;
  return {
    ...(face === undefined ? {} : { style: styleIds[face].character }),
    ...(strong === true || bold !== 样式.正文.加粗 ? { bold } : {}),
    ...(hole === undefined ? {} : { highlight: "yellow" as const }),
  };
}
