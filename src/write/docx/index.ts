import { Document } from "docx";
import { type Copy, cleanCopy } from "../../model/copy.js";
import type { Layout } from "../../model/layout.js";
import type { Paper } from "../../model/tree.js";
import { linesOf } from "../lines.js";
import { printable } from "../printable.js";
import { printedCopy } from "../review.js";
import { plain } from "../runs.js";
import { commentsOf } from "./comments.js";
import { fontTableXml } from "./fonts.js";
import { geometryOf } from "./geometry.js";
import { pack } from "./pack.js";
import { sectionsOf } from "./sections.js";
import { settingsXml } from "./settings.js";
import { stylesXml } from "./styles.js";

/** The Word file of a paper. The same paper and layout give the same bytes, on any day, in any time zone and language. */
export async function writeDocx(paper: Paper, layout: Layout, copy: Copy = cleanCopy): Promise<Uint8Array> {
  const geometry = geometryOf(layout);
  const { lines, notes } = printedCopy(paper, layout, copy, { titleWidth: geometry.title.capacity });
  const title = linesOf(paper.blocks.filter((block) => block.type === "title"));
  const author = printable(paper.by ?? "稿匠");
  const document = new Document({
    title: title.map(({ runs }) => plain(runs).replace(/\s+/g, " ")).join(" "),
    creator: author,
    lastModifiedBy: author,
    description: "",
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(lines, layout),
    ...commentsOf(notes, author),
  });
  const styles = stylesXml(layout, geometry, { comments: notes.length > 0 });
  return pack(document, {
    "word/styles.xml": styles,
    "word/settings.xml": settingsXml(),
    "word/fontTable.xml": fontTableXml(layout),
  });
}
