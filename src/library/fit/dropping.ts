import type { ChoiceReport } from "../../model/choice.js";
import { placeKey } from "../plan.js";
import { type Attempt, type Fitting, losesHers, openChoices, planned } from "./attempt.js";
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
export function droppedParts<A extends Attempt>(base: A, fitting: Fitting<A>): DroppedPart[] {
  const { droppable, file, budget } = fitting;
  const parts = droppable.flatMap((name) =>
    base.defaults.filter(({ name: other, place }) => other === name && place.file !== file),
  );
  const held = openChoices(base);
  const shed: DroppedPart[] = [];
  let before = base;
  for (const part of parts) {
    const gone = [...shed.map(({ choice }) => choice), leftOutForTime(part, 0, budget)];
    const attempt = fitting.attempt(planned([...held, ...gone]));
    const seconds = attempt ? before.seconds - attempt.seconds : 0;
    // A part that says nothing here need not go; one that holds the writer's own words or wishes must not.
    if (!attempt || seconds < 1 || losesHers(before, attempt, fitting)) continue;
    const inside = placesLost(before, attempt);
    shed.push({ choice: leftOutForTime(part, seconds, budget), seconds, inside });
    before = attempt;
  }
  return shed;
}

function placesLost(before: Attempt, after: Attempt): string[] {
  const left = new Set(after.choices.map(({ place }) => placeKey(place)));
  return before.choices.map(({ place }) => placeKey(place)).filter((key) => !left.has(key));
}
