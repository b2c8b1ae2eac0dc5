import { keepsTime } from "../../language/pace.js";
import type { ChoiceReport } from "../../model/choice.js";
import { type ChoicePlan, noPlan } from "../plan.js";
import {
  type Attempt,
  type Fitting,
  type FittingTask,
  freeRivals,
  losesHers,
  openChoices,
  planned,
} from "./attempt.js";
import { Slack } from "./slack.js";
import { outlineForTime } from "./words.js";

/** So often is a plan carried out; what it came to more or less than foreseen is allowed for in the next. */
const mostAttempts = 3;

/** What is to stand where, and how long the paper should take then. */
interface Foreseen {
  plan: ChoicePlan;
  seconds: number;
}

/**
 * Keeps the time by other fragments for the same roles, as they would be taken, and without some of the parts that may be left out; where
 * that is not enough, by another outline. What the writer has written, pinned or named stays.
 * @param normal drafted without regard to time
 * @returns the attempt that keeps the time with the fewest changes, else the one that comes closest
 */
export function fitToTime<A extends Attempt>(normal: A, fitting: Fitting<A>): A {
  let best = normal;
  let error = normal.seconds - fitting.foresee(noPlan).seconds;
  const tried = new Set<string>();
  const barred = new Set<string>();
  for (let count = 0; count < mostAttempts && !keepsTime(best.seconds, fitting.budget); count += 1) {
    const { plan, seconds } = bestPlan(allowingFor(error, fitting), barred);
    const choices = [...plan.at.values(), ...[...plan.behind.values()].flat()];
    const key = JSON.stringify(choices.map(({ role, chosen, place }) => [role, chosen, place]));
    if (tried.has(key)) break;
    tried.add(key);
    const attempt = fitting.attempt(plan);
    const outline = outlineIn(choices);
    if (attempt) {
      best = closer(best, attempt, fitting);
      error += attempt.seconds - seconds;
    } else if (outline && !barred.has(outline.chosen)) barred.add(outline.chosen);
    else break;
  }
  return best;
}

/** @param error so many seconds more than foreseen does a paper take */
function allowingFor(error: number, task: FittingTask): FittingTask {
  const foresee = (plan: ChoicePlan) => {
    const foreseen = task.foresee(plan);
    return { ...foreseen, seconds: foreseen.seconds + error };
  };
  return { ...task, foresee };
}

/** The first base on which the time can be kept, else that on which it comes closest. @param barred outlines that come to nothing */
function bestPlan(task: FittingTask, barred: ReadonlySet<string>): Foreseen {
  let best: Foreseen | undefined;
  for (const base of bases(task, barred)) {
    const foreseen = new Slack(base, task).solve();
    best = best ? closer(best, foreseen, task) : foreseen;
    if (keepsTime(best.seconds, task.budget)) break;
  }
  return best ?? { plan: noPlan, seconds: 0 };
}

/** The normal choices, then the same with each other outline, unless that would lose what is the writer's. */
function* bases(task: FittingTask, barred: ReadonlySet<string>): Iterable<Attempt> {
  const normal = task.foresee(noPlan);
  const outline = outlineIn(openChoices(normal));
  if (!outline || !barred.has(outline.chosen)) yield normal;
  if (!outline) return;
  for (const { 片段 } of freeRivals(normal, outline.role)) {
    if (barred.has(片段)) continue;
    const base = task.foresee(planned([outlineForTime(outline, 片段, normal.seconds, task.budget)]));
    if (!losesHers(normal, base, task)) yield base;
  }
}

function outlineIn(choices: readonly ChoiceReport[]): ChoiceReport | undefined {
  return choices.find(({ role }) => role === "提纲");
}

function closer<T extends { seconds: number }>(one: T, other: T, { budget: { minutes } }: FittingTask): T {
  const off = ({ seconds }: T) => Math.abs(seconds - minutes * 60);
  return off(other) < off(one) ? other : one;
}
