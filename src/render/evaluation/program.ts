import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import type { Passage, Pull } from "../../model/passage.js";
import type { Place } from "../../model/place.js";
import type { Source } from "../../model/source.js";
import { diagnose } from "../diagnostics.js";
import { prepare } from "../template/prepare.js";
import type { Pulling, Template } from "../template/template.js";
import type { Scope } from "./scope.js";

/** Gives the passage for a pull; no value and no error means that nothing (or the default) stands there. */
export type Puller = (pull: Pull) => Step<Passage>;

/** A template at one place of a paper, and what it pulls in as far as it has been asked for. */
export interface Program {
  template: Template;
  pulled: Map<Pulling, Pulled>;
  /** The sources it is pulled in by, outermost first, and itself. */
  within: readonly Source[];
}

export interface LoadedPassage {
  passage: Passage;
  program: Program;
}

/** What a statement pulls in, one behind the other. Its findings count only where the statement is printed at all. */
interface Pulled {
  passages: readonly LoadedPassage[];
  findings: readonly Diagnostic[];
  live: boolean;
}

/** More fragments within fragments than this is a mistake. */
const maxDepth = 12;

export function programOf(template: Template, within: readonly Source[] = []): Program {
  return { template, pulled: new Map(), within: [...within, template.source] };
}

/** What a statement pulls in: asked for once, but again where so far only a branch that is not printed has asked. */
export function pulledBy(
  program: Program,
  statement: Pulling,
  pull: Puller,
  { live, inside }: Pick<Scope, "live" | "inside">,
): Pulled {
  const known = program.pulled.get(statement);
  if (known && (known.live || !live)) return known;
  const ask = (asked: Omit<Pull, "live">) => pull({ ...asked, live, ...(inside && { inside }) });
  const pulled = { ...askFor(program, statement, ask), live };
  program.pulled.set(statement, pulled);
  return pulled;
}

function askFor(
  { within }: Program,
  { asked, wrong, at }: Pulling,
  ask: (asked: Omit<Pull, "live">) => Step<Passage>,
): Omit<Pulled, "live"> {
  if (!asked) return { passages: [], findings: wrong ? [wrong] : [] };
  const { value: passage, findings } = ask(asked);
  if (!passage) return { passages: [], findings };
  const standing = [passage, ...(passage.followedBy ?? [])].map((one) => stand(one, within, at));
  return {
    passages: standing.flatMap(({ value }) => value ?? []),
    findings: [...findings, ...standing.flatMap((step) => step.findings)],
  };
}

function stand(passage: Passage, within: readonly Source[], place: Place): Step<LoadedPassage> {
  const problem = nestingProblem(passage, within, place);
  if (problem) return { findings: [problem] };
  const { value: template, findings } = prepare(passage.source);
  return template ? { value: { passage, program: programOf(template, within) }, findings } : { findings };
}

function nestingProblem({ source }: Passage, within: readonly Source[], place: Place): Diagnostic | undefined {
  // By text too: one brief holds several parts. What is left out, and a kind built by a skeleton, have none.
  if (source.text === "") return undefined;
  const again = within.findIndex(({ file, text }) => file === source.file && text === source.text);
  if (again >= 0) {
    const chain = [...within.slice(again), source].map(({ file }) => file).join(" → ");
    return diagnose("fragment-cycle", place, `片段绕成了圈：${chain}。请去掉其中一处调用`);
  }
  if (within.length <= maxDepth) return undefined;
  return diagnose("fragment-depth", place, `片段套片段超过 ${maxDepth} 层。请减少层次`);
}
