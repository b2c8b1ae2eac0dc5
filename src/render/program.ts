import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import type { Passage, Pull } from "../model/passage.js";
import type { Place } from "../model/place.js";
import { placeIn, type Source } from "../model/source.js";
import { parseSource } from "./syntax.js";

/** Gives the passage for a pull; no value and no error means that nothing (or the default) stands there. */
export type Puller = (pull: Pull) => Step<Passage>;

/** A source, parsed, and what it pulls in as far as it has been asked for. */
export interface Program {
  source: Source;
  ast: hbs.AST.Program;
  pulled: Map<hbs.AST.Statement, Pulled>;
  /** The sources it is pulled in by, outermost first, and itself. */
  within: readonly Source[];
}

interface Standing {
  passage: Passage;
  program: Program;
}

/** What a partial statement pulls in, one behind the other. Its findings count only where the statement is printed at all. */
export interface Pulled {
  passages: readonly Standing[];
  findings: Diagnostic[];
  live: boolean;
}

export type Pulling = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

/** More fragments within fragments than this is a mistake. */
const maxDepth = 12;

/** Parses a source. What it pulls in is loaded when the survey comes to it, because only there is it known whether it is printed. */
export function loadProgram(source: Source, within: readonly Source[] = []): Step<Program> {
  const { value: ast, findings } = parseSource(source);
  return ast ? { value: { source, ast, pulled: new Map(), within: [...within, source] }, findings } : { findings };
}

/** What a statement pulls in: asked for once, but again where so far only a branch that is not printed has asked. */
export function pulledBy(program: Program, statement: Pulling, pull: Puller, live: boolean): Pulled {
  const known = program.pulled.get(statement);
  if (known && (known.live || !live)) return known;
  const pulled = { ...loadPulled(program, statement, pull, live), live };
  program.pulled.set(statement, pulled);
  return pulled;
}

function loadPulled(program: Program, statement: Pulling, pull: Puller, live: boolean): Omit<Pulled, "live"> {
  const { source, within } = program;
  const { line, column } = statement.loc.start;
  const place = placeIn(source, line, column);
  const asked = askedFor(statement, place, (source.text.split("\n")[line - 1] ?? "").trim());
  if (!asked.value) return { passages: [], findings: asked.findings };
  const { value: passage, findings } = pull({ ...asked.value, live });
  if (!passage) return { passages: [], findings };
  const loaded = [passage, ...(passage.followedBy ?? [])].map((one) => loadPassage(one, within, place));
  return {
    passages: loaded.flatMap(({ value }) => value ?? []),
    findings: [...findings, ...loaded.flatMap((step) => step.findings)],
  };
}

function loadPassage(passage: Passage, within: readonly Source[], place: Place): Step<Standing> {
  const problem = nestingProblem(passage, within, place);
  if (problem) return { findings: [problem] };
  const { value: program, findings } = loadProgram(passage.source, within);
  return program ? { value: { passage, program }, findings } : { findings };
}

function nestingProblem({ source }: Passage, within: readonly Source[], place: Place): Diagnostic | undefined {
  // By text too: one brief holds several parts.
  const again = within.findIndex(({ file, text }) => file === source.file && text === source.text);
  if (again >= 0) {
    const chain = [...within.slice(again), source].map(({ file }) => file).join(" → ");
    return {
      rule: "fragment-cycle",
      severity: "error",
      message: `片段绕成了圈：${chain}。请去掉其中一处调用`,
      ...place,
    };
  }
  if (within.length <= maxDepth) return undefined;
  return { rule: "fragment-depth", severity: "error", message: `片段套片段超过 ${maxDepth} 层。请减少层次`, ...place };
}

function askedFor(statement: Pulling, place: Place, quote: string): Step<Omit<Pull, "live">> {
  const wrong = (rule: string, message: string): Step<never> => ({
    findings: [{ rule, severity: "error", message, ...place, quote }],
  });
  if (statement.type === "PartialBlockStatement") {
    const name = (statement.name as hbs.AST.PathExpression).original;
    return { value: { type: "部分", name, place }, findings: [] };
  }
  if (!/^\{\{~?>.*\}\}$/.test(quote)) return wrong("fragment-inline", "调用片段或框架要独占一行，前后不能有别的文字");
  const call = (statement as hbs.AST.PartialStatement).name;
  if (call.type === "SubExpression") {
    const { path, params } = call as hbs.AST.SubExpression;
    const type = (path as hbs.AST.PathExpression).original;
    const name = params[0] as hbs.AST.StringLiteral | undefined;
    if ((type === "片段" || type === "框架") && name?.type === "StringLiteral")
      return { value: { type, name: name.value, place }, findings: [] };
  }
  return wrong(
    "fragment-call",
    '调用片段写成 {{> (片段 "结尾号召")}}，调用框架写成 {{> (框架 "定快合细稳实")}}，名称加半角引号',
  );
}
