import { exactText, figureOf } from "../../figures/index.js";
import { parseMoment } from "../../language/moment.js";
import { Datum, type Group, isGroup, isList, isUnfilled, type List, originOf } from "../../model/data.js";
import { Figure } from "../../model/figure.js";
import type { Moment } from "../../model/moment.js";
import type { NumberStyle } from "../../model/number-style.js";
import { HelperResult, leaves, worstHole } from "../made.js";

/** How a helper takes one argument: what it wants, in words, and the reading of it. */
export interface ArgumentReader<T> {
  wants: string;
  /** Undefined where the argument is not of that sort. */
  read(argument: unknown): T | undefined;
}

/** A helper as templates and the manual know it. `example` in a template gives `result` with the data of the helper test. */
export interface Helper {
  summary: string;
  example: string;
  result: string;
  takes: readonly ArgumentReader<unknown>[];
  /** How many of `takes` must be given. */
  needs: number;
  /** The last take may be given any number of times. */
  rest: boolean;
  /** Missing data is what it asks about, so it is no gap. */
  lenient: boolean;
  /** What it answers where an argument is still 待填; where this says nothing, the blank is the answer. */
  open?: (given: readonly unknown[]) => unknown;
  run(taken: readonly unknown[], given: readonly unknown[], style: NumberStyle): unknown;
}

type Taken<A extends unknown[]> = { [K in keyof A]: ArgumentReader<A[K]> };

interface Spec<A extends unknown[]> {
  summary: string;
  example: string;
  result: string;
  takes: Taken<A>;
  needs?: number;
  rest?: boolean;
  lenient?: boolean;
  open?: Helper["open"];
  run(...args: A): unknown;
}

/** A helper whose text comes from its arguments: a hole among them stays a hole. */
export function wording<A extends unknown[]>(spec: Spec<A>): Helper {
  return {
    ...helper(spec),
    run(taken, given) {
      const from = leaves(given);
      const answer = spec.run(...(taken as A));
      return answer === undefined ? undefined : new HelperResult(String(answer), from);
    },
  };
}

/** A helper whose answer is used as it is: conditions, defaults. */
export function helper<A extends unknown[]>(spec: Spec<A>): Helper {
  return {
    summary: spec.summary,
    example: spec.example,
    result: spec.result,
    takes: spec.takes as readonly ArgumentReader<unknown>[],
    needs: spec.needs ?? spec.takes.length,
    rest: spec.rest ?? false,
    lenient: spec.lenient ?? false,
    ...(spec.open && { open: spec.open }),
    run: (taken) => spec.run(...(taken as A)),
  };
}

/** A helper that words figures in the house style: a text, or what is wrong. */
export function styled<A extends unknown[]>(
  spec: Omit<Spec<A>, "run"> & { run(style: NumberStyle, ...args: A): unknown },
): Helper {
  return {
    ...helper({ ...spec, run: () => undefined }),
    run: (taken, _given, style) => spec.run(style, ...(taken as A)),
  };
}

/** A blank or a gap among single arguments: there is nothing to compute, the hole is the answer. */
export function holeAmong(given: readonly unknown[]): HelperResult | undefined {
  const holes = given.map(holeIn).filter((made) => made !== undefined);
  return holes.find(({ hole }) => hole === "缺") ?? holes[0];
}

function holeIn(argument: unknown): HelperResult | undefined {
  if (argument instanceof HelperResult) return isUnfilled(argument) ? argument : undefined;
  if (!(argument instanceof Datum || argument instanceof Figure)) return undefined;
  const open = leaves(argument).filter(isUnfilled);
  const hole = worstHole(open);
  return hole && new HelperResult("", open, { hole });
}

/** A computed figure, or the only one in a text made by a helper. */
function figureIn(argument: unknown): Figure | undefined {
  if (argument instanceof Figure) return argument;
  const pieces = argument instanceof HelperResult ? (argument.more.pieces ?? []) : [];
  return pieces.length === 1 ? pieces[0]?.figure : undefined;
}

function textOf(argument: unknown): string | undefined {
  if (argument instanceof Figure) return exactText(argument);
  if (argument instanceof Datum || argument instanceof HelperResult) return argument.text;
  return typeof argument === "string" || typeof argument === "number" ? String(argument) : undefined;
}

export const text: ArgumentReader<string> = { wants: "一段文字", read: textOf };

export const number: ArgumentReader<number> = {
  wants: "一个数",
  read(argument) {
    const quantity = argument instanceof Datum ? argument.reading.quantity : figureIn(argument)?.quantity;
    if (quantity) return Number(quantity.value);
    const digits = textOf(argument)?.trim().replaceAll(",", "");
    return digits !== undefined && /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
  },
};

export const moment: ArgumentReader<Moment> = {
  wants: "一个日期，如 2026-09-22",
  read(argument) {
    if (argument instanceof Datum && argument.reading.moment) return argument.reading.moment;
    const written = textOf(argument);
    return written === undefined ? undefined : parseMoment(written);
  },
};

/** A figure, a cell with a number in it, or a text like 1亿元. */
export const figure: ArgumentReader<Figure> = {
  wants: "一个数，如 58.6亿元",
  read(argument) {
    const single = argument instanceof Datum || typeof argument === "string" || typeof argument === "number";
    return single ? figureOf(argument) : figureIn(argument);
  },
};

/** A ledger, rows chosen from one, or a typed list of groups. */
export const rows: ArgumentReader<List> = {
  wants: "一张台账或其中的几行",
  // Of a ledger every row is a group; to look at each of them in every round of an #each would take its time.
  read: (argument) =>
    isList(argument) && (originOf(argument).ledger || argument.every(isGroup)) ? argument : undefined,
};

export const items: ArgumentReader<List> = {
  wants: "一个列表",
  read: (argument) => (isList(argument) ? argument : undefined),
};

export const person: ArgumentReader<Group> = {
  wants: "一位人员",
  read: (argument) => (isGroup(argument) && argument.姓名 instanceof Datum ? argument : undefined),
};

export const agendaItem: ArgumentReader<Group> = {
  wants: "一项议程",
  read: (argument) => (isGroup(argument) && argument.方式 instanceof Datum ? argument : undefined),
};

export const any: ArgumentReader<unknown> = { wants: "任何数据", read: (argument) => argument ?? null };
