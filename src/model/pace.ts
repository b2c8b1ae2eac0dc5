import type { Place } from "./place.js";

/** How fast a paper is read out, and how long it may take. */
export interface SpeakingTime {
  /** Han characters a minute. */
  pace: number;
  budget?: Budget;
}

/** 时长 of a brief. */
export interface Budget {
  minutes: number;
  place: Place;
}
