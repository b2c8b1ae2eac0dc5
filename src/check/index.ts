import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Paper } from "../model/tree.js";
import { figureWords } from "./figure-words.js";
import { remarkFindings } from "./remarks.js";

export { checkedBlocks } from "./engine/checked.js";
export { edited, editsOf } from "./engine/edits.js";
export { corrected, findingsOf, fixRounds, type Proof, proofread } from "./engine/proofread.js";
export type { CheckedBlock, RuleContext } from "./engine/rule.js";
export { type ChosenRules, rulesBy, summaries } from "./engine/settings.js";
export { compileWords, type WordScanners } from "./engine/words.js";
export { checkSet } from "./set/index.js";
export type { SetPaper } from "./set/set-rule.js";

/** Checks over one paper, in the order they are reported. */
const checks: readonly ((paper: Paper) => Diagnostic[])[] = [remarkFindings, figureWords];

export function check(paper: Paper): Diagnostic[] {
  return checks.flatMap((one) => one(paper));
}
