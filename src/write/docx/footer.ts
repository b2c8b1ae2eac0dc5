import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import type { Layout } from "../../model/layout.js";
import type { Geometry } from "./geometry.js";
import { footerStyle } from "./styles.js";

/** Page numbers: 单页码居右空一字，双页码居左空一字，数字左右各放一条一字线 (GB/T 9704-2012, 7.5). */
export function footersOf({ 页码 }: Layout, { number }: Geometry): { default: Footer; even: Footer } {
  const runs = () => numberRuns(页码.式样 ?? "— 1 —");
  const footer = (options: ConstructorParameters<typeof Paragraph>[0] & object) =>
    new Footer({ children: [new Paragraph({ style: footerStyle, ...options, children: runs() })] });
  if (页码.位置 === "居中") {
    return { default: footer({ alignment: AlignmentType.CENTER }), even: footer({ alignment: AlignmentType.CENTER }) };
  }
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: number.cell } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: number.cell } }),
  };
}

/** The first 1 of the pattern stands for the number; a pattern without one has it at its end. */
function numberRuns(pattern: string): TextRun[] {
  const at = pattern.includes("1") ? pattern.indexOf("1") : pattern.length;
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const words = (text: string) => (text === "" ? [] : [new TextRun({ text })]);
  return [...words(before), new TextRun({ children: [PageNumber.CURRENT] }), ...words(after)];
}
