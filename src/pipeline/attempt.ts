import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { stops } from "../diagnostics/settle.js";
import { type Attempt, BriefPuller, type ChoicePlan, type SetUses } from "../library/index.js";
import type { Kind } from "../model/kind.js";
import type { Layout } from "../model/layout.js";
import type { SpeakingTime } from "../model/pace.js";
import type { Paper } from "../model/tree.js";
import type { Rendered } from "../model/value.js";
import { parse } from "../parse/index.js";
import { leftOutIn, readSpeakingTime } from "../read/index.js";
import { type Ingredients, Reads } from "../record/index.js";
import { render } from "../render/index.js";
import { secondsOf } from "../timing/index.js";
import type { MeasuredPassages, PaperContext } from "./measured-passages.js";

/** All that one paper is made of. */
export interface Making extends PaperContext {
  layout: Layout;
  used: SetUses;
  /** Of the whole set. */
  passages: MeasuredPassages;
  draft: boolean;
}

/** A paper with its passages chosen, as the Markdown it comes to where nothing is wrong. */
export interface Chosen extends Omit<Attempt, "seconds"> {
  rendered?: Rendered;
  /** Of the head and end of the paper, what the brief does without. */
  leftOut: readonly string[];
  time?: SpeakingTime;
  /** The roles of which the library has nothing more that is as good, and the themes of the meeting. */
  scarce(): ReturnType<BriefPuller["scarce"]>;
  ingredients: Ingredients;
  findings: Diagnostic[];
}

/** A paper as far as it came. */
export interface DraftedPaper extends Chosen {
  paper?: Paper;
  seconds: number;
}

/** choose fragments → check data → render. @param plan what is to stand where, if not the usual choice */
export function choose(making: Making, plan?: ChoicePlan): Chosen {
  const { library, meeting, brief, kind, layout, used, data, field, draft } = making;
  const puller = new BriefPuller(library, brief, data, used, plan);
  const reads = new Reads(data);
  const sources = [...(kind.structure?.sources ?? [kind.source])];
  const { value: time, findings: ofTime } = readSpeakingTime(reads.watched(), kind);
  const { value: rendered, findings } = render(kind.source, reads.watched(), {
    pull(pull) {
      const pulled = puller.pull(pull);
      if (pull.live && pulled.value)
        sources.push(pulled.value.source, ...(pulled.value.followedBy ?? []).map(({ source }) => source));
      return pulled;
    },
    field,
    style: meeting.style,
    draft,
    structure: kind.structure,
  });
  return {
    ...(rendered && { rendered }),
    leftOut: leftOutIn(brief),
    ...(time && { time }),
    choices: puller.choices,
    defaults: puller.defaults,
    rivals: (role) => puller.rivals(role),
    scarce: () => puller.scarce(),
    ingredients: { reads, sources, layout, style: meeting.style },
    findings: [...ofTime, ...findings, ...puller.leftovers()],
  };
}

/** parse and number → time. */
export function compose(chosen: Chosen, kind: Kind): DraftedPaper {
  const { rendered, leftOut, time, findings } = chosen;
  const { value: paper, findings: ofText }: Step<Paper> = rendered ? parse(rendered, kind, leftOut) : { findings: [] };
  return {
    ...chosen,
    ...(paper && { paper }),
    seconds: paper ? secondsOf(paper.blocks, time?.pace) : 0,
    findings: [...findings, ...ofText],
  };
}

/** A paper by a plan; undefined where it cannot be made so. */
export function attempt(making: Making, plan: ChoicePlan): DraftedPaper | undefined {
  const made = compose(choose(making, plan), making.kind);
  return made.paper && !stops(made.findings, making) ? made : undefined;
}
