import type { Inline } from "../model/tree.js";

/** What is printed, values filled in; a point's number is not part of it. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(textOf).join("");
}

function textOf(node: Inline): string {
  switch (node.type) {
    case "text":
      return node.text;
    case "value":
      return node.value.text;
    case "break":
      return "";
    default:
      return plainText(node.children);
  }
}

/** Nothing but white space. A value counts as something, whatever it says. */
export function isBlank(nodes: readonly Inline[]): boolean {
  return nodes.every((node) => {
    if (node.type === "value" || node.type === "point") return false;
    if (node.type === "strong") return isBlank(node.children);
    return node.type === "break" || node.text.trim() === "";
  });
}
