import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { diskFiles } from "../../../src/files.js";
import { draftMeeting, findTarget, writePapers } from "../../../src/pipeline/index.js";
import { libraryFor } from "../../package-library.js";

const all = { draft: false, strict: false };
const sample = path.join(import.meta.dirname, "../../../samples/百日攻坚动员会");
const work = mkdtempSync(path.join(tmpdir(), "稿匠 跟着改 "));
afterAll(() => rmSync(work, { recursive: true, force: true }));

type Edit = (meeting: string) => string;

/** The texts of all papers of the sample with its 会议.yaml edited, and why each was written anew. */
async function build(edit: Edit): Promise<Map<string, { text: string; written: boolean; why: string[] }>> {
  const folder = path.join(work, "会");
  cpSync(sample, folder, { recursive: true });
  const file = path.join(folder, "会议.yaml");
  writeFileSync(file, edit(readFileSync(file, "utf8")));
  const briefs = findTarget(diskFiles, folder).value?.briefs ?? [];
  const drafting = await draftMeeting(diskFiles, folder, briefs, all, libraryFor(diskFiles, folder));
  const papers = await writePapers(diskFiles, drafting, { out: path.join(work, "out"), formats: ["txt"] });
  expect(papers.map(({ brief }) => `稿件/${brief}.md`)).toEqual(briefs);
  return new Map(
    papers.map(({ brief, files: [name = ""], written, changed }) => [
      brief,
      { text: readFileSync(name, "utf8"), written, why: changed.map(({ why }) => why) },
    ]),
  );
}

const as =
  (from: string, to: string): Edit =>
  (meeting) => {
    expect(meeting.split(from)).toHaveLength(2);
    return meeting.replace(from, to);
  };
const same: Edit = (meeting) => meeting;
let before: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
  before = await build(same);
  cpSync(path.join(work, "out"), path.join(work, "first"), { recursive: true });
});
afterEach(() => {
  rmSync(path.join(work, "out"), { recursive: true });
  cpSync(path.join(work, "first"), path.join(work, "out"), { recursive: true });
});

/** Builds with an edit; every paper that is not as it was has just this reason, and every other is not written. */
async function changed(edit: Edit, why: string): Promise<[string, string, string][]> {
  const after = await build(edit);
  const papers = [...before].map(([name, { text }]): [string, string, string] => [
    name,
    text,
    after.get(name)?.text ?? "",
  ]);
  for (const [name, was, is] of papers) {
    expect([name, after.get(name)?.written]).toEqual([name, was !== is]);
    expect([name, after.get(name)?.why]).toEqual([name, was === is ? [] : [why]]);
  }
  expect(papers.some(([, was, is]) => was !== is)).toBe(true);
  return papers;
}

describe("every paper of a set follows", () => {
  it("a leader's title, word for word", async () => {
    const edit = as("{ 姓名: 周岚, 职务: 县委副书记 }", "{ 姓名: 周岚, 职务: 县委常委、统战部部长 }");
    const papers = await changed(edit, "周岚改了职务（县委副书记→县委常委、统战部部长）");
    for (const [, was, is] of papers) expect(is).toBe(was.replaceAll("县委副书记周岚", "县委常委、统战部部长周岚"));
  });
  it("the subject of an agenda item, word for word", async () => {
    const edit: Edit = (meeting) => meeting.replace("- { 事项: 《百日攻坚行动方案》", "- { 事项: 《四季度攻坚方案》");
    const papers = await changed(edit, "议程第2项改了事项（《百日攻坚行动方案》→《四季度攻坚方案》）");
    for (const [, was, is] of papers) expect(is).toBe(was.replaceAll("《百日攻坚行动方案》", "《四季度攻坚方案》"));
  });
  it("the speaker of an agenda item, where the item is spoken of and nowhere else", async () => {
    const edit = as("《百日攻坚行动方案》, 人员: 周岚", "《百日攻坚行动方案》, 人员: 何静");
    const papers = await changed(edit, "议程第2项改了人员（周岚→何静）");
    for (const [, was, is] of papers) {
      const lines = was.split("\n");
      is.split("\n").forEach((line, index) => {
        if (line === lines[index]) return;
        expect(lines[index]).toContain("周岚");
        expect(line).toContain("何静");
      });
    }
  });
  it("the day and hour of the meeting, and nothing but days and hours changes", async () => {
    const edit = as("时间: 2026-09-22 09:00", "时间: 2026-09-21 14:30");
    const papers = await changed(edit, "会议改了时间（2026-09-22 09:00→2026-09-21 14:30）");
    const timeless = (text: string) => text.replace(/[上下]午|半天|\d+(?:[:：—－]\d+)*[年月日时分]?|星期./g, "");
    for (const [, was, is] of papers) {
      expect(is).not.toContain("9月22日");
      expect(timeless(is)).toBe(timeless(was));
    }
  });
});
