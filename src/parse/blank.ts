import type { Inline } from "../model/tree.js";

/** Nothing but white space. A value counts as something, whatever it says. */
export function isBlank(nodes: readonly Inline[]): boolean {
  return nodes.every((node) => {
    if (node.type === "value" || node.type === "point") return false;
    if (node.type === "strong") return isBlank(node.children);
    return node.type === "break" || node.text.trim() === "";
  });
}
