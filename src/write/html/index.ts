import { type Copy, cleanCopy } from "../../model/copy.js";
import type { Layout } from "../../model/layout.js";
import type { Paper } from "../../model/tree.js";
import { geometryOf } from "../docx/geometry.js";
import { withEndnotes } from "../endnotes.js";
import { faceOf, linesOf, type PrintedLine } from "../lines.js";
import { printedCopy } from "../review.js";
import { joined, plain, type Run } from "../runs.js";
import { signatureStart } from "../signature.js";
import type { PrintedTable } from "../tables.js";
import { styleSheet } from "./style-sheet.js";

/** One file for a browser, that looks and prints like the page and needs nothing beside it. Its comments stand after the end. */
export function writeHtml(paper: Paper, layout: Layout, copy: Copy = cleanCopy): string {
  const lines = withEndnotes(printedCopy(paper, layout, copy, { titleWidth: geometryOf(layout).title.capacity }));
  const title = linesOf(paper.blocks.filter(({ type }) => type === "title")).map(({ runs }) => plain(runs));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escaped(title.join(" ").replace(/\s+/g, " "))}</title>
<style>
${styleSheet(layout)}
</style>
</head>
<body>
${lines.map((_, at) => element(lines, at, layout)).join("\n")}
</body>
</html>
`;
}

function element(lines: readonly PrintedLine[], at: number, layout: Layout): string {
  const line = lines[at] as PrintedLine;
  if (line.table) return table(line.table);
  const tag = line.type === "title" ? "h1" : line.type === "heading" ? `h${line.level + 1}` : "p";
  const names = [faceOf(line), line.blankBefore && at > 0 ? "空行" : "", line.whole ? "整句" : ""];
  const start = line.type === "signature" ? signatureStart(lines, at, layout.版心.字数) : 0;
  const style = start > 0 ? ` style="padding-left:${start}em"` : "";
  return `<${tag} class="${names.filter(Boolean).join(" ")}"${style}>${words(line.runs)}</${tag}>`;
}

function table({ aligns, rows }: PrintedTable): string {
  const cell = (tag: string, attributes: string, runs: readonly Run[]) =>
    `<${tag}${attributes}>${words(runs)}</${tag}>`;
  const row = ({ type, cells }: PrintedTable["rows"][number]) => {
    if (type === "none") return cell("td", ` colspan="${aligns.length}"`, cells[0] ?? []);
    if (type === "head") return cells.map((runs) => cell("th", "", runs)).join("");
    return cells.map((runs, at) => cell("td", ` style="text-align:${aligns[at] ?? "left"}"`, runs)).join("");
  };
  return `<table>\n${rows.map((one) => `<tr class="${one.type}">${row(one)}</tr>`).join("\n")}\n</table>`;
}

function words(runs: readonly Run[]): string {
  return joined(runs).map(oneRun).join("");
}

function oneRun(run: Run): string {
  if (run.type === "break") return "<br/>";
  const text = run.type === "tab" ? "&#8195;" : escaped(run.text);
  const names = [run.face ?? "", run.hole === undefined ? "" : "未定"].filter(Boolean);
  const named = names.length > 0 ? `<span class="${names.join(" ")}">${text}</span>` : text;
  return run.strong ? `<strong>${named}</strong>` : named;
}

/** A text that means nothing to a browser, in an element or in quotation marks. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
