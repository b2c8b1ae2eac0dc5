import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import { listed, unknownName } from "../../diagnostics/unknown-name.js";
import type { Place } from "../../model/place.js";
import { placeIn, type Source } from "../../model/source.js";
import { diagnose, type RenderRule } from "../diagnostics.js";
import { directiveNamed } from "../directives.js";
import type { Helper } from "../helpers/helper.js";
import { helperNamed, helpers } from "../helpers/index.js";
import { linePieces } from "./line-marks.js";
import { pointIndent } from "./point-indent.js";
import { askedFor } from "./pulling.js";
import { parseSource } from "./syntax.js";
import type { Expression, Path, Pulling, Statement, StaticProblem, Template, TemplateBlock } from "./template.js";

type Ast = hbs.AST.Program;
type AstNode = hbs.AST.Node;
type Mustache = hbs.AST.MustacheStatement;

/** Of a library that serves many papers each source is prepared once. */
const prepared = new WeakMap<Source, Step<Template>>();

export function prepare(source: Source): Step<Template> {
  const known = prepared.get(source) ?? prepareAnew(source);
  prepared.set(source, known);
  return known;
}

function prepareAnew(source: Source): Step<Template> {
  const { value: ast, findings } = parseSource(source);
  return ast ? { value: { source, body: new Preparation(source).body(ast) }, findings } : { findings };
}

const blocks: readonly string[] = ["if", "unless", "each", "with"] satisfies TemplateBlock["kind"][];

/** From the syntax tree of Handlebars, after its own white-space control, to statements. */
class Preparation {
  private readonly lines: readonly string[];
  constructor(private readonly source: Source) {
    this.lines = source.text.split("\n");
  }

  body(ast: Ast | undefined): Statement[] {
    return (ast?.body ?? []).flatMap((node, index, all) => this.statement(node, all[index - 1]));
  }

  private statement(node: AstNode, before: AstNode | undefined): Statement[] {
    switch (node.type) {
      case "ContentStatement":
        return [
          {
            type: "text",
            pieces: linePieces(node as hbs.AST.ContentStatement, this.source, before !== undefined && prints(before)),
          },
        ];
      case "MustacheStatement":
        return this.mustache(node as Mustache);
      case "BlockStatement":
        return [this.block(node as hbs.AST.BlockStatement)];
      case "PartialStatement":
      case "PartialBlockStatement":
        return [this.pulling(node as hbs.AST.PartialBlockStatement)];
      case "CommentStatement":
        return [];
      default:
        return [wrong("template-syntax", "花括号里不能有 * ，请去掉", this.placeOf(node))];
    }
  }

  private mustache(node: Mustache): Statement[] {
    const at = this.placeOf(node);
    const name = nameOf(node);
    const site = { place: at, label: labelOf(node) };
    const directive = directiveNamed(name);
    if (isWritten(node)) return [wrong("template-name", writtenMessage(node), at, name)];
    if (name === "序" && node.params.length === 0) return [ordinal(at)];
    if (!directive) return [{ type: "print", site, name, expression: this.printed(node, at) }];
    const params = node.params.map((param) => this.expression(param, at));
    const message = `“${name}”要独占一行，前后不能有别的文字`;
    return [
      { type: "directive", site, name, directive, params },
      ...(this.standsAlone(node) ? [] : [wrong("template-inline", message, at, name)]),
    ];
  }

  /** A bare name is a call only where the helper needs nothing ({{要点数}}): {{日期}} alone is a column of that name. */
  private printed(node: Mustache, at: Place): Expression {
    const helper = helperNamed(nameOf(node));
    const calls = node.params.length > 0 || node.hash || (helper?.needs === 0 && helper.takes.length === 0);
    return calls ? this.call(node, at) : this.expression(node.path, at);
  }

  private block(node: hbs.AST.BlockStatement): Statement {
    const at = this.placeOf(node);
    const name = nameOf(node);
    const [argument, ...more] = node.params;
    if (name === "列") return this.joined(node, at);
    if (!isBlock(name) || !argument) {
      const message = `不认识 {{#${name}}}。能用的有 {{#if 数据}}、{{#unless 数据}}、{{#each 列表}}、{{#列 列表 "；"}}、{{#with 数据}}`;
      return wrong("template-block", message, at, `#${name}`);
    }
    if (more.length > 0) {
      const message = `{{#${name}}} 后面只跟一项。几项一起看的，用 (且 …)、(任一 …) 合成一项`;
      return wrong("template-block", message, at, `#${name}`);
    }
    return {
      type: "block",
      kind: name,
      at,
      argument: this.expression(argument, at),
      names: (node.program as Ast | undefined)?.blockParams ?? [],
      body: this.body(node.program),
      ...(node.inverse && { otherwise: this.body(node.inverse) }),
    };
  }

  /** `{{#列 列表 "；"}}`: an `#each` that puts something between what its rounds print. */
  private joined(node: hbs.AST.BlockStatement, at: Place): Statement {
    const [argument, separator, ...more] = node.params;
    if (!argument || separator?.type !== "StringLiteral" || more.length > 0) {
      const message = '{{#列}} 后面写列表和各项中间的符号，符号加半角引号，如 {{#列 议程 "；"}}{{事项}}{{/列}}';
      return wrong("template-block", message, at, "#列");
    }
    return {
      type: "block",
      kind: "each",
      separator: (separator as hbs.AST.StringLiteral).value,
      at,
      argument: this.expression(argument, at),
      names: (node.program as Ast | undefined)?.blockParams ?? [],
      body: this.body(node.program),
      ...(node.inverse && { otherwise: this.body(node.inverse) }),
    };
  }

  private pulling(node: hbs.AST.PartialBlockStatement): Pulling {
    const at = this.placeOf(node);
    const { value: asked, findings } = askedFor(node, at, (this.lines[node.loc.start.line - 1] ?? "").trim());
    const [context] = node.params;
    return {
      type: "pull",
      at,
      ...(asked && { asked }),
      ...(findings[0] && { wrong: findings[0] }),
      ...(context && { context: this.expression(context, at) }),
      named: (node.hash?.pairs ?? []).map(({ key, value }) => [key, this.expression(value, at)]),
      indent: pointIndent(this.lines, node.loc.start.line - 1),
      alone: this.standsAlone(node),
      body: this.body(node.program),
    };
  }

  private expression(node: AstNode, at: Place): Expression {
    if (node.type === "SubExpression") return this.call(node as hbs.AST.SubExpression, at);
    if (node.type === "PathExpression") return pathOf(node as hbs.AST.PathExpression);
    return { type: "literal", value: (node as hbs.AST.StringLiteral).value };
  }

  private call(node: Mustache | hbs.AST.SubExpression, at: Place): Expression {
    const name = nameOf(node);
    if (directiveNamed(name)) return wrong("template-type", `“${name}”要自己占一行，不能写在括号里`, at, name);
    const helper = helperNamed(name);
    if (!helper) return { type: "wrong", finding: unknownHelper(name, at) };
    return { type: "call", name, helper, params: node.params.map((param) => this.expression(param, at)) };
  }

  /** Where a node stands; of a block, its opening tag. */
  private placeOf(node: AstNode): Place {
    const { start } = node.loc;
    const place = placeIn(this.source, start.line, start.column);
    const end = tagEnd(node);
    if (!end) return place;
    const { line, column } = placeIn(this.source, end.line, end.column);
    return column === undefined || line === undefined ? place : { ...place, endLine: line, endColumn: column };
  }

  private standsAlone({ loc: { start, end } }: AstNode): boolean {
    const before = (this.lines[start.line - 1] ?? "").slice(0, start.column);
    const after = (this.lines[end.line - 1] ?? "").slice(end.column);
    return (before + after).trim() === "";
  }
}

/** Behind a tag; of a block, where its first content begins, which is behind its opening one. */
function tagEnd(node: AstNode): hbs.AST.Position | undefined {
  if (node.type === "MustacheStatement" || node.type === "PartialStatement") return node.loc.end;
  const { program } = node as Partial<hbs.AST.BlockStatement>;
  return program?.body[0]?.loc.start;
}

/** `{{序}}` in an `#each`: makes a point of each round, and none of the only one. */
function ordinal(at: Place): Statement {
  const loop = (name: string): Path => ({
    type: "path",
    original: "序",
    parts: [name],
    depth: 0,
    data: true,
    scoped: false,
  });
  const isOnly: Expression = {
    type: "call",
    name: "且",
    helper: helpers.且 as Helper,
    params: [loop("first"), loop("last")],
  };
  const point: Statement = { type: "text", pieces: ["1. "] };
  return { type: "block", kind: "unless", at, argument: isOnly, names: [], body: [point] };
}

function isBlock(name: string): name is TemplateBlock["kind"] {
  return blocks.includes(name);
}

function prints(node: AstNode): boolean {
  return node.type === "MustacheStatement" && directiveNamed(nameOf(node as Mustache)) === undefined;
}

/** The name of what is called or printed, as it is written. */
function nameOf({ path }: { path: AstNode }): string {
  return String((path as hbs.AST.PathExpression).original);
}

/** `{{"甲"}}` `{{1}}` `{{true}}`: nothing of the data is asked for. */
function isWritten({ path, params, hash }: Mustache): boolean {
  return path.type !== "PathExpression" && params.length === 0 && !hash;
}

function writtenMessage(node: Mustache): string {
  const words = nameOf(node);
  return `花括号里的“${words}”不是数据的名称。要印“${words}”，直接写，不用花括号；要引数据，写名称，如 {{会议.名称}}`;
}

/** What a blank is called: the last part of the first path there is. */
function labelOf(node: Mustache): string {
  const named = [...node.params, node.path].find(({ type }) => type === "PathExpression") as
    | hbs.AST.PathExpression
    | undefined;
  return String(named?.parts.at(-1) ?? named?.original ?? nameOf(node));
}

function pathOf({ original, parts, depth, data }: hbs.AST.PathExpression): Path {
  return { type: "path", original, parts, depth, data: Boolean(data), scoped: /^(?:\.|this(?![^./]))/.test(original) };
}

function wrong(rule: RenderRule, message: string, place: Place, quote?: string): StaticProblem {
  return {
    type: "wrong",
    finding: diagnose(rule, place, message, quote === undefined ? {} : { quote }),
  };
}

function unknownHelper(name: string, place: Place): Diagnostic {
  const known = Object.keys(helpers);
  const unknown = unknownName({ what: `没有“${name}”这个写法`, name }, known, listed("能用的有", known));
  return diagnose("template-helper", place, ...unknown);
}
