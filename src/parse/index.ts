import type { Step } from "../model/finding.js";
import type { Paper } from "../model/tree.js";
import type { Rendered } from "../model/value.js";
import { build } from "./build.js";
import { derive } from "./derive.js";
import { readMarkdown } from "./dialect.js";
import { number } from "./number.js";
import { pieces } from "./pieces.js";

export { outline } from "./outline.js";

/** Rendered Markdown → the numbered tree, with all derived values filled in. */
export function parse(rendered: Rendered, kind: { 稿种: string; 层次: string[] }): Step<Paper> {
  const read = pieces(readMarkdown(rendered), rendered);
  const built = build(read.pieces, kind.层次);
  const numbered = number(built.draft);
  const derived = derive(built.draft);
  return {
    value: { kind: kind.稿种, blocks: built.draft.blocks },
    findings: [...read.findings, ...built.findings, ...numbered, ...derived],
  };
}
