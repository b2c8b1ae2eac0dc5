import { readFileSync } from "node:fs";
import * as path from "node:path";
import Handlebars from "handlebars";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { diskFiles } from "../../src/files.js";
import { keepsTime } from "../../src/language/pace.js";
import { BriefPuller } from "../../src/library/index.js";
import { draftMeeting, findTarget, openLibrary } from "../../src/pipeline/index.js";
import { Evaluation } from "../../src/render/evaluation/evaluate.js";
import { secondsOf } from "../../src/timing/index.js";
import { memoryFiles } from "../memory-files.js";

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

/** How often each brief was chosen for and evaluated. */
function attemptsByBrief(): Map<unknown, number> {
  const attempts = new Map<unknown, number>();
  for (const puller of attempted.mock.contexts) {
    const { brief } = puller as unknown as { brief: object };
    attempts.set(brief, (attempts.get(brief) ?? 0) + 1);
  }
  return attempts;
}

it("a set: each source is parsed once, each attempt walked once, and no paper takes more than four", async () => {
  const { drafts } = await draftMeeting(diskFiles, folder, briefs, strictness);
  expect(drafts.map(({ paper }) => paper !== undefined)).toEqual(briefs.map(() => true));
  expect(texts()).toEqual([...new Set(texts())]);
  const attempts = attemptsByBrief();
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

describe("a speech of any length takes no more than four attempts, and comes to what can be reached", () => {
  const small = `会议:
  名称: 全县安全生产工作推进会议
  时间: 2026-09-22 09:00
  地点: 会议中心
  主题: 安全生产
  任务: [通报工作进展, 部署下一步工作]
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市, 下级: [石桥镇, 白塔镇] }
人员: [{ 姓名: 李明, 职务: 县委书记 }, { 姓名: 王振, 职务: 县长 }]
议程: [{ 事项: 讲话, 方式: 讲话, 人员: 李明 }]
`;
  const rich = readFileSync(path.join(folder, "会议.yaml"), "utf8");
  const ledger = new Uint8Array(readFileSync(path.join(folder, "台账.xlsx")));
  const library = openLibrary(diskFiles);

  /** How long a speech comes to, and in how many attempts. */
  async function speech(meeting: string, kind: string, minutes: number) {
    const home = path.resolve("/会议夹");
    const files = memoryFiles(home, {
      "会议.yaml": meeting,
      "台账.xlsx": ledger,
      "稿件/稿.md": `---\n稿种: ${kind}\n讲话人: 李明\n时长: ${minutes}\n---\n`,
    });
    attempted.mockClear();
    const { drafts } = await draftMeeting(files, home, ["稿件/稿.md"], strictness, library);
    const blocks = drafts[0]?.paper?.blocks ?? [];
    return { attempts: attempted.mock.calls.length, seconds: secondsOf(blocks) };
  }

  const kinds = ["动员讲话", "部署讲话", "推进讲话", "调度讲话", "交办讲话", "主持兼讲话"];
  for (const [name, meeting] of Object.entries({ small, rich }))
    for (const kind of kinds)
      it(`${kind}, ${name}`, { timeout: 120_000 }, async () => {
        const made = [];
        for (const minutes of [5, 10, 15, 20, 25, 35, 45])
          made.push({ minutes, ...(await speech(meeting, kind, minutes)) });
        expect(made.filter(({ attempts }) => attempts > 4)).toEqual([]);
        const longest = Math.max(...made.map(({ seconds }) => seconds));
        // A speech that is to be longer than it can be is as long as it can be.
        for (const { minutes, seconds } of made)
          if (minutes > 5 && seconds < longest - 1) expect(keepsTime(seconds, budgetOf(minutes))).toBe(true);
        expect(longest).toBeGreaterThan(15 * 60);
      });
});

const budgetOf = (minutes: number) => ({ minutes, place: { file: "" } });
