import { describe, expect, it } from "vitest";
import { rules } from "../../src/check/rules/index.js";
import type { Planter } from "./planters.js";
import { planters } from "./planters-2.js";
import { recall, textsIn, warningsIn } from "./planting.js";

const mine = rules.filter(({ id }) => /^(level|time|wording|repetition|figures)-/.test(id));
const texts = textsIn("clean");

/** As it comes off the web: half-width marks, blanks around numbers. */
function badlyTyped(text: string): string {
  const half: Readonly<Record<string, string>> = { "，": ",", "；": ";", "：": ":", "（": "(", "）": ")" };
  return text
    .replace(/[，；：（）]/g, (mark) => half[mark] ?? mark)
    .replace(/(?<=[\u4e00-\u9fff])(\d+)(?=[\u4e00-\u9fff])/g, " $1 ");
}

it.each([...texts, ...textsIn("masked")])("warns of nothing in $name", ({ text }) => {
  expect(warningsIn(mine, text)).toEqual([]);
  expect(warningsIn(mine, badlyTyped(text))).toEqual([]);
});

describe("finds planted defects", () => {
  it.each(planters)("$name", (planter) => expectRecall(planter));
});

describe("finds them in what is badly typed", () => {
  const typed = planters.map((planter) => ({ ...planter, name: `${planter.name}, badly typed`, typed: badlyTyped }));
  it.each(typed)("$name", (planter) => expectRecall(planter));
});

function expectRecall(planter: Planter): void {
  const { all, found } = recall(mine, planter, texts);
  expect(all).toBeGreaterThan(0);
  expect(found / all).toBeGreaterThanOrEqual(planter.least);
}
