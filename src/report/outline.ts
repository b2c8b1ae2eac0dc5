import type { Outline } from "../model/outline.js";

/** The outline for people: title, salutation, and the points stepped in by level. */
export function reportOutline({ title, subtitle, salutation, points }: Outline): string {
  const head = [title, subtitle, salutation]
    .filter((line) => line)
    .map((line) => `${line}\n`)
    .join("");
  const body = points.map(({ level, number, text }) => `${"　".repeat(level - 1)}${number}${text}\n`).join("");
  return head + body;
}
