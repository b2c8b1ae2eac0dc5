import { type ChoiceReport, fragmentsIn } from "../../model/choice.js";
import type { Fragment } from "../../model/kind.js";
import type { Budget } from "../../model/pace.js";
import type { Pull } from "../../model/passage.js";
import { type Plan, placeKey } from "../plan.js";

/** A paper drafted by a plan, without errors. */
export interface Attempt {
  /** It takes so long to read out. */
  seconds: number;
  choices: ChoiceReport[];
  /** Parts that stand as the template or outline has them. */
  defaults: readonly Pick<Pull, "name" | "place">[];
  /** What else could stand for a role, in the order it would be taken. */
  rivals(role: string): Fragment[];
}

export interface Fitting<A extends Attempt> {
  budget: Budget;
  /** The brief: what its words say stays. */
  file: string;
  /** Names of parts that may be left out, in the order in which they go. */
  droppable: readonly string[];
  /** Names of parts that may be filled where they stand empty, in the order in which they are. */
  addable: readonly string[];
  /** Undefined where the plan cannot be carried out. */
  attempt(plan: Plan): A | undefined;
  /** How long a fragment takes by itself; undefined where it pulls others, cannot stand alone or says nothing. @param key 作用/片段 */
  secondsOf(key: string): number | undefined;
}

/** What the library has chosen and may choose otherwise. A call that is printed more than once is left alone. */
export function openChoices({ choices }: Attempt): ChoiceReport[] {
  const keys = choices.map(({ place }) => placeKey(place));
  return choices.filter(
    ({ by }, at) =>
      (by === "挑选" || by === "时长") && keys.indexOf(keys[at] ?? "") === keys.lastIndexOf(keys[at] ?? ""),
  );
}

/** The other fragments for a role that stand nowhere in the paper. */
export function freeRivals(attempt: Attempt, role: string): Fragment[] {
  const standing = new Set(fragmentsIn(attempt.choices));
  return attempt.rivals(role).filter(({ 片段 }) => !standing.has(`${role}/${片段}`));
}

/** Choices as a plan; of two for one place the later counts. */
export function planned(choices: readonly ChoiceReport[]): Plan {
  return new Map(choices.map((choice) => [placeKey(choice.place), choice]));
}
