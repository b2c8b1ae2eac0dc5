import { allowance } from "../../language/pace.js";
import type { ChoiceReport } from "../../model/choice.js";
import { type ChoicePlan, placeKey } from "../plan.js";
import { type Attempt, type FittingTask, openChoices, planned } from "./attempt.js";
import { type BudgetSolution, type BudgetTask, solveBudget } from "./budget.js";
import { type DroppedPart, droppedParts } from "./dropping.js";
import { emptyPlaces, type OpenChoice, openPlaces } from "./open-places.js";
import { takenForTime } from "./words.js";

/** Aimed at more closely than need be: alone, a passage may take a moment more or less than in its place. */
const aim = 0.8;

/** What of an attempt can be changed to keep the time. */
export class Slack {
  private readonly places: readonly OpenChoice[];
  private readonly shed: readonly DroppedPart[];

  constructor(
    private readonly base: Attempt,
    private readonly fitting: FittingTask,
  ) {
    // Leaving out only makes shorter, and adding longer.
    const over = base.seconds > fitting.budget.minutes * 60;
    this.places = [...openPlaces(base, fitting), ...(over ? [] : emptyPlaces(base, fitting))];
    this.shed = over ? droppedParts(base, fitting) : [];
  }

  /** The plan that keeps the time, or comes closest, and how long the paper takes by it. */
  solve(): { plan: ChoicePlan; seconds: number } {
    const solution = solveBudget({
      ...this.task(),
      target: Math.round(this.fitting.budget.minutes * 60),
      tolerance: Math.floor(allowance(this.fitting.budget) * aim),
    });
    return { plan: this.planFor(solution), seconds: solution.seconds };
  }

  private task(): Pick<BudgetTask, "parts" | "droppable" | "rest"> {
    const within = this.places.map(({ choice }) =>
      this.shed.findIndex(({ inside }) => inside.includes(placeKey(choice.place))),
    );
    const parts = this.places.map(({ candidates, rank }, at) => ({ candidates, rank, within: within[at] ?? -1 }));
    const takenIn = (index: number) => sum(parts.filter((part) => part.within === index).map(normalSeconds));
    const droppable = this.shed.map(({ seconds }, index) => Math.round(seconds) - takenIn(index));
    const rest = Math.round(this.base.seconds) - sum(parts.map(normalSeconds)) - sum(droppable);
    return { parts, droppable, rest };
  }

  /** All that is open is held, so that a change at one place does not move another. */
  private planFor({ picks, drops }: BudgetSolution): ChoicePlan {
    const changed: ChoiceReport[] = [];
    const added: ChoiceReport[] = [];
    for (const [at, place] of this.places.entries()) {
      const [normal, picked] = [place.candidates[0], place.candidates[picks[at] ?? 0]];
      if (!normal || !picked || picked === normal) continue;
      const choice = takenForTime(place, picked, normal, this.fitting.budget);
      (place.behind ? added : changed).push(choice);
    }
    const shed = this.shed.slice(0, drops).map(({ choice }) => choice);
    return planned([...openChoices(this.base), ...changed, ...shed], added);
  }
}

function normalSeconds({ candidates }: Pick<OpenChoice, "candidates">): number {
  return candidates[0]?.seconds ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
