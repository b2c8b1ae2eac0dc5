import type { Block, Heading, Inline, Section } from "../model/tree.js";
import type { Value } from "../model/value.js";
import type { DerivedPlace } from "./follow.js";
import { headingOf, type Structure } from "./section.js";

export interface DerivedValue {
  value: Value;
  spot: DerivedPlace;
}

/** All values to derive, in the order of the paper. */
export function derivedValues(structure: Structure, section: Section): DerivedValue[] {
  const heading = headingOf(structure, section);
  const own = heading ? ofHeading(heading, { section, child: -1, block: section.heading ?? 0 }) : [];
  const inner = section.children.flatMap((child, index) =>
    typeof child === "number"
      ? textsOf(structure.blocks[child]).flatMap((nodes) => within(nodes, { section, child: index, block: child }))
      : derivedValues(structure, child),
  );
  return [...own, ...inner];
}

type BlockPlace = Pick<DerivedPlace, "section" | "child" | "block">;

/** A heading announces what follows in its body as well. */
function ofHeading({ children, body = [] }: Heading, at: BlockPlace): DerivedValue[] {
  const spot: DerivedPlace = { ...at, after: body, level: 0, heading: true };
  return [...children.flatMap(valuesOf).map((value) => ({ value, spot })), ...within(body, at)];
}

function within(nodes: readonly Inline[], at: BlockPlace): DerivedValue[] {
  let level = 0;
  return nodes.flatMap((node, index) => {
    if (node.type === "point") level = node.level;
    const values = valuesOf(node);
    if (values.length === 0) return [];
    const spot: DerivedPlace = { ...at, after: nodes.slice(index + 1), level };
    return values.map((value) => ({ value, spot }));
  });
}

function valuesOf(node: Inline): Value[] {
  if (node.type === "value") return node.value.derive ? [node.value] : [];
  return node.type === "text" || node.type === "break" ? [] : node.children.flatMap(valuesOf);
}

function textsOf(block: Block | undefined): Inline[][] {
  if (!block || block.type === "table") return [];
  return "lines" in block ? block.lines : [block.children];
}
