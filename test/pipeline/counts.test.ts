import * as path from "node:path";
import Handlebars from "handlebars";
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from "vitest";
import { diskFiles } from "../../src/files.js";
import { BriefPuller } from "../../src/library/index.js";
import { draftMeeting, findTarget, openLibrary } from "../../src/pipeline/index.js";
import { Evaluation } from "../../src/render/evaluation/evaluate.js";

const folder = path.join(import.meta.dirname, "../../samples/百日攻坚动员会");
const strictness = { draft: false, strict: false };

let parsed: MockInstance<typeof Handlebars.parse>;
let evaluated: MockInstance<Evaluation["result"]>;
let attempted: MockInstance<BriefPuller["leftovers"]>;

beforeEach(() => {
  parsed = vi.spyOn(Handlebars, "parse");
  evaluated = vi.spyOn(Evaluation.prototype, "result");
  attempted = vi.spyOn(BriefPuller.prototype, "leftovers");
});
afterEach(() => vi.restoreAllMocks());

const briefs = findTarget(diskFiles, folder).value?.briefs ?? [];
const texts = () => parsed.mock.calls.map(([text]) => text).filter((text) => text !== "");

it("a set: each source is parsed once, each attempt walked once, and no paper takes more than four", async () => {
  const { drafts } = await draftMeeting(diskFiles, folder, briefs, strictness);
  expect(drafts.map(({ paper }) => paper !== undefined)).toEqual(briefs.map(() => true));
  expect(texts()).toEqual([...new Set(texts())]);
  const attempts = new Map<unknown, number>();
  for (const puller of attempted.mock.contexts) {
    const { brief } = puller as unknown as { brief: object };
    attempts.set(brief, (attempts.get(brief) ?? 0) + 1);
  }
  expect(attempts.size).toBe(briefs.length);
  expect(Math.max(...attempts.values())).toBeLessThanOrEqual(4);
  // The walks beyond those are of fragments by themselves, to see how long they take.
  const measured = evaluated.mock.calls.length - attempted.mock.calls.length;
  expect(measured).toBeLessThanOrEqual(70);
});

it("of a library that has served a paper nothing is parsed again", async () => {
  const library = openLibrary(diskFiles, folder);
  await draftMeeting(diskFiles, folder, briefs, strictness, library);
  const before = new Set(texts());
  parsed.mockClear();
  await draftMeeting(diskFiles, folder, briefs, strictness, library);
  expect(texts().filter((text) => !before.has(text))).toEqual([]);
  // Only what stands in the briefs themselves, which are read anew.
  expect(texts().length).toBeLessThanOrEqual(briefs.length);
});
