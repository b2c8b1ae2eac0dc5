import type { ChoiceReport } from "../model/choice.js";
import type { Place } from "../model/place.js";

/** What is to stand at places that the writer has left to the library, by the call. */
export interface ChoicePlan {
  at: ReadonlyMap<string, ChoiceReport>;
  /** What is added behind what stands there. */
  behind: ReadonlyMap<string, readonly ChoiceReport[]>;
}

export const noPlan: ChoicePlan = { at: new Map(), behind: new Map() };

export function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
