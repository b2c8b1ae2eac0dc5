import { Datum, isGroup, isList } from "../model/data.js";
import type { Helper } from "./helpers/helper.js";
import { holeAmong } from "./helpers/helper.js";
import { Made } from "./made.js";

/** What came of a helper: its answer, or what is wrong with the arguments, in Chinese. */
export type Outcome = { answer: unknown } | { problem: string };

/** Calls a helper. Never throws: a wrong argument is a problem to report. */
export function callHelper(name: string, helper: Helper, given: readonly unknown[]): Outcome {
  const most = helper.rest ? Number.POSITIVE_INFINITY : helper.takes.length;
  if (given.length < helper.needs || given.length > most)
    return { problem: `“${name}”后面要跟 ${counted(helper)} 项，写成 ${helper.example}` };
  if (!helper.lenient) {
    const hole = given.some((argument) => argument === undefined) ? new Made("", [], { hole: "缺" }) : holeAmong(given);
    if (hole) return { answer: hole };
  }
  const taken: unknown[] = [];
  for (const [index, argument] of given.entries()) {
    const take = helper.takes[Math.min(index, helper.takes.length - 1)];
    const value = take?.read(argument);
    if (value === undefined && !helper.lenient)
      return { problem: `“${name}”要${take?.wants}，这里是${describe(argument)}` };
    taken.push(value);
  }
  const answer = helper.run(taken, given);
  return answer === undefined && !helper.lenient
    ? { problem: `“${name}”用不了${given.map(describe).join("和")}，应当写成 ${helper.example}` }
    : { answer };
}

function counted(helper: Helper): string {
  if (helper.rest) return `${helper.needs} 项以上的数据，共至少 ${helper.needs}`;
  return helper.needs === helper.takes.length ? `${helper.needs}` : `${helper.needs} 到 ${helper.takes.length}`;
}

function describe(argument: unknown): string {
  if (argument instanceof Datum)
    return `“${argument.text}”（${argument.place.file} 第 ${argument.place.line} 行的 ${argument.path}）`;
  if (argument instanceof Made) return `“${argument.text}”`;
  if (isList(argument)) return "一个列表";
  return isGroup(argument) ? "一组数据" : `“${String(argument)}”`;
}
