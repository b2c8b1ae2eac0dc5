import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetPart, type BudgetSolution, type BudgetTask, solveBudget } from "../../src/library/fit/budget.js";

/** A place with candidates that take so many seconds, the normal one first. */
const place = (seconds: number[], { rank = 0, within = -1 } = {}): BudgetPart => ({
  candidates: seconds.map((each, index) => ({ name: `片段${index}`, seconds: each })),
  rank,
  within,
});
const task = (more: Partial<BudgetTask>): BudgetTask => ({
  parts: [],
  droppable: [],
  rest: 0,
  target: 0,
  tolerance: 0,
  ...more,
});

describe("keeping to a number of seconds", () => {
  it("changes nothing where the normal choice is near enough", () => {
    const solved = solveBudget(task({ parts: [place([60, 50])], rest: 40, target: 95, tolerance: 5 }));
    expect(solved).toEqual({ picks: [0], drops: 0, seconds: 100 });
  });

  it("changes one place rather than two", () => {
    const parts = [place([60, 50]), place([60, 50]), place([60, 40])];
    expect(solveBudget(task({ parts, target: 160 })).picks).toEqual([0, 0, 1]);
  });

  it("takes what would be taken first", () => {
    expect(solveBudget(task({ parts: [place([60, 31, 30])], target: 30, tolerance: 2 })).picks).toEqual([1]);
  });

  it("changes two places rather than take what fits much less well, and takes that rather than miss the time", () => {
    const worse = {
      candidates: [
        { name: "甲", seconds: 60 },
        { name: "乙", seconds: 40, worse: 2 },
      ],
      rank: 0,
      within: -1,
    };
    const parts = [worse, place([60, 50]), place([60, 50])];
    expect(solveBudget(task({ parts, target: 160 })).picks).toEqual([0, 1, 1]);
    expect(solveBudget(task({ parts: [worse], target: 40 })).picks).toEqual([1]);
  });

  it("changes what ranks before the rest", () => {
    const parts = [place([0, 30], { rank: 22 }), place([0, 30], { rank: 11 })];
    expect(solveBudget(task({ parts, target: 30 })).picks).toEqual([0, 1]);
  });

  it("changes a passage rather than leave one out", () => {
    const solved = solveBudget(task({ parts: [place([60, 30])], droppable: [30], target: 60 }));
    expect(solved).toEqual({ picks: [1], drops: 0, seconds: 60 });
  });

  it("leaves out one part rather than change two passages", () => {
    const parts = [place([60, 45]), place([60, 45])];
    expect(solveBudget(task({ parts, droppable: [30], target: 120 }))).toEqual({
      picks: [0, 0],
      drops: 1,
      seconds: 120,
    });
  });

  it("leaves out from the first on, with all that stands in them", () => {
    const parts = [place([20, 10], { within: 0 }), place([40])];
    expect(solveBudget(task({ parts, droppable: [5, 30], target: 40 }))).toEqual({
      picks: [0, 0],
      drops: 2,
      seconds: 40,
    });
  });

  it("comes as close as it can where nothing is near enough", () => {
    expect(solveBudget(task({ parts: [place([60, 80, 90])], target: 300 })).seconds).toBe(90);
    expect(solveBudget(task({ parts: [place([60, 40])], rest: 100, target: 10 })).seconds).toBe(140);
  });
});

const parts = fc.array(
  fc.record({
    seconds: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
    rank: fc.constantFrom(0, 0, 11, 22),
    within: fc.integer({ min: -1, max: 2 }),
  }),
  { maxLength: 5 },
);
const tasks = fc
  .record({ parts, droppable: fc.array(fc.nat(30), { maxLength: 3 }), rest: fc.nat(60), target: fc.nat(250) })
  .chain((given) => fc.nat(20).map((tolerance) => ({ ...given, tolerance })))
  .map(({ parts: made, ...rest }) =>
    task({ ...rest, parts: made.map(({ seconds, ...more }) => place(seconds, more)) }),
  );

/** How good a solution is, counted anew: off the tolerance, changes, drops, ranks, off the target; the lower the better. */
function merit({ parts: places, droppable, rest, target, tolerance }: BudgetTask, solution: BudgetSolution): number[] {
  const { picks, drops } = solution;
  const standing = places
    .map((one, at) => ({ ...one, pick: picks[at] ?? 0 }))
    .filter(({ within }) => within < 0 || within >= drops);
  const seconds = [
    rest,
    ...droppable.slice(drops),
    ...standing.map(({ candidates, pick }) => candidates[pick]?.seconds ?? 0),
  ].reduce((all, each) => all + each, 0);
  expect(solution.seconds).toBe(seconds);
  const changed = standing.filter(({ pick }) => pick > 0);
  const ranks = changed.reduce((all, { pick, rank }) => all + pick + rank, 0);
  const off = Math.abs(seconds - target);
  return [Math.max(0, off - tolerance), changed.length + drops, drops, ranks, off];
}

/** Every way there is. */
function* ways(given: BudgetTask, at = 0, picks: number[] = []): Iterable<BudgetSolution> {
  const next = given.parts[at];
  if (next) for (const index of next.candidates.keys()) yield* ways(given, at + 1, [...picks, index]);
  else
    for (let drops = 0; drops <= given.droppable.length; drops += 1) {
      const gone = (within: number) => within >= 0 && within < drops;
      const taken = given.parts.map(({ candidates, within }, part) =>
        gone(within) ? 0 : (candidates[picks[part] ?? 0]?.seconds ?? 0),
      );
      const seconds = [given.rest, ...given.droppable.slice(drops), ...taken].reduce((all, each) => all + each, 0);
      yield { picks, drops, seconds };
    }
}

const before = (a: number[], b: number[]) =>
  (a.map((each, index) => each - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0) < 0;

it("no other combination is better", () => {
  fc.assert(
    fc.property(tasks, (given) => {
      const ours = merit(given, solveBudget(given));
      for (const way of ways(given)) expect(before(merit(given, way), ours)).toBe(false);
    }),
    { numRuns: 150 },
  );
});

it("does a long speech with a full library", () => {
  const seconds = (part: number) => Array.from({ length: 12 }, (_, index) => 20 + ((part * 37 + index * 53) % 140));
  const full = task({
    parts: Array.from({ length: 30 }, (_, part) => place(seconds(part), { within: part % 3 === 0 ? part % 7 : -1 })),
    droppable: [10, 5, 12, 0, 8, 9, 3],
    rest: 300,
    target: 3600,
    tolerance: 0,
  });
  expect(solveBudget(full).seconds).toBe(3600);
});
