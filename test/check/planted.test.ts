import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/check/rules/index.js";
import { badlyTyped, cleanTexts, falseWarnings, measured, measuredPage, ofMatter } from "./measured.js";
import { planters } from "./planters/index.js";
import type { Planter } from "./planters/site.js";
import type { Typing } from "./planting.js";

describe("warns of nothing", () => {
  it.each(cleanTexts)("in $name", (one) => {
    expect(falseWarnings(one)).toEqual([]);
  });

  it.each(cleanTexts)("but the marks in $name, badly typed", (one) => {
    expect(falseWarnings(one, badlyTyped)).toEqual([]);
  });
});

describe("finds planted defects", () => {
  it.each(planters)("$expected.0: $name", (planter) => expectRecall(planter));
});

describe("finds them in what is badly typed", () => {
  it.each(ofMatter)("$expected.0: $name", (planter) => expectRecall(planter, badlyTyped));
});

it("plants something for every rule", () => {
  const planted = new Set(planters.map(({ expected: [first] }) => first));
  expect(rules.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
});

it("says in the manual what was measured", async () => {
  await expect(measuredPage()).toMatchFileSnapshot(path.join(import.meta.dirname, "../../docs/校对实测.md"));
});

function expectRecall(planter: Planter, typed?: Typing): void {
  const { planted, found } = measured(planter, typed);
  expect(planted).toBeGreaterThan(0);
  expect(found / planted).toBeGreaterThanOrEqual(planter.least);
}
