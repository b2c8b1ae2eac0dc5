import type { Finding } from "../model/finding.js";
import type { Paper } from "../model/tree.js";
import { figureWords } from "./figure-words.js";
import { holeFindings } from "./holes.js";
import { remarkFindings } from "./remarks.js";

export { checkedPaper } from "./checked.js";
export { edited, editsOf } from "./edits.js";
export { figuresOf } from "./figures.js";
export { holesOf } from "./holes.js";
export { corrected, findingsOf, fixRounds, type Proof, proofread } from "./proofread.js";
export type { Rule, Surroundings } from "./rule.js";
export { checkSet } from "./set/index.js";
export type { SetPaper } from "./set/papers.js";
export { rulesBy, subjects, summaries } from "./settings.js";
export { measure, secondsOf } from "./speech.js";
export { timeBudget } from "./time-budget.js";

/** Checks over one paper, in the order they are reported. */
const checks: readonly ((paper: Paper) => Finding[])[] = [remarkFindings, figureWords, holeFindings];

export function check(paper: Paper): Finding[] {
  return checks.flatMap((one) => one(paper));
}
