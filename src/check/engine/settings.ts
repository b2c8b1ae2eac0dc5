import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { listed, unknownName } from "../../diagnostics/unknown-name.js";
import type { Datum } from "../../model/data.js";
import type { ProofSettings } from "../../model/proof.js";
import { diagnose } from "../diagnostics.js";
import { rules } from "../rules/index.js";
import { everyRule, setRules } from "../set/index.js";
import type { SetRule } from "../set/set-rule.js";
import { setOptions } from "./option-settings.js";
import type { BaseRule, Options, Rule } from "./rule.js";

/** The rules that a writer wants. */
export interface ChosenRules {
  rules: readonly Rule[];
  setRules: readonly SetRule[];
}

/** The rules as a writer wants them, with what she has set; what means nothing, or cannot be, is a finding at its line. */
export function rulesBy({ off, only, options }: ProofSettings): ChosenRules & { findings: Diagnostic[] } {
  const names = (some: readonly Datum[]) => new Set(some.map(({ text }) => text));
  const [unwanted, wanted] = [names(off), names(only)];
  const isIn = ({ id, category }: BaseRule, some: ReadonlySet<string>) => some.has(id) || some.has(category);
  const isKept = (rule: BaseRule) => (wanted.size === 0 || isIn(rule, wanted)) && !isIn(rule, unwanted);
  const set = options ? setOptions(options) : { byRule: new Map<string, Options>(), findings: [] };
  return {
    rules: rules.filter(isKept).map((rule) => ({ ...rule, run: withSet(rule.run, set.byRule.get(rule.id)) })),
    setRules: setRules.filter(isKept).map((rule) => ({ ...rule, run: withSet(rule.run, set.byRule.get(rule.id)) })),
    findings: [...unknownRules([...off, ...only]), ...set.findings],
  };
}

function withSet<Given, Found>(run: (given: Given, set?: Options) => Found, set: Options | undefined) {
  return set ? (given: Given) => run(given, set) : run;
}

function unknownRules(named: readonly Datum[]): Diagnostic[] {
  const known = [...categoryNames, ...everyRule.map(({ id }) => id)];
  return named
    .filter(({ text }) => !known.includes(text))
    .map(({ text: name, place }) =>
      diagnose(
        "proof-rule",
        place,
        ...unknownName({ what: `没有“${name}”这条规则或这个类别`, name }, known, listed("类别有", categoryNames)),
      ),
    );
}

/** 标点 序号 数目 … */
const categoryNames = [...new Set(everyRule.map(({ category }) => category))];

/** What each rule finds, by its id. */
export const summaries: ReadonlyMap<string, string> = new Map(rules.map(({ id, summary }) => [id, summary]));
