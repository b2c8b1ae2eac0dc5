import type { Block, Heading } from "../model/tree.js";
import type { Divided } from "./section.js";

/**
 * Takes out the headings of the library under which nothing stands, because the part was left out or there is nothing to say: a heading
 * belongs to what it is over. One in the writer's own words stays; a rule tells her.
 */
export function withoutEmptySections(divided: Divided): Divided {
  const { blocks, levels, parts, series } = divided;
  const gone = new Set<Block>();
  for (const [index, block] of [...blocks.entries()].reverse()) {
    if (block.type !== "heading" || block.body || parts.get(block)?.own) continue;
    const next = blocks.slice(index + 1).find((other) => !gone.has(other) && !isAside(other));
    if (!next || depthOf(next, levels) <= block.level - (next.type === "heading" ? 0 : 1)) gone.add(block);
  }
  if (gone.size === 0) return divided;
  const stays = (block: object) => !gone.has(block as Block);
  // The series stay themselves: one may go on with the numbers of another.
  for (const one of series) one.members = one.members.filter(stays);
  return { ...divided, blocks: blocks.filter(stays) };
}

/** An annex is no part of the text around it. */
function isAside(block: Block): boolean {
  return (block.type === "table" && block.annex !== undefined) || block.type === "annexPage";
}

/** Of a heading its level, of another block that of the section it stands in. */
function depthOf(block: Heading | Block, levels: Divided["levels"]): number {
  return block.type === "heading" ? block.level : (levels.get(block) ?? 0);
}
