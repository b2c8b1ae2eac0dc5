import { describe, expect, it } from "vitest";
import { findingsOf, proofread } from "../../src/check/engine/proofread.js";
import { rules } from "../../src/check/rules/index.js";
import { fixedBy, foundIn, marked, paperOf } from "./examples.js";

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

describe("places", () => {
  const examples = rules.flatMap((rule) => rule.examples.bad.map(({ text }) => ({ rule, text: marked(text).text })));
  const findings = examples.flatMap(({ rule, text }) => {
    const { paper, ...context } = paperOf(text, rule.examples);
    const lines = text.split("\n");
    return findingsOf(proofread(paper, context, [rule])).map((finding) => ({ ...finding, lines }));
  });
  const onALine = findings.filter(({ line, endLine }) => line !== undefined && line === endLine);

  it("have an end, and between it and the beginning stand the words", () => {
    expect(findings.filter(({ endLine }) => endLine === undefined)).toEqual([]);
    for (const { rule, lines, line = 0, column = 0, endColumn = 0, quote = "" } of onALine)
      expect(lines[line - 1]?.slice(column - 1, endColumn - 1), rule).toBe(quote);
  });

  it("have a fix only for what stands on one line", () => {
    const fixes = findings.filter(({ fix }) => fix !== undefined);
    expect(fixes.length).toBeGreaterThan(50);
    expect(fixes.filter((finding) => !onALine.includes(finding))).toEqual([]);
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
