import { keepsTime } from "../../language/pace.js";
import { type Attempt, type Fitting, freeRivals, losesHers, openChoices, planned } from "./attempt.js";
import { Slack } from "./slack.js";
import { outlineForTime } from "./words.js";

/** What passages take alone is not quite what they take in their places; after so many corrections it is. */
const mostRounds = 3;

/**
 * Keeps the time by other fragments for the same roles, as they would be taken, and without some of the parts that may be left out; where
 * that is not enough, by another outline. What the writer has written, pinned or named stays.
 * @param normal drafted without regard to time
 * @returns the attempt that keeps the time with the fewest changes, else the one that comes closest
 */
export function fitToTime<A extends Attempt>(normal: A, fitting: Fitting<A>): A {
  let best = normal;
  for (const base of bases(normal, fitting)) {
    best = closer(best, fitBase(base, fitting), fitting);
    if (keepsTime(best.seconds, fitting.budget)) break;
  }
  return best;
}

/** The normal attempt, then the same with each other outline, unless that would lose what is the writer's. */
function* bases<A extends Attempt>(normal: A, fitting: Fitting<A>): Iterable<A> {
  yield normal;
  const outline = openChoices(normal).find(({ role }) => role === "提纲");
  if (!outline) return;
  for (const { 片段 } of freeRivals(normal, outline.role)) {
    const attempt = fitting.attempt(planned([outlineForTime(outline, 片段, normal.seconds, fitting.budget)]));
    if (attempt && !losesHers(normal, attempt, fitting)) yield attempt;
  }
}

function fitBase<A extends Attempt>(base: A, fitting: Fitting<A>): A {
  if (keepsTime(base.seconds, fitting.budget)) return base;
  const leeway = new Slack(base, fitting);
  const tried = new Set<string>();
  let best = base;
  let error = 0;
  for (let round = 0; round < mostRounds && !keepsTime(best.seconds, fitting.budget); round += 1) {
    const solution = leeway.solve(error);
    const key = JSON.stringify(solution);
    const attempt = tried.has(key) ? undefined : fitting.attempt(leeway.planFor(solution));
    if (!attempt) break;
    tried.add(key);
    best = closer(best, attempt, fitting);
    error = Math.round(attempt.seconds - solution.seconds);
  }
  return best;
}

function closer<A extends Attempt>(one: A, other: A, { budget: { minutes } }: Fitting<A>): A {
  const off = ({ seconds }: A) => Math.abs(seconds - minutes * 60);
  return off(other) < off(one) ? other : one;
}
