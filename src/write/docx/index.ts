import { Document } from "docx";
import type { Layout } from "../../model/layout.js";
import type { Paper } from "../../model/tree.js";
import { linesOf } from "../lines.js";
import { plain } from "../runs.js";
import { footersOf } from "./footer.js";
import { type Geometry, geometryOf } from "./geometry.js";
import { pack } from "./pack.js";
import { paragraphsOf } from "./paragraphs.js";
import { settingsXml } from "./settings.js";
import { stylesXml } from "./styles.js";

/** The Word file of a paper. The same paper and layout give the same bytes, on any day, in any time zone and language. */
export async function writeDocx(paper: Paper, layout: Layout): Promise<Uint8Array> {
  const geometry = geometryOf(layout);
  const lines = linesOf(paper.blocks, { titleWidth: geometry.title.capacity });
  const title = linesOf(paper.blocks.filter((block) => block.type === "title"));
  const document = new Document({
    title: title.map(({ runs }) => plain(runs).replace(/\s+/g, " ")).join(" "),
    creator: "稿匠",
    lastModifiedBy: "稿匠",
    description: "",
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionProperties(geometry),
        footers: footersOf(layout, geometry),
        children: paragraphsOf(lines, layout, geometry),
      },
    ],
  });
  return pack(document, { "word/styles.xml": stylesXml(layout, geometry), "word/settings.xml": settingsXml() });
}

/** The grid is of lines only: LibreOffice sets half as many characters where the grid counts these too. */
function sectionProperties({ page, margin, pitch }: Geometry) {
  return {
    page: { size: page, margin: { ...margin, gutter: 0 } },
    grid: { type: "lines" as const, linePitch: pitch },
  };
}
