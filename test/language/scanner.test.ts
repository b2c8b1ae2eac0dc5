import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { Scanner } from "../../src/language/scanner.js";
import type { Neighbours } from "../../src/model/word-lists.js";

type Asked = Partial<Neighbours>;

/** What stands in a text, found without any index. */
function naive(words: ReadonlyMap<string, Asked>, text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const [longest] = [...words.keys()]
      .filter((word) => text.slice(start).startsWith(word) && stands(words.get(word) ?? {}, text, start, word))
      .sort((a, b) => b.length - a.length);
    if (longest === undefined) continue;
    found.push(`${start} ${longest}`);
    start += longest.length - 1;
  }
  return found;
}

function stands(asked: Asked, text: string, start: number, word: string): boolean {
  const left = text.slice(0, start) || "。";
  const right = text.slice(start + word.length) || "。";
  const around = text.slice(Math.max(0, start - 8), start + word.length + 8);
  const any = (all: readonly string[] = [], test: (one: string) => boolean) => all.some(test);
  const asks = (all: readonly string[] | undefined, test: (one: string) => boolean) => !all?.length || all.some(test);
  return (
    asks(asked.前接, (one) => left.endsWith(one)) &&
    !any(asked.前不接, (one) => left.endsWith(one)) &&
    asks(asked.后接, (one) => right.startsWith(one)) &&
    !any(asked.后不接, (one) => right.startsWith(one)) &&
    asks(asked.旁边有, (one) => around.includes(one)) &&
    !any(asked.旁边没有, (one) => around.includes(one))
  );
}

const word = (most: number) =>
  fc.array(fc.constantFrom("甲", "乙", "丙", "。"), { minLength: 1, maxLength: most }).map((all) => all.join(""));
const some = fc.array(word(2), { maxLength: 2 });
const asked: fc.Arbitrary<Asked> = fc.record(
  { 前接: some, 前不接: some, 后接: some, 后不接: some, 旁边有: some, 旁边没有: some },
  { requiredKeys: [] },
);

it("finds what a naive search finds", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word(4), asked), { maxLength: 8 }), word(40), (words, text) => {
      const found = new Scanner(words).matchesIn(text).map(({ start, word }) => `${start} ${word}`);
      expect(found).toEqual(naive(new Map(words), text));
    }),
    { numRuns: 2000 },
  );
});

describe("takes", () => {
  const found = (words: Record<string, Asked>, text: string) =>
    new Scanner(Object.entries(words)).matchesIn(text).map(({ word, start }) => `${start} ${word}`);

  it("the longest word at a place, and none inside another", () => {
    expect(found({ 农业: {}, 农业局: {}, 业局长: {} }, "县农业局长、农业")).toEqual(["1 农业局", "6 农业"]);
  });

  it("a shorter one where the longer has the wrong neighbours", () => {
    expect(found({ 农业: {}, 农业局: { 后不接: ["长"] } }, "农业局长")).toEqual(["0 农业"]);
  });

  it("the ends of a text for full stops", () => {
    expect(found({ 做为: { 前接: ["。"] } }, "做为干部。做为，叫做为")).toEqual(["0 做为", "5 做为"]);
    expect(found({ 途经: { 后接: ["。"] } }, "途经县城，主要途经")).toEqual(["7 途经"]);
  });

  it("no empty word", () => {
    expect(found({ "": {} }, "甲")).toEqual([]);
  });

  it("words for words, whatever signs are in them", () => {
    expect(found({ ".*": {}, "(甲": {}, "甲|乙": {} }, "甲.*(甲|乙")).toEqual(["1 .*", "3 (甲"]);
  });
});

it("takes steps as the text is long, not as there are words", () => {
  const stepsOf = (text: string, count: number) => {
    const words = Array.from({ length: count }, (_, at) => [`甲${"乙".repeat(6)}${at}`, {}] as const);
    const scanner = new Scanner(words);
    const get = vi.spyOn(Map.prototype, "get");
    scanner.matchesIn(text);
    const steps = get.mock.calls.length;
    get.mockRestore();
    return steps;
  };
  const text = "甲乙乙乙乙乙乙丙".repeat(500);
  expect(stepsOf(text, 10)).toBeLessThan(3 * text.length);
  expect(stepsOf(text, 2000)).toBe(stepsOf(text, 10));
  expect(stepsOf(text + text, 10)).toBeLessThanOrEqual(2 * stepsOf(text, 10));
});
