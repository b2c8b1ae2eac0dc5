import type { Block, Inline, ValueNode } from "./tree.js";

/** The inline sequences of a block, in printed order. */
export function inlinesOf(block: Block): Inline[][] {
  if ("lines" in block) return block.lines;
  if (block.type === "table") return [block.annex?.title ?? [], ...block.rows.flat(), ...(block.total ?? [])];
  return block.type === "heading" && block.body ? [block.children, block.body] : [block.children];
}

/** What a sequence says, numerals included. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join("");
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.text;
    case "value":
      return inline.value.text;
    case "strong":
      return textOf(inline.children);
    case "point":
      return inline.number + textOf(inline.children);
    case "break":
      return "";
  }
}

/** All values of a sequence, at any depth. */
export function valuesIn(inlines: readonly Inline[]): ValueNode[] {
  return inlines.flatMap((inline) => {
    if (inline.type === "value") return [inline];
    return "children" in inline ? valuesIn(inline.children) : [];
  });
}
