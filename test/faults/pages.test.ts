import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { paperBytes } from "../../src/pipeline/index.js";
import { draftSmall } from "../small-meeting.js";

const ledger = { "台账.csv": "名称,总投资（亿元）\n水厂,3\n桥,4.25\n" };
const more = "数据: { 项目: 台账.csv }\n";

async function partsOf(copy: Parameters<typeof paperBytes>[2], meeting = "") {
  const draft = await draftSmall({
    body: '全县共有{{计数 项目}}项目，总投资{{求和 项目 "总投资"}}。\n',
    more: more + meeting,
    files: ledger,
  });
  const bytes = await paperBytes(draft, "docx", copy);
  expect(bytes).toBeDefined();
  const parts = unzipSync(bytes ?? new Uint8Array());
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

describe("a Word file says who has it drafted", () => {
  it("the unit of the meeting", async () => {
    const parts = await partsOf({ name: "送审", comments: "逐处" });
    expect(parts["docProps/core.xml"]).toContain("<dc:creator>安澜县</dc:creator>");
    expect(parts["word/comments.xml"]).toMatch(/w:author="安澜县"/);
    expect(parts["word/comments.xml"]).not.toContain("稿匠");
  });
});

test("what a figure was before rounding is told only where it is not what is printed", async () => {
  const parts = await partsOf({ name: "送审", comments: "逐处" });
  expect(parts["word/comments.xml"]).toContain("算法");
  expect(parts["word/comments.xml"]).not.toContain("取舍前 2");
});
