import { withoutEnd } from "../language/leads.js";
import type { Outline, OutlinePoint } from "../model/outline.js";
import type { Block, Inline, Paper } from "../model/tree.js";
import { textOf } from "../model/walk.js";

/** 提纲: title, salutation, and every numbered or leading sentence in order. */
export function outline(paper: Paper): Outline {
  const title = joined(paper, "title", " ");
  const subtitle = joined(paper, "subtitle", "");
  const salutation = paper.blocks.find((block) => block.type === "salutation");
  return {
    title,
    ...(subtitle === "" ? {} : { subtitle }),
    ...(salutation ? { salutation: salutation.lines.map(textOf).join("") } : {}),
    points: paper.blocks.flatMap(pointsOf),
  };
}

function joined(paper: Paper, type: "title" | "subtitle", by: string): string {
  return paper.blocks.flatMap((block) => (block.type === type ? [textOf(block.children)] : [])).join(by);
}

function pointsOf(block: Block): OutlinePoint[] {
  if (block.type === "paragraph") return runInPoints(block.children);
  if (block.type !== "heading") return [];
  const { level, number, children, body = [] } = block;
  return [{ level, number, text: withoutEnd(textOf(children).trim()) }, ...runInPoints(body)];
}

function runInPoints(nodes: readonly Inline[]): OutlinePoint[] {
  return nodes.flatMap((node) => {
    if (node.type !== "point") return [];
    return [{ level: node.level, number: node.number, text: withoutEnd(textOf(node.children).trim()) }];
  });
}
