import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Group, isList } from "../../model/data.js";
import type { Field } from "../../model/field.js";
import type { NumberStyle } from "../../model/number-style.js";
import type { Place } from "../../model/place.js";
import { placeIn } from "../../model/source.js";
import { directiveOf } from "../directives.js";
import { Made, truthy } from "../made.js";
import { type Program, type Puller, pulledBy } from "../program.js";
import { Expressions } from "./expressions.js";
import { type Known, rounds, type Scope } from "./scope.js";

interface Surveying {
  pull: Puller;
  /** The fields of the root context. */
  field: Field;
  style: NumberStyle;
}

/**
 * Walks a template and all it pulls in against the data, before anything is rendered: every path that is missing, in `#if`, `#each`,
 * helper arguments and partial parameters too, every name that nobody declares, every helper that does not exist or gets what it
 * cannot take. Handlebars' own strict mode is silent in all of these. What is pulled in is asked for on the way.
 */
export function survey(program: Program, data: Group, { pull, field, style }: Surveying): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const reported = new Set<string>();
  const report = (finding: Diagnostic) => {
    const key = `${finding.rule} ${finding.file}:${finding.line}:${finding.column} ${finding.rule === "data-missing" ? finding.message.split("，", 1)[0] : finding.message}`;
    if (!reported.has(key)) findings.push(finding);
    reported.add(key);
  };
  const root: Known = { data, field };
  const surveyor = new Surveyor(report, style, pull);
  surveyor.walk(program, program.ast, { root, context: root, names: new Map(), live: true });
  return [...findings, ...surveyor.gathered()];
}

class Surveyor {
  private readonly expressions: Expressions;
  constructor(
    private readonly report: (finding: Diagnostic) => void,
    style: NumberStyle,
    private readonly pull: Puller,
  ) {
    this.expressions = new Expressions(report, style);
  }

  gathered(): Diagnostic[] {
    return this.expressions.gathered();
  }

  walk(program: Program, ast: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of ast?.body ?? []) this.statement(program, statement, scope);
  }

  private statement(program: Program, statement: hbs.AST.Statement, scope: Scope): void {
    const at = placeOf(program, statement);
    switch (statement.type) {
      case "MustacheStatement":
        this.mustache(program, statement as hbs.AST.MustacheStatement, at, scope);
        break;
      case "BlockStatement":
        this.block(program, statement as hbs.AST.BlockStatement, at, scope);
        break;
      case "PartialStatement":
      case "PartialBlockStatement":
        this.pulled(program, statement as hbs.AST.PartialBlockStatement, at, scope);
        break;
      case "ContentStatement":
      case "CommentStatement":
        break;
      default:
        this.report({ rule: "template-syntax", severity: "error", message: "花括号里不能有 * ，请去掉", ...at });
    }
  }

  private mustache(program: Program, mustache: hbs.AST.MustacheStatement, at: Place, scope: Scope): void {
    const directive = directiveOf(mustache);
    if (directive === undefined) {
      this.expressions.print(mustache, at, scope);
      return;
    }
    this.expressions.directive(directive, mustache, at, scope);
    if (standsAlone(program, mustache)) return;
    const message = `“${directive}”要独占一行，前后不能有别的文字`;
    this.report({ rule: "template-inline", severity: "error", message, ...at, quote: directive });
  }

  private block(program: Program, block: hbs.AST.BlockStatement, at: Place, scope: Scope): void {
    const name = (block.path as hbs.AST.PathExpression).original;
    const argument = block.params[0];
    if (!["if", "unless", "each", "with"].includes(name) || !argument) {
      const message = `不认识 {{#${name}}}。能用的有 {{#if 数据}}、{{#unless 数据}}、{{#each 列表}}、{{#with 数据}}`;
      this.report({ rule: "template-block", severity: "error", message, ...at, quote: `#${name}` });
      return;
    }
    // An else says what to do without the data, so then its absence is no gap.
    const use = name === "if" || name === "unless" || block.inverse ? "condition" : "value";
    const known = this.expressions.value(argument, at, scope, use);
    if (name === "each") this.each(program, block, at, scope, known);
    else this.branch(program, block, scope, known, name);
  }

  private branch(program: Program, block: hbs.AST.BlockStatement, scope: Scope, known: Known, name: string): void {
    const yes = truthy(known.data) !== (name === "unless");
    const inner = name === "with" ? { ...scope, context: known, outer: scope } : scope;
    this.walk(program, block.program, { ...inner, live: scope.live && yes });
    this.walk(program, block.inverse, { ...scope, live: scope.live && !yes });
  }

  private each(program: Program, block: hbs.AST.BlockStatement, at: Place, scope: Scope, known: Known): void {
    if (scope.live && known.data !== undefined && !isList(known.data)) this.noList(known.data, at);
    for (const round of rounds(known, scope, block.program.blockParams ?? [])) this.walk(program, block.program, round);
    const empty = !isList(known.data) || known.data.length === 0;
    this.walk(program, block.inverse, { ...scope, live: scope.live && empty });
  }

  private noList(data: unknown, at: Place): void {
    // What is missing in a query has been reported where it is missing.
    if (data instanceof Made && data.hole === "缺") return;
    const blank = data instanceof Made && data.hole === "待填" ? data.from[0] : undefined;
    const message = blank
      ? `选行要用的“${blank.path}”还是待填，不知道选哪几行。请先填上`
      : "{{#each}} 要一个列表，这里不是列表";
    this.report({ rule: "template-type", severity: "error", message, ...(blank?.place ?? at) });
  }

  private pulled(program: Program, statement: hbs.AST.PartialBlockStatement, at: Place, scope: Scope): void {
    const pulled = pulledBy(program, statement, this.pull, scope.live);
    if (scope.live) for (const finding of pulled.findings) this.report(finding);
    if (pulled.passages.length === 0) {
      this.walk(program, statement.program, scope);
      return;
    }
    const { context, names } = this.contextOf(statement, at, scope);
    for (const { program: inner } of pulled.passages)
      this.walk(inner, inner.ast, { root: scope.root, context, names, live: scope.live });
  }

  /** The context a partial is given: its parameter, or the one around it, with its named parameters added. */
  private contextOf(
    statement: hbs.AST.PartialBlockStatement,
    at: Place,
    scope: Scope,
  ): { context: Known; names: Map<string, Known> } {
    const given = statement.params[0];
    const context = given ? this.expressions.value(given, at, scope, "value") : scope.context;
    const pairs = (statement.hash?.pairs ?? []).map(
      (pair) => [pair.key, this.expressions.value(pair.value, at, scope, "value")] as const,
    );
    const loop = [...scope.names].filter(([name]) => name.startsWith("@"));
    return { context, names: new Map([...loop, ...pairs]) };
  }
}

function placeOf(program: Program, node: hbs.AST.Node): Place {
  return placeIn(program.source, node.loc.start.line, node.loc.start.column);
}

function standsAlone({ source }: Program, { loc: { start, end } }: hbs.AST.Node): boolean {
  const lines = source.text.split("\n");
  const before = (lines[start.line - 1] ?? "").slice(0, start.column);
  const after = (lines[end.line - 1] ?? "").slice(end.column);
  return (before + after).trim() === "";
}
