import { type ISectionOptions, PageOrientation, Paragraph, type Table } from "docx";
import type { Layout } from "../../model/layout.js";
import type { PrintedLine } from "../lines.js";
import { breakLines, plain } from "../runs.js";
import { breakTitle } from "../title.js";
import { fits } from "./columns.js";
import { footersOf } from "./footer.js";
import { type Geometry, geometryOf, landscapeOf } from "./geometry.js";
import { paragraphOf } from "./paragraphs.js";
import { tableOf } from "./tables.js";

/**
 * The paper, and after it each annex on a page of its own: where its table is too wide for the upright sheet, in a section
 * that lies on its side.
 */
export function sectionsOf(lines: readonly PrintedLine[], layout: Layout): ISectionOptions[] {
  const upright = geometryOf(layout);
  const turned = landscapeOf(layout);
  const sections: { geometry: Geometry; lines: PrintedLine[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = sections.at(-1);
    const geometry = line.type === "annexNumber" ? orientation(lines.slice(at), upright, turned) : last?.geometry;
    if (last && last.geometry === geometry) last.lines.push(line);
    else sections.push({ geometry: geometry ?? upright, lines: [line] });
  }
  if (sections.length === 0) sections.push({ geometry: upright, lines: [] });
  return sections.map((section) => ({
    properties: sectionProperties(section.geometry),
    footers: footersOf(layout, upright, section.geometry),
    children: childrenOf(section.lines, layout, section.geometry),
  }));
}

function orientation(annex: readonly PrintedLine[], upright: Geometry, turned: Geometry): Geometry {
  const table = annex.find((line) => line.type === "table")?.table;
  return table && !fits(table, upright.text.width, upright) ? turned : upright;
}

/** The grid is of lines only: LibreOffice sets half as many characters where the grid counts these too. */
function sectionProperties({ page, margin, pitch, landscape }: Geometry) {
  const size = landscape ? { ...page, orientation: PageOrientation.LANDSCAPE } : page;
  return {
    page: { size, margin: { ...margin, gutter: 0 } },
    grid: { type: "lines" as const, linePitch: pitch },
  };
}

function childrenOf(given: readonly PrintedLine[], layout: Layout, geometry: Geometry): (Paragraph | Table)[] {
  const lines = given.map((line) => (line.type === "annexTitle" ? titleBroken(line, geometry) : line));
  return lines.flatMap((line, at) => {
    if (!line.table) return [paragraphOf(lines, at, layout, geometry)];
    return [tableOf(line.table, layout, geometry), ...afterTable(lines[at + 1], geometry)];
  });
}

function titleBroken(line: PrintedLine, { title }: Geometry): PrintedLine {
  return { ...line, runs: breakLines(line.runs, breakTitle(plain(line.runs), title.capacity)) };
}

/** Word joins tables that follow each other, and ends a section in a paragraph: one of no height, or it would ask for a page. */
function afterTable(next: PrintedLine | undefined, { pitch }: Geometry): Paragraph[] {
  if (next !== undefined && !next.table) return [];
  return [new Paragraph({ spacing: { line: next ? Math.round(pitch / 2) : 20, lineRule: "exact" } })];
}
