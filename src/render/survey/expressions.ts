import { isGroup, isList } from "../../model/data.js";
import type { Finding, Place } from "../../model/finding.js";
import { listed, unknownName } from "../../model/nearest.js";
import type { NumberStyle } from "../../model/number-style.js";
import { callHelper } from "../call.js";
import { type Call, calledHelper, helperNamed, helpers, schemeDirective } from "../helpers/index.js";
import { missingData, undeclared } from "./gaps.js";
import { type Known, lookup, type Scope } from "./scope.js";

/** How an expression is used: a condition may ask for what is not there. */
export type Use = "value" | "condition";

/** Checks and evaluates the expressions of a template, reporting every gap. */
export class Expressions {
  constructor(
    private readonly report: (finding: Finding) => void,
    private readonly style: NumberStyle,
  ) {}

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

  value(expression: hbs.AST.Expression, at: Place, scope: Scope, use: Use): Known {
    if (expression.type === "SubExpression") return this.call(expression as hbs.AST.SubExpression, at, scope);
    if (expression.type !== "PathExpression") return { data: (expression as hbs.AST.StringLiteral).value };
    const path = expression as hbs.AST.PathExpression;
    const found = lookup(path, scope);
    if (found.type === "found") return found.known;
    if (found.type === "unknown") this.report(undeclared(found, path.original, at, scope));
    else if (scope.live && use === "value") this.report(missingData(found, path.original, at, scope));
    return found.type === "missing" ? { field: found.field } : {};
  }

  private call(call: Call, at: Place, scope: Scope): Known {
    const name = (call.path as hbs.AST.PathExpression).original;
    if (name === schemeDirective) return {};
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
    const { problem, suggest } = outcome;
    const finding: Finding = { rule: "template-type", severity: "error", message: problem, ...at, quote: name };
    this.report(suggest === undefined ? finding : { ...finding, suggest });
    return {};
  }
}

function unknownHelper(name: string, place: Place): Finding {
  const known = Object.keys(helpers);
  return unknownName(
    { rule: "template-helper", what: `没有“${name}”这个写法`, name, place },
    known,
    listed("能用的有", known),
  );
}
