import { type ParagraphChild, Tab, TextRun } from "docx";
import type { Layout } from "../../model/layout.js";
import { joined, type Look, type Run } from "../runs.js";
import { styleIds } from "./styles.js";

/** Words go in by `text`, never as strings in `children`: docx takes CURRENT, TOTAL_PAGES … there for fields. */
export function runsOf(runs: readonly Run[], layout: Layout): ParagraphChild[] {
  return joined(runs).map((run) => {
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
  });
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
