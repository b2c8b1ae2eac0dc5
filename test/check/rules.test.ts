import { describe, expect, it } from "vitest";
import { rules } from "../../src/check/rules/index.js";
import { fixedBy, foundIn, marked } from "./examples.js";

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  it.each(rule.examples.good)("is silent on: %s", (text) => {
    expect(foundIn(rule, text)).toEqual([]);
  });

  it.each(rule.examples.bad)("finds what is marked in: $text", ({ text: example, fixed }) => {
    const { text, ranges } = marked(example);
    expect(foundIn(rule, text)).toEqual(ranges);
    if (fixed !== undefined) expect(fixedBy(rule, text)).toBe(fixed);
  });
});

it("has ids of their own, each good and bad examples", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, examples } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(examples.good.length, `${id}: good`).toBeGreaterThan(0);
    expect(examples.bad.length, `${id}: bad`).toBeGreaterThan(0);
  }
});
