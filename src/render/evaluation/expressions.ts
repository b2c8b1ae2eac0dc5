import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { FigureFailure } from "../../figures/index.js";
import { type Doubt, isList, originOf } from "../../model/data.js";
import type { NumberStyle } from "../../model/number-style.js";
import type { Place } from "../../model/place.js";
import type { Mark } from "../../model/value.js";
import { callHelper } from "../call.js";
import { diagnose } from "../diagnostics.js";
import { HelperResult } from "../made.js";
import type { Call, Directed, Expression, Path } from "../template/template.js";
import { EmptyCells } from "./empty-cells.js";
import { missingData, noAnswer, undeclared } from "./gaps.js";
import { Problems } from "./problems.js";
import { type Binding, lookup, type Missing, type Scope } from "./scope.js";

/** How an expression is used: a condition may ask for what is not there. */
export type ExpressionUse = "value" | "condition";

/** Evaluates the expressions of a template, reporting every gap. */
export class Expressions {
  private readonly cells = new EmptyCells();
  private readonly problems: Problems;
  private readonly doubts = new Set<Doubt>();

  constructor(
    private readonly report: (finding: Diagnostic) => void,
    private readonly style: NumberStyle,
  ) {
    this.problems = new Problems(report);
  }

  /** What can only be told when every round of every #each has been walked. */
  gathered(): Diagnostic[] {
    return [...this.problems.rest(), ...this.cells.findings()];
  }

  /** What a directive leaves in the text; nothing where something is missing or wrong, which has been reported. */
  directive(directed: Directed, scope: Scope): Mark | undefined {
    const { name, directive, site, params } = directed;
    const given = params.map((param) => this.needed(param, site.place, scope).data);
    if (!scope.live || given.some((one) => one === undefined || (one instanceof HelperResult && one.hole === "缺")))
      return undefined;
    const mark = directive.mark(given, site, this.style);
    if (!(mark instanceof FigureFailure)) return mark;
    this.problems.add(directed, name, site.place, mark, given);
    return undefined;
  }

  /** What is printed or reckoned with, so that something has to be there. */
  needed(expression: Expression, at: Place, scope: Scope): Binding {
    const known = this.value(expression, at, scope, "value");
    if (scope.live && known.data === undefined && known.asked) this.report(noAnswer(known.asked, at));
    return known;
  }

  value(expression: Expression, at: Place, scope: Scope, use: ExpressionUse): Binding {
    switch (expression.type) {
      case "literal":
        return { data: expression.value };
      case "path":
        return this.path(expression, at, scope, use);
      case "call":
        return this.call(expression, at, scope);
      case "wrong":
        this.report(expression.finding);
        return {};
    }
  }

  private path(path: Path, at: Place, scope: Scope, use: ExpressionUse): Binding {
    const found = lookup(path, scope);
    // What could not be read has been told where it stands.
    if (found.type === "found") return isUnread(found.known.data) ? {} : found.known;
    if (found.type === "unknown") this.report(undeclared(found, path.original, at, scope));
    else if (scope.live && use === "value") this.missing(found, path.original, at, scope);
    return found.type === "missing" ? { field: found.field } : {};
  }

  private missing(found: Missing, original: string, at: Place, scope: Scope): void {
    if (!this.cells.add(found, at)) this.report(missingData(found, original, at, scope));
  }

  private call(call: Call, at: Place, scope: Scope): Binding {
    const { name, helper } = call;
    const given = call.params.map(
      (param) => (helper.lenient ? this.value(param, at, scope, "condition") : this.needed(param, at, scope)).data,
    );
    if (!scope.live) return {};
    const outcome = callHelper(name, helper, given, this.style);
    if ("answer" in outcome) {
      this.tellDoubts(outcome.answer);
      return { data: outcome.answer, asked: name };
    }
    const { problem: message, suggest, place } = outcome;
    this.problems.add(call, name, at, { message, suggest, place }, given);
    return {};
  }

  /** The cells that a query could not reckon with, once for all that is made of its rows. */
  private tellDoubts(answer: unknown): void {
    if (!isList(answer)) return;
    for (const doubt of originOf(answer).doubts ?? []) {
      if (this.doubts.has(doubt)) continue;
      this.doubts.add(doubt);
      this.report(diagnose("ledger-figure", doubt.place, doubt.message));
    }
  }
}

function isUnread(data: unknown): boolean {
  return isList(data) && !originOf(data).ledger && originOf(data).undecided !== undefined;
}
