import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { listed, unknownName } from "../../diagnostics/unknown-name.js";
import { Trouble } from "../../figures/index.js";
import { isGroup, isList } from "../../model/data.js";
import type { NumberStyle } from "../../model/number-style.js";
import type { Place } from "../../model/place.js";
import { callHelper } from "../call.js";
import { directiveNamed } from "../directives.js";
import { type Call, calledHelper, helperNamed, helpers } from "../helpers/index.js";
import { Made } from "../made.js";
import { EmptyCells } from "./empty-cells.js";
import { missingData, undeclared } from "./gaps.js";
import { Problems } from "./problems.js";
import { type Known, lookup, type Missing, type Scope } from "./scope.js";

/** How an expression is used: a condition may ask for what is not there. */
export type Use = "value" | "condition";

/** Checks and evaluates the expressions of a template, reporting every gap. */
export class Expressions {
  private readonly cells = new EmptyCells();
  private readonly problems: Problems;

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

  /** A mustache that prints. */
  print(mustache: hbs.AST.MustacheStatement, at: Place, scope: Scope): void {
    const known = calledHelper(mustache)
      ? this.call(mustache, at, scope)
      : this.value(mustache.path as hbs.AST.Expression, at, scope, "value");
    if (!scope.live || !(isList(known.data) || isGroup(known.data))) return;
    const original = (mustache.path as hbs.AST.PathExpression).original;
    const message = isList(known.data)
      ? `“${original}”是一个列表，不能直接写进文中。请用 {{顿号 …}} 连起来，或用 {{#each …}} 逐项写`
      : `“${original}”是一组数据，不能直接写进文中。请写明取哪一项，如 ${original}.${Object.keys(known.data as object)[0] ?? "姓名"}`;
    this.report({ rule: "template-type", severity: "error", message, ...at, quote: original });
  }

  /** A mustache on a line of its own that prints no value. */
  directive(name: string, mustache: hbs.AST.MustacheStatement, at: Place, scope: Scope): void {
    const given = mustache.params.map((param) => this.value(param, at, scope, "value").data);
    // What is missing has been reported.
    if (!scope.live || given.some((one) => one === undefined || (one instanceof Made && one.hole === "缺"))) return;
    const mark = directiveNamed(name)?.mark(given, { place: at, label: name }, this.style);
    if (mark instanceof Trouble) this.problems.add(mustache, name, at, mark);
  }

  value(expression: hbs.AST.Expression, at: Place, scope: Scope, use: Use): Known {
    if (expression.type === "SubExpression") return this.call(expression as hbs.AST.SubExpression, at, scope);
    if (expression.type !== "PathExpression") return { data: (expression as hbs.AST.StringLiteral).value };
    const path = expression as hbs.AST.PathExpression;
    const found = lookup(path, scope);
    if (found.type === "found") return found.known;
    if (found.type === "unknown") this.report(undeclared(found, path.original, at, scope));
    else if (scope.live && use === "value") this.missing(found, path.original, at, scope);
    return found.type === "missing" ? { field: found.field } : {};
  }

  private missing(found: Missing, original: string, at: Place, scope: Scope): void {
    if (!this.cells.add(found, at)) this.report(missingData(found, original, at, scope));
  }

  private call(call: Call, at: Place, scope: Scope): Known {
    const name = (call.path as hbs.AST.PathExpression).original;
    if (directiveNamed(name)) {
      this.problems.add(call, name, at, { message: `“${name}”要自己占一行，不能写在括号里` });
      return {};
    }
    const helper = helperNamed(name);
    if (!helper) {
      this.report(unknownHelper(name, at));
      return {};
    }
    const use = helper.lenient ? "condition" : "value";
    const given = call.params.map((param) => this.value(param, at, scope, use));
    if (!scope.live) return {};
    const outcome = callHelper(
      name,
      helper,
      given.map((known) => known.data),
      this.style,
    );
    if ("answer" in outcome) return { data: outcome.answer };
    this.problems.add(call, name, at, { message: outcome.problem, suggest: outcome.suggest });
    return {};
  }
}

function unknownHelper(name: string, place: Place): Diagnostic {
  const known = Object.keys(helpers);
  return unknownName(
    { rule: "template-helper", what: `没有“${name}”这个写法`, name, place },
    known,
    listed("能用的有", known),
  );
}
