import type { Place } from "../model/place.js";

/** Why a figure cannot be computed, in the author's words: becomes a finding at the template's line. Returned, never thrown. */
export class FigureFailure {
  constructor(
    readonly message: string,
    /** What to write instead, where something known is near. */
    readonly suggest?: string,
    /** Where it is to be mended, where that is one place in the data. */
    readonly place?: Place,
  ) {}
}

/** The values, or the first trouble among them. */
export function allOf<T>(values: readonly (T | FigureFailure)[]): T[] | FigureFailure {
  const trouble = values.find((value) => value instanceof FigureFailure);
  return trouble ?? (values as T[]);
}
