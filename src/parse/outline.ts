import { withoutEnd } from "../language/leads.js";
import type { Outline, OutlinePoint } from "../model/outline.js";
import type { Heading, Inline, Paper, Section } from "../model/tree.js";
import { textOf } from "../model/walk.js";
import { HandOvers } from "./hand-overs.js";
import { TypedPoints } from "./typed-points.js";

/** 提纲: title, salutation, and every numbered or leading sentence in order. */
export function outline(paper: Paper): Outline {
  const title = joined(paper, "title", " ");
  const subtitle = joined(paper, "subtitle", "");
  const salutation = paper.blocks.find((block) => block.type === "salutation");
  return {
    title,
    ...(subtitle === "" ? {} : { subtitle }),
    ...(salutation ? { salutation: salutation.lines.map(textOf).join("") } : {}),
    points: pointsIn(paper.root, paper),
  };
}

function joined(paper: Paper, type: "title" | "subtitle", by: string): string {
  return paper.blocks.flatMap((block) => (block.type === type ? [textOf(block.children)] : [])).join(by);
}

function pointsIn(section: Section, paper: Pick<Paper, "blocks" | "kind">): OutlinePoint[] {
  const { blocks } = paper;
  // Of a foreign draft all points have been recognised.
  const typed = paper.kind === "" ? undefined : new TypedPoints(section.level + 1);
  const handOvers = new HandOvers(blocks, section.level + 1);
  const heading = section.heading === undefined ? undefined : blocks[section.heading];
  const inner = section.children.flatMap((child) => {
    if (typeof child !== "number") return pointsIn(child, paper);
    const block = blocks[child];
    if (block?.type !== "paragraph") return [];
    const points = runInPoints(block.children);
    if (points.length === 0) {
      const handedOver = handOvers.at(child, block.children);
      return handedOver.length > 0 ? handedOver : (typed?.in(block.children) ?? []);
    }
    return points.map((point) => ({ ...point, level: point.level + handOvers.within(child) }));
  });
  return heading?.type === "heading" ? [...ofHeading(heading, typed), ...inner] : inner;
}

function ofHeading({ level, number, children, body = [] }: Heading, typed: TypedPoints | undefined): OutlinePoint[] {
  const points = runInPoints(body);
  const inner = points.length > 0 ? points : (typed?.in(body) ?? []);
  return [{ level, number, text: withoutEnd(textOf(children).trim()) }, ...inner];
}

function runInPoints(nodes: readonly Inline[]): OutlinePoint[] {
  return nodes.flatMap((node) => {
    if (node.type !== "point") return [];
    return [{ level: node.level, number: node.number, text: withoutEnd(textOf(node.children).trim()) }];
  });
}
