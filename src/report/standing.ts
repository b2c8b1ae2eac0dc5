import type { Block, Inline, Paper } from "../model/tree.js";
import { inlinesOf, textOf } from "../model/walk.js";

/** The heading that the text of a file comes under in a paper; undefined where it comes before any, or not at all. */
export function headingOver(paper: Paper, file: string): string | undefined {
  const at = paper.blocks.findIndex((block) => isFrom(block, file));
  if (at < 0) return undefined;
  // A run-in heading holds the text itself; one that is the file's own is not over it.
  const upTo = paper.blocks[at]?.place.file === file ? at : at + 1;
  const heading = paper.blocks
    .slice(0, upTo)
    .reverse()
    .find((block) => block.type === "heading");
  return heading?.type === "heading" ? `${heading.number}${textOf(heading.children)}` : undefined;
}

function isFrom(block: Block, file: string): boolean {
  return (
    block.place.file === file ||
    inlinesOf(block)
      .flat()
      .some((inline) => inlineIsFrom(inline, file))
  );
}

function inlineIsFrom(inline: Inline, file: string): boolean {
  switch (inline.type) {
    case "text":
    case "point":
      return inline.place?.file === file;
    case "value":
      return inline.value.place.file === file;
    case "strong":
      return inline.children.some((child) => inlineIsFrom(child, file));
    case "break":
      return false;
  }
}
