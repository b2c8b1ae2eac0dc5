import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { identityKey } from "../../diagnostics/settle.js";
import { type Group, isGroup, isList } from "../../model/data.js";
import type { Field } from "../../model/field.js";
import type { NumberStyle } from "../../model/number-style.js";
import type { Passage, Pull } from "../../model/passage.js";
import type { Place } from "../../model/place.js";
import type { Source } from "../../model/source.js";
import type { Mark, Rendered } from "../../model/value.js";
import { diagnose } from "../diagnostics.js";
import { HelperResult, truthy } from "../made.js";
import type { Directed, Print, Pulling, Statement, Template, TemplateBlock } from "../template/template.js";
import { toValue } from "../values.js";
import { Expressions } from "./expressions.js";
import { Output } from "./output.js";
import { about } from "./problems.js";
import { type LoadedPassage, type Program, type Puller, programOf, pulledBy } from "./program.js";
import { type Binding, rounds, type Scope, within } from "./scope.js";

export interface EvaluationOptions {
  /** Gives what the template pulls in. */
  pull: Puller;
  /** How the default of a part is marked, so that it can be told from the words around it; not at all unless given. */
  markDefault?(asked: Omit<Pull, "live">): Mark;
  /** The fields of the root context. */
  field: Field;
  /** The house style for figures. */
  style: NumberStyle;
}

/**
 * Walks a template and all it pulls in with the data, once: what it prints comes out as Markdown and values, and every path that is
 * missing, in `#if`, `#each`, helper arguments and partial parameters too, every name that nobody declares, every helper that gets what
 * it cannot take, is found on the way. Branches that are not printed are walked for their names only. What is printed is what Handlebars'
 * own runtime would print with these helpers.
 */
export function evaluate(
  template: Template,
  data: Group,
  options: EvaluationOptions,
): { rendered: Rendered; findings: Diagnostic[] } {
  const evaluation = new Evaluation(options);
  const root: Binding = { data, field: options.field };
  evaluation.walk(programOf(template), template.body, { root, context: root, names: new Map(), live: true });
  return evaluation.result();
}

/** One walk. */
export class Evaluation {
  private readonly findings: Diagnostic[] = [];
  private readonly reported = new Set<string>();
  private readonly output = new Output();
  private readonly expressions: Expressions;

  constructor(private readonly options: EvaluationOptions) {
    this.expressions = new Expressions((finding) => this.report(finding), options.style);
  }

  result(): { rendered: Rendered; findings: Diagnostic[] } {
    return { rendered: this.output.rendered(), findings: [...this.findings, ...this.expressions.gathered()] };
  }

  walk(program: Program, body: readonly Statement[], scope: Scope): void {
    for (const statement of body) this.statement(program, statement, scope);
  }

  private report(finding: Diagnostic): void {
    const key = identityKey(finding);
    if (!this.reported.has(key)) this.findings.push(finding);
    this.reported.add(key);
  }

  private statement(program: Program, statement: Statement, scope: Scope): void {
    switch (statement.type) {
      case "text":
        if (scope.live) this.output.text(statement.pieces);
        break;
      case "print":
        this.print(statement, scope);
        break;
      case "directive":
        this.directive(statement, scope);
        break;
      case "block":
        this.block(program, statement, scope);
        break;
      case "pull":
        this.pulling(program, statement, scope);
        break;
      case "wrong":
        this.report(statement.finding);
    }
  }

  private print({ site, name, expression }: Print, scope: Scope): void {
    const { data } = this.expressions.needed(expression, site.place, scope);
    if (!scope.live) return;
    if (isList(data) || isGroup(data)) this.report(notPrintable(data, name, site.place));
    this.output.value(toValue(data, site, this.options.style));
  }

  private directive(directed: Directed, scope: Scope): void {
    const mark = this.expressions.directive(directed, scope);
    if (mark) this.output.mark(mark);
    // A draft shows that something is missing here.
    else if (scope.live) this.output.value(toValue(undefined, directed.site, this.options.style));
  }

  private block(program: Program, block: TemplateBlock, scope: Scope): void {
    const { kind, at, argument, otherwise } = block;
    // An else says what to do without the data, so then its absence is no gap.
    const use = kind === "if" || kind === "unless" || otherwise ? "condition" : "value";
    const known = this.expressions.value(argument, at, scope, use);
    if (kind === "each") this.each(program, block, scope, known);
    else this.branch(program, block, scope, known);
  }

  private branch(
    program: Program,
    { kind, body, names, otherwise = [] }: TemplateBlock,
    scope: Scope,
    known: Binding,
  ): void {
    const yes = truthy(known.data) !== (kind === "unless");
    const inner = kind === "with" ? within(scope, known, [[names[0], known]]) : scope;
    this.walk(program, body, { ...inner, live: scope.live && yes });
    this.walk(program, otherwise, { ...scope, live: scope.live && !yes });
  }

  private each(
    program: Program,
    { at, body, names, separator = "", otherwise = [] }: TemplateBlock,
    scope: Scope,
    known: Binding,
  ): void {
    if (scope.live && known.data !== undefined && !isList(known.data)) this.noList(known.data, at);
    const walked = [...rounds(known, scope, names)].map((round) => () => this.walk(program, body, round));
    this.output.joined(walked, separator);
    const empty = !isList(known.data) || known.data.length === 0;
    this.walk(program, otherwise, { ...scope, live: scope.live && empty });
  }

  private noList(data: unknown, at: Place): void {
    // What is missing in a query has been reported where it is missing.
    if (data instanceof HelperResult && data.hole === "缺") return;
    const blank = data instanceof HelperResult && data.hole === "待填" ? data.from[0] : undefined;
    const message = blank
      ? `选行要用的“${blank.path}”还是待填，不知道选哪几行。请先填上`
      : "{{#each}} 要一个列表，这里不是列表";
    this.report(diagnose("template-type", blank?.place ?? at, message, about([data])));
  }

  private pulling(program: Program, statement: Pulling, scope: Scope): void {
    const { passages, findings } = pulledBy(program, statement, this.options.pull, scope);
    if (scope.live) for (const finding of findings) this.report(finding);
    const begins = scope.live && this.output.atLineStart && isPart(program, statement, scope);
    const part = begins ? partMark(statement, passages) : undefined;
    if (part) this.output.mark(part, "\n");
    if (passages.length === 0) this.default(program, statement, part ? { ...scope, part: true } : scope);
    else this.passages(passages, statement, scope);
    if (part) this.output.markBehindLine({ type: "partEnd" });
  }

  private passages(passages: readonly LoadedPassage[], statement: Pulling, scope: Scope): void {
    const { root, loop, live } = scope;
    const context = this.contextOf(statement, scope);
    this.output.indented(statement.indent, () => {
      for (const { passage, program: inner } of passages) {
        if (live) this.output.mark(enter(passage, statement.at), "\n");
        this.walk(inner, inner.template.body, { root, context, names: new Map(), loop, live });
        if (live) this.output.mark({ type: "leave" }, "\n");
      }
    });
  }

  /** Nothing pulled in: the default of a part stands as if it were written here. */
  private default(program: Program, { asked, body }: Pulling, scope: Scope): void {
    const begins = asked && body.length > 0 && scope.live && this.output.atLineStart;
    const marked = begins ? this.options.markDefault?.(asked) : undefined;
    if (marked) this.output.mark(marked, "\n");
    this.walk(program, body, { ...scope, inside: asked?.place });
    if (marked) this.output.markBehindLine({ type: "leave" });
  }

  /** The context a fragment is given: its parameter, or the one around it, with its named parameters added. */
  private contextOf({ at, context: given, named }: Pulling, scope: Scope): Binding {
    const context = given ? this.expressions.value(given, at, scope, "value") : scope.context;
    if (named.length === 0) return context;
    const added = named.map(([name, value]) => [name, this.expressions.value(value, at, scope, "value")] as const);
    return { ...context, given: new Map([...(context.given ?? []), ...added]) };
  }
}

function notPrintable(data: object, name: string, at: Place): Diagnostic {
  const message = isList(data)
    ? `“${name}”是一个列表，不能直接写进文中。请用 {{顿号 …}} 连起来，或用 {{#each …}} 逐项写`
    : `“${name}”是一组数据，不能直接写进文中。请写明取哪一项，如 ${name}.${Object.keys(data)[0] ?? "姓名"}`;
  return diagnose("template-type", at, message, { quote: name, ...about([data]) });
}

function enter({ role, name, source, relative, own }: Passage, place: Place): Mark {
  const words = own && firstLine(source);
  return { type: "enter", role, name, file: source.file, relative, place, ...(words && { own: words }) };
}

/** What the kind's own template pulls in is a part of the kind; what stands inside such a part belongs to it. */
function isPart({ within: sources }: Program, { asked, alone }: Pulling, { part }: Scope): boolean {
  return sources.length === 1 && alone && !part && asked !== undefined && asked.type !== "框架";
}

function partMark({ asked }: Pulling, passages: readonly LoadedPassage[]): Mark {
  const own = passages.find(({ passage }) => passage.own)?.passage.source;
  return { type: "part", name: asked?.name.split("/")[0] ?? "", ...(own && { own: firstLine(own) }) };
}

function firstLine({ file, text, lines }: Source): Place {
  const first = text.split("\n").findIndex((line) => line.trim() !== "");
  return { file, line: lines[Math.max(first, 0)] ?? 1 };
}
