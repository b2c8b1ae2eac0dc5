import type { Block, Inline, Paper, Table } from "../../src/model/tree.js";

/** One line a block, easy to read in a test: `2 （一）标题` for a heading, `〔一是|lead〕` for a point, `*重点*`, `<值>`. */
export function dump(paper: Paper): string[] {
  return paper.blocks.map(block);
}

function block(made: Block): string {
  if (made.type === "paragraph") return text(made.children);
  if (made.type === "heading") {
    return `${made.level} ${made.number}${text(made.children)}${made.body ? ` >> ${text(made.body)}` : ""}`;
  }
  if (made.type === "table") return tableText(made);
  return "lines" in made ? `${made.type}: ${made.lines.map(text).join(" / ")}` : `${made.type}: ${text(made.children)}`;
}

function tableText({ annex, columns, rows, total }: Table): string {
  const head = annex ? `附件${annex.number ?? ""} ${text(annex.title)}` : "表";
  const lines = [
    columns.map(({ header }) => header),
    ...[...rows, ...(total ? [total] : [])].map((row) => row.map(text)),
  ];
  return [head, ...lines.map((cells) => `    ${cells.join(" | ")}`)].join("\n");
}

function text(nodes: readonly Inline[]): string {
  return nodes.map(inline).join("");
}

function inline(node: Inline): string {
  switch (node.type) {
    case "text":
      return node.text;
    case "value":
      return `<${node.value.text}>`;
    case "strong":
      return `*${text(node.children)}*`;
    case "break":
      return "⏎";
    case "point":
      return `〔${node.number}|${text(node.children)}〕`;
  }
}
