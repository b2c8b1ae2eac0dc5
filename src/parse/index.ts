import { hasErrors, type Step } from "../diagnostics/diagnostic.js";
import { paperFrom } from "../model/sections.js";
import type { Paper } from "../model/tree.js";
import type { Rendered } from "../model/value.js";
import { derive } from "./derive.js";
import { readMarkdown } from "./dialect.js";
import { withoutEmptySections } from "./empty-sections.js";
import { isLeftOut } from "./front.js";
import { number } from "./number.js";
import { evenLeads } from "./points.js";
import { rawBlocks } from "./raw-blocks.js";
import { divide } from "./structure.js";
import { withAnnexes } from "./tables.js";

export { outline } from "./outline.js";

/**
 * Rendered Markdown → the numbered tree, with all derived values filled in.
 * @param leftOut what a brief does without, of the head and end of its paper: 称谓, 署名, 落款, 副题; where there is no brief, all headings
 * stay, whatever is under them
 */
export function parse(
  rendered: Rendered,
  kind: { 稿种: string; 层次: string[] },
  leftOut?: readonly string[],
): Step<Paper> {
  const read = rawBlocks(readMarkdown(rendered), rendered);
  const divided = divide(
    read.rawBlocks.filter((raw) => !isLeftOut(raw, leftOut ?? [])),
    kind.层次,
  );
  const { blocks, levels, ...beside } = leftOut ? withoutEmptySections(divided.value) : divided.value;
  evenLeads(blocks, beside.series);
  const paper = paperFrom(withAnnexes(blocks), kind.稿种, levels);
  const numbered = number(beside.series);
  const derived = derive({ ...paper, ...beside });
  return {
    value: paper,
    // What there is to count is not settled where the structure is wrong.
    findings: [...read.findings, ...divided.findings, ...numbered, ...(hasErrors(divided.findings) ? [] : derived)],
  };
}
