import { describe, expect, it } from "vitest";
import { outline } from "../../src/parse/index.js";
import { writeText } from "../../src/write/text.js";
import { seeded, shape } from "./damage.js";
import { drafts, paperOf, spine, words } from "./drafts.js";

/**
 * What cannot always be known, and the share of lines that come out as they were at the least: where lines were cut and all indents
 * are lost, a full line that ends a sentence may or may not end a paragraph; where a heading runs into its text, nothing stands between.
 */
const uncertain: Readonly<Record<string, number>> = {
  "lines cut at one width, indents lost": 0.95,
  "lines cut at any width": 0.99,
  "breaks in mid-sentence, some indents lost": 0.97,
  "headings and paragraphs run together": 0.9,
};
const certain = Object.keys(shape).filter((kind) => !(kind in uncertain));

function damaged(kind: string, clean: string, seed: number): string {
  return shape[kind]?.(clean, seeded(seed)) ?? clean;
}

describe.each(drafts)("%s", (name, clean) => {
  const whole = paperOf(clean);

  it("prints the same again", () => {
    expect(words(writeText(whole))).toEqual(words(clean));
  });

  it.each(certain)("undoes %s", (kind) => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const repaired = paperOf(damaged(kind, clean, seed * 1000 + name.length));
      expect(writeText(repaired), `seed ${seed}`).toBe(writeText(whole));
      expect(outline(repaired), `seed ${seed}`).toEqual(outline(whole));
    }
  });

  it.each(Object.keys(shape).filter((kind) => kind !== "lines of a web page"))("keeps every word under %s", (kind) => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const text = damaged(kind, clean, seed * 77);
      const kept = text.replace(/^- \d+ -$/gm, "");
      expect(spine(writeText(paperOf(text)))).toBe(spine(kept));
    }
  });
});

it.each(Object.entries(uncertain))("undoes %s for most lines: %d", (kind, least) => {
  let all = 0;
  let same = 0;
  for (const [name, clean] of drafts) {
    const wanted = words(writeText(paperOf(clean)));
    for (let seed = 1; seed <= 10; seed += 1) {
      const made = new Set(words(writeText(paperOf(damaged(kind, clean, seed * 1000 + name.length)))));
      all += wanted.length;
      same += wanted.filter((line) => made.has(line)).length;
    }
  }
  expect(same / all).toBeGreaterThan(least);
});
