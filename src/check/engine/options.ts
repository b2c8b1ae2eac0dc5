import type { CheckedPaper, Option, Options, Rule, RuleMatch } from "./rule.js";

interface RuleWithOptions<Name extends string> extends Rule {
  options: Readonly<Record<Name, Option>>;
  run(paper: CheckedPaper, options: Options<Name>): RuleMatch[];
}

/** A rule with options: it is given each of them, as set or its default. */
export function withOptions<Name extends string>(rule: RuleWithOptions<Name>): Rule {
  const declared = Object.entries<Option>(rule.options);
  const defaults = Object.fromEntries(declared.map(([name, option]) => [name, option.default])) as Options<Name>;
  return { ...rule, run: (paper, set) => rule.run(paper, { ...defaults, ...set }) };
}
