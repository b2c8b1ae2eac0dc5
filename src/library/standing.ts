import type { ChoiceReport } from "../model/choice.js";
import { entryOf, type StandingPart, type Structure } from "../model/skeleton.js";
import { placeKey } from "./plan.js";

/** The parts of a paper in their order, and what has come to stand in each. */
export function standingParts({ parts }: Structure, choices: readonly ChoiceReport[]): StandingPart[] {
  const byPlace = new Map(choices.map((choice) => [placeKey(choice.place), choice]));
  return parts.map(({ 部分: name, place }) => {
    const choice = byPlace.get(placeKey(entryOf(place))) ?? byPlace.get(placeKey(place));
    return { 部分: name, ...(choice && { chosen: choice.chosen }) };
  });
}
