import type { ChoiceReport } from "../../model/choice.js";
import { placeKey } from "../plan.js";
import { type Attempt, type FittingTask, losesHers, openChoices, planned } from "./attempt.js";
import { leftOutForTime } from "./words.js";

/** A part that may be left out, once those before it are. */
export interface DroppedPart {
  choice: ChoiceReport;
  /** It takes so long to read, with all that stands in it. */
  seconds: number;
  /** The places in it, by key. */
  inside: readonly string[];
}

/** The parts of a paper that may be left out, in the order in which they go: each is left out once, to see what goes with it. */
export function droppedParts(base: Attempt, fitting: FittingTask): DroppedPart[] {
  const { droppable, file, budget } = fitting;
  const parts = droppable.flatMap((name) =>
    base.defaults.filter(({ name: other, place }) => other === name && place.file !== file),
  );
  const held = openChoices(base);
  const shed: DroppedPart[] = [];
  let before = base;
  for (const part of parts) {
    const gone = [...shed.map(({ choice }) => choice), leftOutForTime(part, 0, budget)];
    const without = fitting.foresee(planned([...held, ...gone]));
    const seconds = before.seconds - without.seconds;
    // A part that says nothing here need not go; one that holds the writer's own words or wishes must not.
    if (seconds < 1 || losesHers(before, without, fitting)) continue;
    const inside = placesLost(before, without);
    shed.push({ choice: leftOutForTime(part, seconds, budget), seconds, inside });
    before = without;
  }
  return shed;
}

function placesLost(before: Attempt, after: Attempt): string[] {
  const left = new Set(after.choices.map(({ place }) => placeKey(place)));
  return before.choices.map(({ place }) => placeKey(place)).filter((key) => !left.has(key));
}
