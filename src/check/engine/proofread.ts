import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Paper } from "../../model/tree.js";
import { rules as allRules } from "../rules/index.js";
import { checkedPaper } from "./checked.js";
import { applyFixes } from "./fix.js";
import type { CheckedPaper, Rule, RuleContext, RuleMatch, TypedPlace } from "./rule.js";
import { diagnosticOf, placeOf } from "./told.js";

/** What the rules have to say of a paper, in the order of the text. */
export interface Proof {
  checked: CheckedPaper;
  remarks: RuleFinding[];
}

export interface RuleFinding {
  rule: Rule;
  found: RuleMatch;
}

/** Runs the rules, all of them unless the writer's settings have chosen. */
export function proofread(paper: Paper, context: RuleContext, rules: readonly Rule[] = allRules): Proof {
  const checked = checkedPaper(paper, context);
  const remarks = rules.flatMap((rule) => rule.run(checked).map((found) => ({ rule, found })));
  return { checked, remarks: remarks.sort((a, b) => a.found.block - b.found.block || a.found.start - b.found.start) };
}

/** The remarks as findings, each at its place in the author's file. */
export function findingsOf({ checked, remarks }: Proof): Diagnostic[] {
  return remarks.map(({ rule, found }) => findingOf(rule, found, checked));
}

export function findingOf(rule: Rule, found: RuleMatch, { blocks }: Pick<CheckedPaper, "blocks">): Diagnostic {
  const { fix, suggest = fix, start, end } = found;
  const told = { ...found, ...(suggest !== undefined && { suggest }) };
  const block = blocks[found.block];
  if (!block) return diagnosticOf(rule, { file: "" }, told);
  const quote = block.text.slice(start, end);
  const typed = block.typedAt(found);
  if (typed?.reach === "data") return diagnosticOf(rule, typed.place, told, { quote });
  const place = placeOf(block, found);
  const isData = block.values.some((value) => value.start < Math.max(end, start + 1) && start < value.end);
  const isEditable = place.line !== undefined && place.endLine === place.line && !isData;
  const finding = diagnosticOf(rule, place, told, { quote, ...(isEditable && fix !== undefined && { fix }) });
  return typed ? withData(finding, typed) : finding;
}

/** Names the data that a finding has to do with; a matter of taste that goes beyond them has not. */
function withData(finding: Diagnostic, { place, path, reach }: TypedPlace): Diagnostic {
  if (reach === "beyond" && finding.severity === "advice") return finding;
  return { ...finding, related: [...(finding.related ?? []), { ...place, message: path }] };
}

/** Mending one thing may show another; more rounds than this mean that two rules disagree. */
export const fixRounds = 4;

/** The paper with every fix applied, how many there were by rule, and what is left to the writer. */
export function corrected(
  paper: Paper,
  context: RuleContext,
  rules?: readonly Rule[],
): { paper: Paper; fixes: Map<string, number>; left: Proof } {
  const fixes = new Map<string, number>();
  let left = proofread(paper, context, rules);
  for (let round = 0; round < fixRounds; round += 1) {
    const { paper: next, applied } = applyFixes(
      left.checked,
      left.remarks.map(({ found }) => found),
    );
    if (applied.length === 0) break;
    for (const { rule, found } of left.remarks) {
      if (applied.includes(found)) fixes.set(rule.id, (fixes.get(rule.id) ?? 0) + 1);
    }
    left = proofread(next, context, rules);
  }
  return { paper: left.checked.paper, fixes, left };
}
