import type { Passage } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { placeIn, type Source } from "../model/source.js";
import { type Mark, token } from "../model/value.js";
import { directiveOf } from "./directives.js";
import { calledHelper } from "./helpers/index.js";
import { lineMarked } from "./line-marks.js";
import type { Program } from "./program.js";
import type { Site } from "./site.js";

type Statement = hbs.AST.Statement;
type Expression = hbs.AST.Expression;

/** Internal helpers; no template can name them, because only public names pass the survey. */
export const internal = { value: "$值", directive: "$独行" };

/** What rewriting fills as it goes: places of calls, of line ends, and the borders of fragments. */
export interface Tables {
  sites: Site[];
  places: Place[];
  marks: Mark[];
  /** Registers a program as a partial and gives its internal name. */
  partial(program: Program): string;
}

/**
 * The program as Handlebars will run it: each printing mustache becomes a call of the internal value helper, so that only an opaque
 * token reaches the Markdown; each call knows its place; fragments get marker lines around them. Rewritten after `parse`, never in the
 * source text, because marks in the source would break stand-alone block lines.
 */
export function rewrite(program: Program, tables: Tables): hbs.AST.Program {
  return new Rewriter(program, tables).program(program.ast);
}

class Rewriter {
  private readonly source: Source;
  constructor(
    private readonly owner: Program,
    private readonly tables: Tables,
  ) {
    this.source = owner.source;
  }

  program(ast: hbs.AST.Program): hbs.AST.Program {
    const body = ast.body.flatMap((statement, index) => this.statement(statement, ast.body[index - 1]));
    return { ...ast, body };
  }

  private statement(statement: Statement, before: Statement | undefined): Statement[] {
    switch (statement.type) {
      case "ContentStatement":
        return [
          lineMarked(statement as hbs.AST.ContentStatement, this.source, this.tables.places, printsBefore(before)),
        ];
      case "MustacheStatement":
        return [this.mustache(statement as hbs.AST.MustacheStatement)];
      case "BlockStatement":
        return [this.block(statement as hbs.AST.BlockStatement)];
      case "PartialStatement":
      case "PartialBlockStatement":
        return this.pulled(statement as hbs.AST.PartialBlockStatement);
      default:
        return [];
    }
  }

  private mustache(mustache: hbs.AST.MustacheStatement): Statement {
    const site = numberNode(this.site(mustache), mustache);
    const directive = directiveOf(mustache);
    if (directive !== undefined) {
      const given = mustache.params.map((param) => this.expression(param));
      return {
        ...mustache,
        path: nameNode(internal.directive, mustache),
        params: [textNode(directive, mustache), site, ...given],
        hash: undefined,
        escaped: false,
      } as unknown as Statement;
    }
    const printed = calledHelper(mustache) ? subExpression(mustache) : (mustache.path as Expression);
    const path = nameNode(internal.value, mustache);
    return {
      ...mustache,
      path,
      params: [this.expression(printed), site],
      hash: undefined,
      escaped: false,
    } as unknown as Statement;
  }

  private block(block: hbs.AST.BlockStatement): Statement {
    const params = block.params.map((param) => this.expression(param));
    const program = this.program(block.program);
    return { ...block, params, program, ...(block.inverse && { inverse: this.program(block.inverse) }) } as Statement;
  }

  private pulled(statement: hbs.AST.PartialBlockStatement): Statement[] {
    const { passages = [] } = this.owner.pulled.get(statement) ?? {};
    // Nothing pulled in: the default of a part stands as if it were written here.
    if (passages.length === 0) return statement.program ? this.program(statement.program).body : [];
    return passages.flatMap(({ passage, program }) => [
      this.mark(enter(passage), statement),
      this.partial(statement, program),
      this.mark({ type: "leave" }, statement),
    ]);
  }

  private partial(statement: hbs.AST.PartialBlockStatement, program: Program): Statement {
    const params = statement.params.map((param) => this.expression(param));
    const hash = statement.hash && {
      ...statement.hash,
      pairs: statement.hash.pairs.map((pair) => ({ ...pair, value: this.expression(pair.value) })),
    };
    const name = nameNode(this.tables.partial(program), statement);
    return {
      type: "PartialStatement",
      name,
      params,
      hash,
      indent: "",
      strip: {},
      loc: statement.loc,
    } as unknown as Statement;
  }

  private mark(mark: Mark, at: Statement): Statement {
    const line = `${token("mark", this.tables.marks.push(mark) - 1)}\n`;
    return { type: "ContentStatement", value: line, original: line, loc: at.loc } as unknown as Statement;
  }

  private expression(expression: Expression): Expression {
    if (expression.type !== "SubExpression") return expression;
    const call = expression as hbs.AST.SubExpression;
    return {
      ...call,
      params: call.params.map((param) => this.expression(param)),
      hash: undefined,
    } as unknown as Expression;
  }

  private site(mustache: hbs.AST.MustacheStatement): number {
    const { line, column } = mustache.loc.start;
    const named = [...mustache.params, mustache.path].find(
      (node) => node.type === "PathExpression",
    ) as hbs.AST.PathExpression;
    const label = String(named.parts.at(-1) ?? named.original);
    return this.tables.sites.push({ place: placeIn(this.source, line, column), label }) - 1;
  }
}

function enter({ role, name, source, relative }: Passage): Mark {
  return { type: "enter", role, name, file: source.file, relative };
}

function printsBefore(before: Statement | undefined): boolean {
  return before?.type === "MustacheStatement" && directiveOf(before as hbs.AST.MustacheStatement) === undefined;
}

function subExpression({ path, params, loc }: hbs.AST.MustacheStatement): Expression {
  return { type: "SubExpression", path, params, hash: undefined, loc } as unknown as Expression;
}

function nameNode(name: string, { loc }: hbs.AST.Node): hbs.AST.PathExpression {
  return {
    type: "PathExpression",
    data: false,
    depth: 0,
    parts: [name],
    original: name,
    loc,
  } as hbs.AST.PathExpression;
}

function numberNode(value: number, { loc }: hbs.AST.Node): Expression {
  return { type: "NumberLiteral", value, original: value, loc } as hbs.AST.NumberLiteral;
}

function textNode(value: string, { loc }: hbs.AST.Node): Expression {
  return { type: "StringLiteral", value, original: value, loc } as hbs.AST.StringLiteral;
}
