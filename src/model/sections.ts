import type { Block, Heading, Paper, Section } from "./tree.js";

/**
 * A paper of blocks, divided into sections by the levels of its headings.
 * @param levels of the sections that blocks stand in, where that is not the one of the last heading
 */
export function paperFrom(blocks: Block[], kind = "", levels: ReadonlyMap<Block, number> = new Map()): Paper {
  return { kind, blocks, root: sectionsOf(blocks, levels) };
}

function sectionsOf(blocks: readonly Block[], levels: ReadonlyMap<Block, number>): Section {
  const root: Section = { level: 0, children: [] };
  const open = [root];
  for (const [index, block] of blocks.entries()) {
    const most = block.type === "heading" ? block.level - 1 : (levels.get(block) ?? Number.POSITIVE_INFINITY);
    while ((open.at(-1)?.level ?? 0) > most) open.pop();
    const around = open.at(-1) ?? root;
    if (block.type === "heading") open.push(begin(block, index, around));
    else around.children.push(index);
  }
  return root;
}

function begin({ level }: Heading, heading: number, around: Section): Section {
  const section: Section = { level, heading, children: [] };
  around.children.push(section);
  return section;
}

/** The sections right below. */
export function sectionsIn({ children }: Section): Section[] {
  return children.filter((child) => typeof child !== "number");
}

/** All blocks of a section by their index, its heading first. */
export function indicesOf({ heading, children }: Section): number[] {
  const inner = children.flatMap((child) => (typeof child === "number" ? [child] : indicesOf(child)));
  return heading === undefined ? inner : [heading, ...inner];
}
