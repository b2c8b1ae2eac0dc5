import { exactText, FigureFailure } from "../figures/index.js";
import { whereText } from "../language/where.js";
import { Datum, isGroup, isList, originOf } from "../model/data.js";
import { Figure } from "../model/figure.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Place } from "../model/place.js";
import type { Helper } from "./helpers/helper.js";
import { holeAmong } from "./helpers/helper.js";
import { HelperResult } from "./made.js";
import { remembered } from "./remembered.js";

/** What came of a helper: its answer, or what is wrong with the arguments, in Chinese. */
export type CallOutcome = { answer: unknown } | { problem: string; suggest?: string; place?: Place };

/** Calls a helper. Never throws: a wrong argument is a problem to report. */
export function callHelper(name: string, helper: Helper, given: readonly unknown[], style: NumberStyle): CallOutcome {
  const most = helper.rest ? Number.POSITIVE_INFINITY : helper.takes.length;
  if (given.length < helper.needs || given.length > most)
    return { problem: `“${name}”后面要跟 ${counted(helper)} 项，写成 ${helper.example}` };
  if (!helper.lenient) {
    const hole = given.some((argument) => argument === undefined)
      ? new HelperResult("", [], { hole: "缺" })
      : holeAmong(given);
    if (hole) return { answer: (hole.hole === "待填" && helper.open?.(given)) || hole };
  }
  const taken = take(name, helper, given);
  if (taken instanceof FigureFailure) return problemOf(taken);
  const answer = remembered(name, given, style, () => helper.run(taken, given, style));
  return settled(name, helper, given, answer);
}

/** The arguments as the helper wants them. */
function take(name: string, helper: Helper, given: readonly unknown[]): unknown[] | FigureFailure {
  const taken: unknown[] = [];
  for (const [index, argument] of given.entries()) {
    const wanted = helper.takes[Math.min(index, helper.takes.length - 1)];
    const undecided = isList(argument) && !helper.lenient ? originOf(argument).undecided : undefined;
    if (undecided !== undefined) return new FigureFailure(undecided);
    const value = wanted?.read(argument);
    if (value === undefined && !helper.lenient)
      return new FigureFailure(
        `“${name}”要${wanted?.wants}，这里是${describe(argument)}`,
        undefined,
        placeOf(argument),
      );
    taken.push(value);
  }
  return taken;
}

function settled(name: string, helper: Helper, given: readonly unknown[], answer: unknown): CallOutcome {
  if (answer instanceof FigureFailure) return problemOf(answer);
  // Of {{或 甲 乙}} where neither is there, nothing is the answer.
  if (answer !== undefined || helper.lenient) return { answer: answer ?? undefined };
  return { problem: `“${name}”用不了${given.map(describe).join("和")}，应当写成 ${helper.example}` };
}

function problemOf({ message, suggest, place }: FigureFailure): CallOutcome {
  return { problem: message, ...(suggest !== undefined && { suggest }), ...(place && { place }) };
}

function counted(helper: Helper): string {
  if (helper.rest) return `${helper.needs} 项以上的数据，共至少 ${helper.needs}`;
  return helper.needs === helper.takes.length ? `${helper.needs}` : `${helper.needs} 到 ${helper.takes.length}`;
}

/** Where an argument stands, as far as it is the author's. */
function placeOf(argument: unknown): Place | undefined {
  return argument instanceof Datum || isList(argument) || isGroup(argument) ? originOf(argument).place : undefined;
}

function describe(argument: unknown): string {
  if (argument instanceof Datum) return `“${argument.text}”（${whereText([argument.place])}的 ${argument.path}）`;
  if (argument instanceof Figure) return `“${exactText(argument)}”`;
  if (argument instanceof HelperResult) return `“${argument.text}”`;
  if (isList(argument)) return "一个列表";
  return isGroup(argument) ? "一组数据" : `“${String(argument)}”`;
}
