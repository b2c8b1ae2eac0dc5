import type { Budget } from "../model/pace.js";

/** Where nothing else is known of the speaker. */
export const defaultPace = 180;

/** So much of its time may a speech be over or under; of a short one a few seconds, which nobody minds. */
const tolerance = { part: 0.05, seconds: 15 } as const;

/** Whether so many seconds are what was asked for. */
export function keepsTime(seconds: number, budget: Budget): boolean {
  return Math.abs(seconds - budget.minutes * 60) <= allowance(budget);
}

/** So many seconds beside the time make no difference. */
export function allowance({ minutes }: Budget): number {
  return Math.max(tolerance.part * minutes * 60, tolerance.seconds);
}
