import type { Block, Inline, Section } from "../model/tree.js";
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
  const own = heading
    ? [...inHeading(section, heading.children, heading.body ?? []), ...within(heading.body ?? [], section, -1)]
    : [];
  const inner = section.children.flatMap((child, index) =>
    typeof child === "number"
      ? textsOf(structure.blocks[child]).flatMap((nodes) => within(nodes, section, index))
      : derivedValues(structure, child),
  );
  return [...own, ...inner];
}

/** A heading announces what follows in its body as well. */
function inHeading(section: Section, children: readonly Inline[], body: readonly Inline[]): DerivedValue[] {
  const spot: DerivedPlace = { section, child: -1, after: body, level: 0, heading: true };
  return children.flatMap(valuesOf).map((value) => ({ value, spot }));
}

function within(nodes: readonly Inline[], section: Section, child: number): DerivedValue[] {
  let level = 0;
  return nodes.flatMap((node, index) => {
    if (node.type === "point") level = node.level;
    const values = valuesOf(node);
    if (values.length === 0) return [];
    const spot: DerivedPlace = { section, child, after: nodes.slice(index + 1), level };
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
