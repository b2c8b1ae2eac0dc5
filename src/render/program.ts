import type { Finding, Place, Step } from "../model/finding.js";
import type { Passage, Pull, Puller } from "../model/passage.js";
import { placeIn, type Source } from "../model/source.js";
import { parseSource } from "./syntax.js";

/** A source with everything it pulls in, parsed. */
export interface Program {
  source: Source;
  ast: hbs.AST.Program;
  pulled: Map<hbs.AST.Statement, Pulled>;
}

/** What a partial statement pulls in. Its findings count only where the statement is printed at all. */
interface Pulled {
  passage?: Passage;
  program?: Program;
  findings: Finding[];
}

type Pulling = hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement;

/** More fragments within fragments than this is a mistake. */
const maxDepth = 12;

/** Parses a source and everything it pulls in, with all findings; a fragment that pulls itself in is one. */
export function loadProgram(source: Source, pull: Puller, within: readonly Source[] = []): Step<Program> {
  const parsed = parseSource(source);
  if (!parsed.value) return { findings: parsed.findings };
  const program: Program = { source, ast: parsed.value, pulled: new Map() };
  loadBody(program, parsed.value, pull, [...within, source]);
  return { value: program, findings: parsed.findings };
}

/** Loads what the statements pull in, at any depth. The default of a part counts only where nothing takes its place. */
function loadBody(program: Program, ast: hbs.AST.Program | undefined, pull: Puller, within: readonly Source[]): void {
  for (const statement of ast?.body ?? []) {
    const { program: inner, inverse } = statement as Partial<hbs.AST.BlockStatement>;
    if (statement.type === "PartialStatement" || statement.type === "PartialBlockStatement") {
      const pulled = loadPulled(program.source, statement as Pulling, pull, within);
      program.pulled.set(statement, pulled);
      if (!pulled.program) loadBody(program, inner, pull, within);
    } else {
      loadBody(program, inner, pull, within);
      loadBody(program, inverse, pull, within);
    }
  }
}

function loadPulled(source: Source, statement: Pulling, pull: Puller, within: readonly Source[]): Pulled {
  const { line, column } = statement.loc.start;
  const place = placeIn(source, line, column);
  const asked = askedFor(statement, place, (source.text.split("\n")[line - 1] ?? "").trim());
  if (!asked.value) return { findings: asked.findings };
  const { value: passage, findings } = pull(asked.value);
  if (!passage) return { findings };
  const problem = nestingProblem(passage, within, place);
  if (problem) return { findings: [...findings, problem] };
  const loaded = loadProgram(passage.source, pull, within);
  const all = [...findings, ...loaded.findings];
  return loaded.value ? { passage, program: loaded.value, findings: all } : { findings: all };
}

function nestingProblem({ source }: Passage, within: readonly Source[], place: Place): Finding | undefined {
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

function askedFor(statement: Pulling, place: Place, quote: string): Step<Pull> {
  const wrong = (rule: string, message: string): Step<Pull> => ({
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
