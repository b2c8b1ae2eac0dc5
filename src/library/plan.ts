import type { ChoiceReport } from "../model/choice.js";
import type { Place } from "../model/finding.js";

/** What is to stand at places that the writer has left to the library, by the call. */
export type Plan = ReadonlyMap<string, ChoiceReport>;

export function placeKey({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
