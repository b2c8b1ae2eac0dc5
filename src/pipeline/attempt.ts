import { check } from "../check/index.js";
import { type Diagnostic, hasErrors, type Step } from "../diagnostics/diagnostic.js";
import { type Attempt, BriefPuller, fitToTime, type Library, type Plan, type SetUses } from "../library/index.js";
import type { Group } from "../model/data.js";
import type { Field } from "../model/field.js";
import type { Kind } from "../model/kind.js";
import type { Layout } from "../model/layout.js";
import type { Brief, Meeting } from "../model/meeting.js";
import { keepsTime, type SpeakingTime } from "../model/pace.js";
import type { Paper } from "../model/tree.js";
import { parse } from "../parse/index.js";
import { readSpeakingTime } from "../read/index.js";
import { type Ingredients, Reads } from "../record/index.js";
import { render } from "../render/index.js";
import { secondsOf, timeBudget } from "../timing/index.js";
import { holeFindings } from "../trace/index.js";

/** All that one paper is made of. */
export interface Making {
  library: Library;
  meeting: Meeting;
  brief: Brief;
  kind: Kind;
  layout: Layout;
  used: SetUses;
  /** The root context, and its fields. */
  data: Group;
  field: Field;
  draft: boolean;
}

/** A paper as far as it came. */
export interface Made extends Attempt {
  paper?: Paper;
  time?: SpeakingTime;
  ingredients: Ingredients;
  findings: Diagnostic[];
}

/** choose fragments → check data → render → parse and number → check text. @param plan what is to stand where, if not the usual choice */
export function makePaper(making: Making, plan?: Plan): Made {
  const { library, meeting, brief, kind, layout, used, data, field, draft } = making;
  const findings: Diagnostic[] = [];
  const take = <T>(step: Step<T>): T | undefined => {
    findings.push(...step.findings);
    return step.value;
  };
  const puller = new BriefPuller(library, brief, data, used, plan);
  const reads = new Reads(data);
  const sources = [kind.source];
  const time = take(readSpeakingTime(reads.watched(), kind));
  const rendered = take(
    render(kind.source, reads.watched(), {
      pull(pull) {
        const pulled = puller.pull(pull);
        if (pull.live && pulled.value)
          sources.push(pulled.value.source, ...(pulled.value.followedBy ?? []).map(({ source }) => source));
        return pulled;
      },
      field,
      style: meeting.style,
      draft,
    }),
  );
  take({ findings: puller.leftovers() });
  const paper = rendered && take(parse(rendered, kind));
  if (paper) take({ findings: [...check(paper), ...holeFindings(paper)] });
  return {
    ...(paper && { paper }),
    ...(time && { time }),
    seconds: paper ? secondsOf(paper.blocks, time?.pace) : 0,
    choices: puller.choices,
    defaults: puller.defaults,
    rivals: (role) => puller.rivals(role),
    ingredients: { reads, sources, layout, style: meeting.style },
    findings,
  };
}

/** The paper with what has to be chosen otherwise so that it keeps its time, or with what there is to say where it does not. */
export function keepTime(making: Making, normal: Made): Made {
  const { paper, time } = normal;
  const { kind, brief, library } = making;
  if (!paper || !time?.budget || hasErrors(normal.findings) || keepsTime(normal.seconds, time.budget)) return normal;
  const passages = new Passages(making, time.pace);
  const fitted = fitToTime(normal, {
    budget: time.budget,
    file: brief.file,
    droppable: kind.可省,
    addable: kind.可加,
    behind: kind.接在,
    attempt(plan) {
      const made = makePaper(making, plan);
      return made.paper && !hasErrors(made.findings) ? made : undefined;
    },
    secondsOf: (key) => passages.secondsOf(key),
    saysGiven: (key) => library.fragments.get(key)?.需要.some((path) => path.startsWith("稿.")) ?? false,
  });
  const about = { budget: time.budget, pace: time.pace, more: addable(fitted) };
  const still = fitted.paper ? timeBudget(fitted.paper, about) : [];
  return { ...fitted, findings: [...fitted.findings, ...still] };
}

/** Parts that stand empty, or have been left out, and for which there is a fragment that fits. */
function addable({ defaults, choices, rivals }: Made): string[] {
  const empty = defaults.map(({ name }) => name).filter((name) => !choices.some(({ role }) => role === name));
  return [...new Set(empty)].filter((name) => rivals(name).length > 0);
}

/** How long fragments take by themselves, each measured once. */
class Passages {
  private readonly seconds = new Map<string, number | undefined>();

  constructor(
    private readonly making: Making,
    private readonly pace: number,
  ) {}

  secondsOf(key: string): number | undefined {
    if (!this.seconds.has(key)) this.seconds.set(key, this.measure(key));
    return this.seconds.get(key);
  }

  private measure(key: string): number | undefined {
    const { library, data, field, meeting, kind } = this.making;
    const source = library.fragments.get(key)?.source;
    if (!source) return undefined;
    let pulls = false;
    const pull = () => {
      pulls = true;
      return { findings: [] };
    };
    const rendered = render(source, data, { pull, field, style: meeting.style, draft: false }).value;
    const parsed = rendered && parse(rendered, kind);
    if (pulls || !parsed?.value || hasErrors(parsed.findings)) return undefined;
    return secondsOf(parsed.value.blocks, this.pace) || undefined;
  }
}
