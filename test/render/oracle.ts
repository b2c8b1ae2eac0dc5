import Handlebars from "handlebars";
import { FigureFailure } from "../../src/figures/index.js";
import { type Group, isList } from "../../src/model/data.js";
import type { NumberStyle } from "../../src/model/number-style.js";
import type { Passage } from "../../src/model/passage.js";
import type { Source } from "../../src/model/source.js";
import type { Mark } from "../../src/model/value.js";
import { callHelper } from "../../src/render/call.js";
import { directiveNamed } from "../../src/render/directives.js";
import { helperNamed, helpers } from "../../src/render/helpers/index.js";
import { HelperResult, truthy } from "../../src/render/made.js";
import { toValue } from "../../src/render/values.js";

type Program = hbs.AST.Program;
type Statement = hbs.AST.Statement;
type Expression = hbs.AST.Expression;

/** What stands for a call, whenever it is asked for. */
export type Passages = (type: string, name: string) => Passage | undefined;

/**
 * The text that Handlebars itself makes of a template: compiled and run, with our helpers registered. Only what Handlebars has no word for
 * is put into its own terms first: a mustache prints through a helper, what a call pulls in is a partial between two marks.
 */
export function runByHandlebars(source: Source, data: Group, style: NumberStyle, passages: Passages): string {
  const handlebars = Handlebars.create();
  register(handlebars, style);
  const known = [...Object.keys(helpers), ...Object.values(internal), "列"].map((name) => [name, true] as const);
  const partials = new Map<Source, string>();
  const options = { noEscape: true, knownHelpersOnly: true, preventIndent: true, data: true };
  const compile = (of: Source) => {
    const ast = new Rewriting(partial, passages).program(Handlebars.parse(of.text));
    // `Handlebars.compile` would see to white space once more, and so take away what stands behind a `~` twice over.
    const { Compiler, JavaScriptCompiler } = handlebars as unknown as Compilers;
    const asked = { ...options, knownHelpers: Object.fromEntries(known) };
    const spec = new JavaScriptCompiler().compile(new Compiler().compile(ast, asked), asked, undefined, true);
    return handlebars.template(spec as TemplateSpecification);
  };
  const partial = (of: Source): string => {
    const name = partials.get(of) ?? `p${partials.size}`;
    if (!partials.has(of)) {
      partials.set(of, name);
      handlebars.registerPartial(name, compile(of));
    }
    return name;
  };
  return compile(source)(data);
}

interface Compilers {
  Compiler: new () => { compile(ast: Program, options: object): unknown };
  JavaScriptCompiler: new () => { compile(env: unknown, options: object, context: undefined, asObject: true): unknown };
}

const internal = { value: "$值", directive: "$独行" };
const nowhere = { place: { file: "" }, label: "" };

/** How a value stands in the text that is compared. */
export const shownValue = (text: string) => `〔${text.replace(/【待填：[^】]*】/g, "【待填】")}〕`;

/** And a mark. */
export function shownMark(mark: Mark): string {
  if (mark.type === "enter") return `«${mark.role}/${mark.name}»`;
  if (mark.type === "scheme") return `«层次 ${mark.labels.join(" ")}»`;
  if (mark.type === "table")
    return `«表 ${mark.table.rows.map((row) => row.map(({ text }) => text).join("|")).join("/")}»`;
  // Handlebars knows of no parts.
  return mark.type === "leave" ? "«»" : "";
}

function register(handlebars: ReturnType<typeof Handlebars.create>, style: NumberStyle): void {
  for (const [name, helper] of Object.entries(helpers)) {
    handlebars.registerHelper(name, (...given: unknown[]) => {
      const outcome = callHelper(name, helper, given.slice(0, -1), style);
      return "answer" in outcome ? outcome.answer : new HelperResult("", [], { hole: "缺" });
    });
  }
  handlebars.registerHelper(internal.value, (data: unknown) => shownValue(toValue(data, nowhere, style).text));
  handlebars.registerHelper(internal.directive, (name: string, ...given: unknown[]) => {
    const lacks = given.some((one) => one === undefined || (one instanceof HelperResult && one.hole === "缺"));
    const mark = lacks ? undefined : directiveNamed(name)?.mark(given.slice(0, -1), nowhere, style);
    return !mark || mark instanceof FigureFailure ? shownValue("【待填：】") : shownMark(mark);
  });
  // By what the data says (否 and empty are no), not by what JavaScript makes of our objects; round lists only.
  const choose = (wanted: boolean) =>
    function (this: unknown, given: unknown, options: Handlebars.HelperOptions) {
      return truthy(given) === wanted ? options.fn(this) : options.inverse(this);
    };
  handlebars.registerHelper("if", choose(true));
  handlebars.registerHelper("unless", choose(false));
  const { each, with: inside } = handlebars.helpers as Record<string, Handlebars.HelperDelegate>;
  handlebars.registerHelper("each", function (this: unknown, given: unknown, options: Handlebars.HelperOptions) {
    return each?.call(this, isList(given) ? given : [], options);
  });
  handlebars.registerHelper(
    "列",
    function (this: unknown, given: unknown, by: string, options: Handlebars.HelperOptions) {
      const said: string[] = [];
      const fn: Handlebars.TemplateDelegate = (...round) => {
        said.push(options.fn(...round));
        return "";
      };
      const otherwise = each?.call(this, isList(given) ? given : [], { ...options, fn });
      return said.length > 0 ? said.filter((one) => one.trim() !== "").join(by) : otherwise;
    },
  );
  handlebars.registerHelper("with", function (this: unknown, given: unknown, options: Handlebars.HelperOptions) {
    return truthy(given) ? inside?.call(this, given, options) : options.inverse(this);
  });
}

class Rewriting {
  constructor(
    private readonly partialOf: (source: Source) => string,
    private readonly passages: Passages,
  ) {}

  program(ast: Program): Program {
    return { ...ast, body: ast.body.flatMap((statement) => this.statement(statement)) };
  }

  private statement(statement: Statement): Statement[] {
    switch (statement.type) {
      case "ContentStatement":
        return [statement];
      case "MustacheStatement":
        return [this.mustache(statement as hbs.AST.MustacheStatement)];
      case "BlockStatement": {
        const block = statement as hbs.AST.BlockStatement;
        const inner = (program: Program | undefined) => program && this.program(program);
        return [{ ...block, program: inner(block.program), inverse: inner(block.inverse) } as Statement];
      }
      case "PartialStatement":
      case "PartialBlockStatement":
        return this.pulled(statement as hbs.AST.PartialBlockStatement);
      default:
        return [];
    }
  }

  private mustache(mustache: hbs.AST.MustacheStatement): Statement {
    const { path, params, loc } = mustache;
    const name = String((path as hbs.AST.PathExpression).original);
    if (name === "序") return Handlebars.parse("{{#unless (且 @first @last)}}1. {{/unless}}").body[0] as Statement;
    const helper = helperNamed(name);
    const calls = params.length > 0 || (helper?.needs === 0 && helper.takes.length === 0);
    const printed = calls ? { type: "SubExpression", path, params, loc } : path;
    const [to, given] = directiveNamed(name)
      ? [internal.directive, [{ type: "StringLiteral", value: name, original: name, loc }, ...params]]
      : [internal.value, [printed]];
    return { ...mustache, path: named(to, mustache), params: given, hash: undefined } as unknown as Statement;
  }

  private pulled(statement: hbs.AST.PartialBlockStatement): Statement[] {
    const passage = this.passageOf(statement);
    if (!passage) return statement.program ? this.program(statement.program).body : [];
    const { role, name, source, relative } = passage;
    const { params, hash, loc } = statement;
    const partial = { type: "PartialStatement", name: named(this.partialOf(source), statement), params, hash, loc };
    return [
      content(`${shownMark({ type: "enter", role, name, file: "", relative, place: { file: "" } })}\n`, statement),
      { ...partial, indent: "", strip: {} } as unknown as Statement,
      content(`${shownMark({ type: "leave" })}\n`, statement),
    ];
  }

  private passageOf({ type, name }: hbs.AST.PartialBlockStatement): Passage | undefined {
    if (type === "PartialBlockStatement") return this.passages("部分", (name as hbs.AST.PathExpression).original);
    const { path, params } = name as hbs.AST.SubExpression;
    return this.passages(path.original, (params[0] as hbs.AST.StringLiteral).value);
  }
}

function named(name: string, { loc }: hbs.AST.Node): Expression {
  return { type: "PathExpression", data: false, depth: 0, parts: [name], original: name, loc } as Expression;
}

function content(value: string, { loc }: hbs.AST.Node): Statement {
  return { type: "ContentStatement", value, original: value, loc } as Statement;
}
