import * as path from "node:path";
import { describe, expect, it } from "vitest";
import type { Field } from "../src/model/field.js";
import type { Kind } from "../src/model/kind.js";
import { draftMeeting } from "../src/pipeline/index.js";
import { writeText } from "../src/write/text.js";
import { kinds, shelf, units } from "./any/meeting.js";
import { memoryFiles } from "./memory-files.js";

const folder = path.resolve("/会议夹");
/** How a level speaks of itself: 全区 also of a development zone. */
const wordOf = (level: keyof typeof units) => (level === "开发区" ? "区" : level);

function meeting(level: keyof typeof units): string {
  const { 名称: name, 上级: above } = units[level];
  return `会议: { 名称: 重点工作推进会议, 简称: 推进会, 时间: 2026-09-22 09:00, 地点: 一楼会议室, 主题: 重点工作, 任务: [通报情况, 部署工作] }
单位: { 名称: ${name}, 层级: ${level}, 上级: ${above} }
人员:
  - { 姓名: 李明, 职务: 书记 }
  - { 姓名: 王振, 职务: ${level === "街道" ? "办事处主任" : "主要负责人"} }
  - { 姓名: 周岚, 职务: 副书记 }
参会: [{ 范围: 班子成员 }, { 范围: 各单位主要负责同志 }]
议程:
  - { 事项: 工作进展情况, 人员: 周岚, 方式: 通报, 时长: 10 }
  - { 事项: 讲话, 人员: 李明, 方式: 讲话, 时长: 30 }
词条: {}
`;
}

/** The front matter a kind asks for: people from 人员, texts that speak for nobody. */
function brief({ 稿种, 字段 }: Kind, all: boolean): string {
  const fields = Object.entries(字段).filter(([name, field]) => !name.includes(".") && (all || field.必填));
  return `---\n稿种: ${稿种}\n${fields.map(([name, field]) => line(name, field)).join("")}---\n`;
}

function line(name: string, field: Field): string {
  if (field.类型 === "人") return `${name}: ${name.includes("主持") ? "王振" : "李明"}\n`;
  const word = { 数: "20", 是否: "是", 日期: "2026-09-30", 时刻: "2026-09-22 09:00" }[field.类型 as string];
  if (field.类型 === "选项") return `${name}: ${field.选项?.[0]}\n`;
  return ["列", "组", "任意"].includes(field.类型) ? "" : `${name}: ${word ?? "重点工作"}\n`;
}

/** 全市 in a town's paper: the self reference of another level. */
function foreign(text: string, level: keyof typeof units): string[] {
  const word = wordOf(level);
  const others = ["省", "市", "区", "县", "镇", "街道"].filter((other) => other !== word);
  return text.match(new RegExp(`[全我](?:${others.join("|")})(?!外|场|域|长)`, "g")) ?? [];
}

for (const kind of kinds) {
  describe(kind.稿种, () => {
    for (const level of Object.keys(units) as (keyof typeof units)[]) {
      it(`speaks for a ${level}`, async () => {
        for (const all of [false, true]) {
          const files = memoryFiles(folder, { "会议.yaml": meeting(level), "稿件/稿.md": brief(kind, all) });
          const briefs = ["稿件/稿.md"];
          const { drafts, findings } = await draftMeeting(files, folder, briefs, { draft: true, strict: false }, shelf);
          const errors = [...findings, ...(drafts[0]?.findings ?? [])].filter(({ severity }) => severity === "error");
          expect(errors).toEqual([]);
          const text = drafts[0]?.paper ? writeText(drafts[0].paper) : "";
          expect(text.length).toBeGreaterThan(100);
          expect(foreign(text, level)).toEqual([]);
          expect(
            text.match(/[。，；、：]{2}|、。|，。|：$|\{\{|\}\}/gm)?.filter((mark) => mark !== "：") ?? [],
          ).toEqual([]);
        }
      });
    }
  });
}
