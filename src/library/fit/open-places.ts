import type { ChoiceReport } from "../../model/choice.js";
import { type Attempt, type FittingTask, freeRivals, openChoices, printedOnce } from "./attempt.js";
import type { Timed } from "./words.js";

/** A place that is open to choice: what stands there, and first that, then what else could. */
export interface OpenChoice {
  choice: ChoiceReport;
  candidates: readonly Timed[];
  /** Those with a lower one are changed first. */
  rank: number;
  /** What it is added behind, where it has no place of its own. */
  behind?: ChoiceReport;
}

/** More for one place make no difference. */
const mostRivals = 11;

/** Where the library has chosen, unless it is facts of the brief that stand there. Rivals are dealt out among the places of one role, so that none can come to stand at two. */
export function openPlaces(base: Attempt, fitting: FittingTask): OpenChoice[] {
  const places = openChoices(base)
    .filter(({ role, chosen }) => !fitting.saysGiven(`${role}/${chosen}`))
    .flatMap((choice) => timed(fitting, choice.role, choice.chosen).map((normal) => ({ choice, normal })));
  return places.map(({ choice, normal }) => {
    const alike = places.filter((other) => other.choice.role === choice.role);
    const turn = alike.findIndex((other) => other.choice === choice);
    const dealt = rivals(base, fitting, choice.role, choice.chosen).filter((_, index) => index % alike.length === turn);
    return { choice, candidates: [normal, ...dealt.slice(0, mostRivals)], rank: 0 };
  });
}

/** Parts that may be added where they stand empty, or behind that which they belong to. */
export function emptyPlaces(base: Attempt, fitting: FittingTask): OpenChoice[] {
  const standing = new Set(base.choices.map(({ role }) => role));
  return fitting.addable.flatMap((name, index) => {
    const part = base.defaults.find((other) => other.name === name && other.place.file !== fitting.file);
    if (!part || standing.has(name)) return [];
    const behind = anchorOf(base, fitting, name);
    const place = behind?.place ?? part.place;
    const choice: ChoiceReport = { role: name, place, chosen: "", by: "挑选", why: "", others: [] };
    const added = rivals(base, fitting, name).slice(0, mostRivals);
    const candidates = [{ name: "", seconds: 0 }, ...added];
    return [{ choice, candidates, rank: (index + 1) * mostRivals, ...(behind && { behind }) }];
  });
}

/** What a part is to be added behind: not in the writer's own words, which stay as they are. */
function anchorOf(base: Attempt, { behind, file }: FittingTask, name: string): ChoiceReport | undefined {
  const standing = printedOnce(base).filter(({ by, place }) => by !== "不用" && place.file !== file);
  const anchors = (behind[name] ?? []).map((role) => standing.filter((choice) => choice.role === role).at(-1));
  return anchors.find((anchor) => anchor !== undefined);
}

/** @param normal what normally stands there */
function rivals(base: Attempt, fitting: FittingTask, role: string, normal?: string): Timed[] {
  return freeRivals(base, role).flatMap(({ 片段 }) =>
    timed(fitting, role, 片段).map((one) => ({
      ...one,
      worse: fitting.worse(`${role}/${片段}`, `${role}/${normal ?? 片段}`),
    })),
  );
}

function timed({ secondsOf }: FittingTask, role: string, name: string): Timed[] {
  const seconds = secondsOf(`${role}/${name}`);
  return seconds === undefined ? [] : [{ name, seconds: Math.round(seconds) }];
}
