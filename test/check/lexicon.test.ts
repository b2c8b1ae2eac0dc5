import { expect, it } from "vitest";
import { confusables } from "../../src/check/analysis/wording/entries.js";
import { textsIn } from "./planting.js";

const entries = confusables.all;

it("has more than four hundred entries, each once", () => {
  const wrongs = entries.map(({ wrong }) => wrong);
  expect(new Set(wrongs).size).toBeGreaterThan(400);
  expect(wrongs.filter((wrong, index) => wrongs.indexOf(wrong) !== index)).toEqual([]);
});

it("never takes the right word for a wrong one", () => {
  const confused = entries.filter(({ wrong, right }) => right === wrong || confusables.slipsIn(right).length > 0);
  expect(confused).toEqual([]);
});

it("finds every unconditional entry in a sentence", () => {
  const missed = entries
    .filter(({ only, unless }) => !only && !unless)
    .filter(
      ({ wrong }) => !confusables.slipsIn(`会上，${wrong}，大家都听清了。`).some(({ entry }) => entry.wrong === wrong),
    );
  expect(missed).toEqual([]);
});

it("finds nothing in clean papers", () => {
  expect(textsIn("clean").flatMap(({ text }) => confusables.slipsIn(text))).toEqual([]);
});
