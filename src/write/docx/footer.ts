import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Layout } from "../../model/layout.js";
import type { Geometry } from "./geometry.js";
import { footerStyle } from "./styles.js";

/** Page numbers: 单页码居右空一字，双页码居左空一字，数字左右各放一条一字线 (GB/T 9704-2012, 7.5). */
export function footersOf({ 页码 }: Layout, upright: Geometry, page: Geometry): { default: Footer; even: Footer } {
  const footer = (place: FooterPlace) => {
    const number = new Paragraph({ style: footerStyle, ...place, children: numberRuns(页码.式样 ?? "— 1 —") });
    return new Footer({ children: page.landscape ? sideways(number, upright, page) : [number] });
  };
  const { cell } = upright.number;
  if (页码.位置 === "居中") {
    return { default: footer({ alignment: AlignmentType.CENTER }), even: footer({ alignment: AlignmentType.CENTER }) };
  }
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: cell } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: cell } }),
  };
}

interface FooterPlace {
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  indent?: { left?: number; right?: number };
}

/**
 * On a sheet that lies on its side the number stays where it is on the others, at what is now the left edge, and is turned
 * with the sheet (GB/T 9704-2012, 8). A cell anchored to the page: Word, WPS and LibreOffice all turn the text of cells.
 */
function sideways(number: Paragraph, upright: Geometry, page: Geometry): (Table | Paragraph)[] {
  const { pitch } = upright.number;
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const cell = new TableCell({
    width: { size: pitch, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    verticalAlign: VerticalAlign.CENTER,
    children: [number],
  });
  const table = new Table({
    rows: [new TableRow({ height: { value: page.text.height, rule: HeightRule.EXACT }, children: [cell] })],
    columnWidths: [pitch],
    width: { size: pitch, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: upright.margin.footer,
      absoluteVerticalPosition: page.margin.top,
    },
  });
  return [table, new Paragraph({ style: footerStyle })];
}

/** The first 1 of the pattern stands for the number; a pattern without one has it at its end. */
function numberRuns(pattern: string): TextRun[] {
  const at = pattern.includes("1") ? pattern.indexOf("1") : pattern.length;
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const words = (text: string) => (text === "" ? [] : [new TextRun({ text })]);
  return [...words(before), new TextRun({ children: [PageNumber.CURRENT] }), ...words(after)];
}
