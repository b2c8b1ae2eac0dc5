import type { Place } from "./place.js";

/**
 * How it was settled what stands at a place: 选用 by the brief's front matter, 写明 by its full name in the text, 自拟 in the writer's own
 * words, 不用 left out by the front matter or to keep the time, 挑选 by going through the library, 时长 the same, to keep the time.
 */
export type ChosenBy = "选用" | "写明" | "自拟" | "不用" | "挑选" | "时长";

/** One passage that a paper asks for, and how it was settled: what `build --json` and `gaojiang why --json` print. */
export interface ChoiceReport {
  role: string;
  /** The call in the template, outline or brief. */
  place: Place;
  /** The fragment, by its name within the role; 自拟 or 不用 where no fragment stands there. */
  chosen: string;
  by: ChosenBy;
  /** Chinese, for people. */
  why: string;
  /** The other fragments of the role: those that would do, in the order they would be taken, then those that would not. */
  others: OtherFragment[];
}

export interface OtherFragment {
  片段: string;
  /** Whether it could stand there. */
  fits: boolean;
  /** Why it does not stand there. */
  reason: string;
}

/** The keys `作用/片段` of the fragments among the choices: not frames, her own words, or what is left out. */
export function fragmentsIn(choices: readonly ChoiceReport[]): string[] {
  return choices.filter(isFragment).map(({ role, chosen }) => `${role}/${chosen}`);
}

export function isFragment({ role, by }: ChoiceReport): boolean {
  return role !== "框架" && by !== "自拟" && by !== "不用";
}
