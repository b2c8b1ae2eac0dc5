import * as path from "node:path";
import { hanIn, sentencesIn } from "../../src/language/sentences.js";
import type { Library } from "../../src/library/index.js";
import { fragmentsIn } from "../../src/model/choice.js";
import type { Fragment } from "../../src/model/kind.js";
import type { Theme, ThemeTerm } from "../../src/model/theme.js";
import type { Inline, Paper } from "../../src/model/tree.js";
import { inlinesOf, textOf } from "../../src/model/walk.js";
import { draftMeeting } from "../../src/pipeline/index.js";
import { usesText } from "../../src/read/index.js";
import { memoryFiles } from "../memory-files.js";

/** What one of the quarterly meetings came to. */
export interface QuarterlyMeeting {
  /** Of all Han of the speech: those from fragments of the theme that hold two of its nouns or more. */
  themeShare: number;
  /** Of its sentences of twelve Han or more, values masked: those of the meeting before. */
  repeated: number;
  /** The roles of which something stands that is not the theme's. */
  plainRoles: string[];
}

const months = ["01", "04", "07", "10"];

/** Four meetings on a theme, a quarter apart, each with a speech of a kind, built one after the other. */
export async function quarterly(
  library: Library,
  theme: Theme,
  { kind = "推进讲话", minutes = 0 } = {},
): Promise<QuarterlyMeeting[]> {
  const meetings: QuarterlyMeeting[] = [];
  const uses: Parameters<typeof usesText>[0][number][] = [];
  let before = new Set<string>();
  for (const month of months) {
    const home = path.resolve("/家");
    const date = `2026-${month}-20`;
    const files = memoryFiles(home, {
      "片段使用.yaml": usesText(uses),
      [`会${month}/会议.yaml`]: meetingYaml(theme, date),
      [`会${month}/稿件/讲话.md`]: `---\n稿种: ${kind}\n讲话人: 李明\n${minutes > 0 ? `时长: ${minutes}\n` : ""}---\n`,
    });
    const folder = path.join(home, `会${month}`);
    const drafting = await draftMeeting(
      files,
      folder,
      ["稿件/讲话.md"],
      { draft: false, strict: false },
      { value: library, findings: [] },
    );
    const [draft] = drafting.drafts;
    if (!draft?.paper)
      throw new Error(
        `no paper on ${theme.主题}: ${JSON.stringify([...drafting.findings, ...(draft?.findings ?? [])])}`,
      );
    const said = sentencesOf(draft.paper);
    const keys = fragmentsIn(draft.choices);
    meetings.push({
      themeShare: themeShare(draft.paper, library, theme),
      repeated: before.size === 0 ? 0 : said.filter((one) => before.has(one)).length / said.length,
      plainRoles: [
        ...new Set(keys.filter((key) => !isOfTheme(key, library, theme)).map((key) => key.split("/")[0] ?? "")),
      ],
    });
    before = new Set(said);
    uses.push({ 会议夹: `会${month}`, 会议: `会${month}`, 日期: date, 稿件: new Map([["讲话", keys]]) });
  }
  return meetings;
}

function meetingYaml({ 主题, 词条 }: Theme, date: string): string {
  const terms = Object.entries(词条).map(([name, term]) => `  ${name}: ${JSON.stringify(exampleOf(term))}\n`);
  return `会议:
  名称: 全县${主题}工作推进会议
  时间: ${date} 09:00
  地点: 会议中心
  主题: ${主题}
  任务: [通报工作进展, 部署下一步工作]
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市, 下级: [石桥镇, 白塔镇, 柳湾镇] }
人员: [{ 姓名: 李明, 职务: 县委书记 }, { 姓名: 王振, 职务: 县长 }, { 姓名: 周岚, 职务: 副县长 }]
议程: [{ 事项: 工作进展情况, 方式: 通报, 人员: 周岚 }, { 事项: 讲话, 方式: 讲话, 人员: 李明 }]
词条:
  上级会议: { 名称: 全市${主题}工作会议, 日期: ${date.slice(0, 8)}05, 要求: [压实责任, 抓好整改] }
${terms.join("")}`;
}

function exampleOf({ 例 = "待填", 每项 }: ThemeTerm): unknown {
  const columns = Object.entries(每项).map(([name, column]) => [name, column.例 ?? "待填"]);
  return columns.length > 0 ? [Object.fromEntries(columns)] : 例;
}

/** A fragment, or a frame that such a fragment pulls, that is for the theme and speaks of it. */
function isOfTheme(key: string, { fragments, frames }: Library, { 主题, 词, 名词 }: Theme): boolean {
  const isFor = ({ 适用 }: Fragment) => 适用.主题.some((word) => [主题, ...词].includes(word));
  const fragment = fragments.get(key);
  const frame = frames.get(key.replace(/^框架\//, ""));
  const pulled = `(框架 "${frame?.框架}")`;
  const isPulled = frame && [...fragments.values()].some((one) => isFor(one) && one.source.text.includes(pulled));
  const text = fragment && isFor(fragment) ? fragment.source.text : isPulled ? frame.source.text : "";
  return 名词.filter((noun) => text.includes(noun)).length >= 2;
}

/** What stands behind a heading on its line may be of another fragment: words go by where they were written, values by what is before them. */
function themeShare({ blocks }: Paper, library: Library, theme: Theme): number {
  const files = new Map([...library.fragments].map(([key, { source }]) => [source.file, key]));
  for (const [name, { source }] of library.frames) files.set(source.file, `框架/${name}`);
  let [themed, all] = [0, 0];
  for (const block of blocks) {
    let key = block.fragment;
    for (const inline of inlinesOf(block).flat().flatMap(flat)) {
      if (inline.type === "text" && inline.place) key = files.get(inline.place.file) ?? key;
      const han = hanIn(textOf([inline]));
      all += han;
      if (key && isOfTheme(key, library, theme)) themed += han;
    }
  }
  return themed / all;
}

function flat(inline: Inline): Inline[] {
  return "children" in inline ? inline.children.flatMap(flat) : [inline];
}

function sentencesOf({ blocks }: Paper): string[] {
  const texts = blocks.flatMap((block) => inlinesOf(block).map(masked));
  const sentences = texts.flatMap((text) => sentencesIn(text).map(({ start, end }) => text.slice(start, end)));
  return sentences.filter((one) => hanIn(one) >= 12);
}

function masked(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.type === "value" ? "◇" : "children" in inline ? masked(inline.children) : textOf([inline]),
    )
    .join("");
}
