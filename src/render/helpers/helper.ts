import { Datum, type Group, isGroup, isList } from "../../model/data.js";
import { type Moment, parseMoment } from "../../model/moment.js";
import type { NumberStyle } from "../../model/number-style.js";
import { leaves, Made, worstHole } from "../made.js";

/** How a helper takes one argument: what it wants, in words, and the reading of it. */
export interface Take<T> {
  wants: string;
  /** Undefined where the argument is not of that sort. */
  read(argument: unknown): T | undefined;
}

/** A helper as templates and the manual know it. `example` in a template gives `result` with the data of the helper test. */
export interface Helper {
  summary: string;
  example: string;
  result: string;
  takes: readonly Take<unknown>[];
  /** How many of `takes` must be given. */
  needs: number;
  /** The last take may be given any number of times. */
  rest: boolean;
  /** Missing data is what it asks about, so it is no gap. */
  lenient: boolean;
  run(taken: readonly unknown[], given: readonly unknown[], style: NumberStyle): unknown;
}

type Taken<A extends unknown[]> = { [K in keyof A]: Take<A[K]> };

interface Spec<A extends unknown[]> {
  summary: string;
  example: string;
  result: string;
  takes: Taken<A>;
  needs?: number;
  rest?: boolean;
  lenient?: boolean;
  run(...args: A): unknown;
}

/** A helper whose text comes from its arguments: a hole among them stays a hole. */
export function wording<A extends unknown[]>(spec: Spec<A>): Helper {
  return {
    ...condition(spec),
    run(taken, given) {
      const from = leaves(given);
      const answer = spec.run(...(taken as A));
      return answer === undefined ? undefined : new Made(String(answer), from);
    },
  };
}

/** A helper whose answer is used as it is: conditions, defaults. */
export function condition<A extends unknown[]>(spec: Spec<A>): Helper {
  return {
    summary: spec.summary,
    example: spec.example,
    result: spec.result,
    takes: spec.takes as readonly Take<unknown>[],
    needs: spec.needs ?? spec.takes.length,
    rest: spec.rest ?? false,
    lenient: spec.lenient ?? false,
    run: (taken) => spec.run(...(taken as A)),
  };
}

/** A blank or a gap among single arguments: there is nothing to compute, the hole is the answer. */
export function holeAmong(given: readonly unknown[]): Made | undefined {
  const open = given.flatMap((argument) => (argument instanceof Datum ? [argument] : []));
  const hole = worstHole(open);
  return hole === "待填" || hole === "缺" ? new Made("", open, { hole }) : undefined;
}

function textOf(argument: unknown): string | undefined {
  if (argument instanceof Datum || argument instanceof Made) return argument.text;
  return typeof argument === "string" || typeof argument === "number" ? String(argument) : undefined;
}

export const text: Take<string> = { wants: "一段文字", read: textOf };

export const number: Take<number> = {
  wants: "一个数",
  read(argument) {
    const digits = textOf(argument)?.trim().replaceAll(",", "");
    return digits !== undefined && /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
  },
};

export const moment: Take<Moment> = {
  wants: "一个日期，如 2026-09-22",
  read(argument) {
    const written = textOf(argument);
    return written === undefined ? undefined : parseMoment(written);
  },
};

export const items: Take<readonly unknown[]> = {
  wants: "一个列表",
  read: (argument) => (isList(argument) ? argument : undefined),
};

export const person: Take<Group> = {
  wants: "一位人员",
  read: (argument) => (isGroup(argument) && argument.姓名 instanceof Datum ? argument : undefined),
};

export const any: Take<unknown> = { wants: "任何数据", read: (argument) => argument ?? null };
