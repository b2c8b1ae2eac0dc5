import { type ChoiceReport, fragmentsIn } from "../../model/choice.js";
import type { Fragment } from "../../model/kind.js";
import type { Budget } from "../../model/pace.js";
import type { Pull } from "../../model/passage.js";
import { type ChoicePlan, placeKey } from "../plan.js";

/** A paper by a plan: drafted, without errors, or foreseen. */
export interface Attempt {
  /** It takes so long to read out. */
  seconds: number;
  choices: ChoiceReport[];
  /** Parts that stand as the template or outline has them. */
  defaults: readonly Pick<Pull, "name" | "place">[];
  /** What else could stand for a role, in the order it would be taken. */
  rivals(role: string): Fragment[];
}

/** What a paper is fitted by; all that is gone through is foreseen. */
export interface FittingTask {
  budget: Budget;
  /** The brief: what its words say stays. */
  file: string;
  /** Names of parts that may be left out, in the order in which they go. */
  droppable: readonly string[];
  /** Names of parts that may be filled where they stand empty, in the order in which they are. */
  addable: readonly string[];
  /** Behind which roles such a part belongs, the first that stands; where none does, or none is named, it is filled where it stands. */
  behind: Readonly<Record<string, readonly string[]>>;
  /** What drafting it by a plan would come to, near enough. */
  foresee(plan: ChoicePlan): Attempt;
  /** How long a fragment takes by itself; undefined where it pulls others, cannot stand alone or says nothing. @param key 作用/片段 */
  secondsOf(key: string): number | undefined;
  /** By how much less well a fragment fits than another; see order.ts. @param key 作用/片段 @param than where none stands yet, itself */
  worse(key: string, than: string): number;
  /** Whether a fragment says what the brief has given for it: then it stands. @param key 作用/片段 */
  saysGiven(key: string): boolean;
}

export interface Fitting<A extends Attempt> extends FittingTask {
  /** Undefined where the plan cannot be carried out. */
  attempt(plan: ChoicePlan): A | undefined;
}

/** What the library has chosen and may choose otherwise. A call that is printed more than once is left alone. */
export function openChoices(attempt: Attempt): ChoiceReport[] {
  return printedOnce(attempt).filter(({ by }) => by === "挑选" || by === "时长");
}

export function printedOnce({ choices }: Attempt): ChoiceReport[] {
  const keys = choices.map(({ place }) => placeKey(place));
  return choices.filter((_, at) => keys.indexOf(keys[at] ?? "") === keys.lastIndexOf(keys[at] ?? ""));
}

/** What the time must not cost: the writer's own words and wishes, and what says the facts she has given for it. */
function isHers({ role, chosen, by, place }: ChoiceReport, { file, saysGiven }: FittingTask): boolean {
  return by === "自拟" || by === "选用" || place.file === file || saysGiven(`${role}/${chosen}`);
}

/** Whether something of the writer's stands in one attempt and no longer in another. */
export function losesHers(before: Attempt, after: Attempt, fitting: FittingTask): boolean {
  const left = new Set(after.choices.map(({ role, chosen }) => `${role}/${chosen}`));
  return before.choices.some((choice) => isHers(choice, fitting) && !left.has(`${choice.role}/${choice.chosen}`));
}

/** The other fragments for a role that stand nowhere in the paper. */
export function freeRivals(attempt: Attempt, role: string): Fragment[] {
  const standing = new Set(fragmentsIn(attempt.choices));
  return attempt.rivals(role).filter(({ 片段 }) => !standing.has(`${role}/${片段}`));
}

/** Choices as a plan; of two for one place the later counts. @param added those that go behind what stands at their places */
export function planned(choices: readonly ChoiceReport[], added: readonly ChoiceReport[] = []): ChoicePlan {
  const behind = new Map<string, ChoiceReport[]>();
  for (const choice of added) {
    const key = placeKey(choice.place);
    behind.set(key, [...(behind.get(key) ?? []), choice]);
  }
  return { at: new Map(choices.map((choice) => [placeKey(choice.place), choice])), behind };
}
