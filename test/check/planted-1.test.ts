import { describe, expect, it } from "vitest";
import { rules } from "../../src/check/rules/index.js";
import { planters } from "./planters.js";
import { recall, textsIn, warningsIn } from "./planting.js";

const clean = textsIn("clean");
const form = rules.filter(({ id }) => /^(marks|numbering|counts|parallelism|holes)-/.test(id));

it.each(clean)("warns of nothing in $name", ({ text }) => {
  expect(warningsIn(form, text)).toEqual([]);
});

describe("finds planted defects of form", () => {
  it.each(planters)("$name", (planter) => {
    const { found, all } = recall(form, planter, clean);
    expect(all).toBeGreaterThan(0);
    expect(found / all).toBeGreaterThanOrEqual(planter.least);
  });
});
