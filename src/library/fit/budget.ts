/** One that could stand at a place. */
interface TimedCandidate {
  name: string;
  /** Whole seconds. */
  seconds: number;
  /** So many more changes does taking it count for, since it fits less well. */
  worse?: number;
}

/** One place, and what could stand there: first what is chosen without regard to time, then the others as they would be taken. */
export interface BudgetPart {
  candidates: readonly TimedCandidate[];
  /** Of two places that could be changed, the one with the lower rank is; a whole number. */
  rank: number;
  /** The droppable part it stands in, by its index; -1 in none. */
  within: number;
}

export interface BudgetTask {
  parts: readonly BudgetPart[];
  /** Whole seconds that each takes besides the places in it. They are dropped from the first on. */
  droppable: readonly number[];
  /** Whole seconds of all that stands as it is. */
  rest: number;
  target: number;
  /** So many seconds beside the target are as good as none. */
  tolerance: number;
}

export interface BudgetSolution {
  /** For each part the index of its candidate; 0 where it stands in what is dropped. */
  picks: number[];
  /** How many of the droppable parts, from the first on, are left out. */
  drops: number;
  seconds: number;
}

/** What another candidate than the first costs besides its rank; all ranks together never come to as much. */
const changeCost = 1_000_000;

/** The lower the better, the first difference decides: off the tolerance, changes in all, drops, ranks, off the target, length. */
type Merit = readonly number[];

/**
 * The combination that comes within the tolerance of the target with the fewest changes to the normal choice, or, where none does, comes
 * closest. Exact: all sums of whole seconds are gone through. Deterministic.
 */
export function solveBudget(task: BudgetTask): BudgetSolution {
  const { parts, droppable, target } = task;
  const normal = { picks: parts.map(() => 0), drops: 0, seconds: secondsWithout(task, 0) };
  normal.seconds += parts.reduce((sum, { candidates }) => sum + (candidates[0]?.seconds ?? 0), 0);
  // What is farther off than this is no better.
  const farthest = target + Math.abs(normal.seconds - target);
  let best = { solution: normal, merit: meritOf(task, normal.seconds, 0, 0) };
  for (let drops = 0; drops <= droppable.length; drops += 1) {
    const rest = secondsWithout(task, drops);
    const standing = parts.map((part) => (part.within >= 0 && part.within < drops ? nothing : pricesOf(part)));
    const sums = new ReachableSums(standing, farthest - rest);
    for (const [sum, cost] of sums.costs()) {
      const merit = meritOf(task, rest + sum, drops, cost);
      if (compare(merit, best.merit) < 0)
        best = { merit, solution: { picks: sums.picksFor(sum), drops, seconds: rest + sum } };
    }
  }
  return best.solution;
}

interface Price {
  seconds: number;
  cost: number;
}

const nothing: readonly Price[] = [{ seconds: 0, cost: 0 }];

function pricesOf({ candidates, rank }: BudgetPart): Price[] {
  return candidates.map(({ seconds, worse = 0 }, index) => ({
    seconds,
    cost: index === 0 ? 0 : changeCost * (1 + worse) + rank + index,
  }));
}

function secondsWithout({ rest, droppable }: BudgetTask, drops: number): number {
  return droppable.slice(drops).reduce((sum, seconds) => sum + seconds, rest);
}

function meritOf({ target, tolerance }: BudgetTask, seconds: number, drops: number, cost: number): Merit {
  const off = Math.abs(seconds - target);
  const changes = Math.floor(cost / changeCost) + drops;
  return [Math.max(0, off - tolerance), changes, drops, cost % changeCost, off, seconds];
}

function compare(a: Merit, b: Merit): number {
  return a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** For each sum of seconds the cheapest way to come to it. */
class ReachableSums {
  /** After each part: by sum, the index of the candidate taken, -1 where the sum cannot be reached. */
  private readonly taken: Int16Array[] = [];
  private cost: Float64Array;
  private readonly size: number;

  /** @param limit greater sums are of no use */
  constructor(
    private readonly parts: readonly (readonly Price[])[],
    limit: number,
  ) {
    const greatest = parts.reduce((sum, prices) => sum + Math.max(...prices.map(({ seconds }) => seconds)), 0);
    this.size = Math.max(0, Math.min(limit, greatest) + 1);
    this.cost = new Float64Array(this.size).fill(Number.POSITIVE_INFINITY);
    if (this.size > 0) this.cost[0] = 0;
    for (const prices of parts) this.add(prices);
  }

  private add(prices: readonly Price[]): void {
    const cost = new Float64Array(this.size).fill(Number.POSITIVE_INFINITY);
    const taken = new Int16Array(this.size).fill(-1);
    for (const [index, price] of prices.entries()) {
      for (let sum = price.seconds; sum < this.size; sum += 1) {
        const total = (this.cost[sum - price.seconds] as number) + price.cost;
        if (total >= (cost[sum] as number)) continue;
        cost[sum] = total;
        taken[sum] = index;
      }
    }
    this.cost = cost;
    this.taken.push(taken);
  }

  *costs(): Iterable<[number, number]> {
    for (const [sum, cost] of this.cost.entries()) if (cost < Number.POSITIVE_INFINITY) yield [sum, cost];
  }

  picksFor(sum: number): number[] {
    let left = sum;
    return [...this.parts.keys()]
      .reverse()
      .map((part) => {
        const index = this.taken[part]?.[left] ?? 0;
        left -= this.parts[part]?.[index]?.seconds ?? 0;
        return index;
      })
      .reverse();
  }
}
