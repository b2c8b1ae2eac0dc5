import type { Step } from "../diagnostics/diagnostic.js";
import { paperFrom } from "../model/sections.js";
import type { Paper } from "../model/tree.js";
import type { Rendered } from "../model/value.js";
import { derive } from "./derive.js";
import { readMarkdown } from "./dialect.js";
import { number } from "./number.js";
import { rawBlocks } from "./raw-blocks.js";
import { divide } from "./structure.js";
import { withAnnexes } from "./tables.js";

export { outline } from "./outline.js";

/** Rendered Markdown → the numbered tree, with all derived values filled in. */
export function parse(rendered: Rendered, kind: { 稿种: string; 层次: string[] }): Step<Paper> {
  const read = rawBlocks(readMarkdown(rendered), rendered);
  const divided = divide(read.rawBlocks, kind.层次);
  const { levels, labels, series } = divided.value;
  const paper = paperFrom(withAnnexes(divided.value.blocks), kind.稿种, levels);
  const numbered = number({ ...paper, labels, series });
  const derived = derive({ ...paper, labels, series });
  return {
    value: paper,
    findings: [...read.findings, ...divided.findings, ...numbered, ...derived],
  };
}
