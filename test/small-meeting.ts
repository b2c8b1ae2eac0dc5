import * as path from "node:path";
import type { Diagnostic } from "../src/diagnostics/diagnostic.js";
import { type Draft, draftMeeting } from "../src/pipeline/index.js";
import { memoryFiles } from "./memory-files.js";
import { libraryFor } from "./package-library.js";

const meetingYaml = `会议:
  名称: 全县项目建设推进会议
  简称: 推进会
  时间: 2026-09-22 09:30
  地点: 县会议中心
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市, 下级: [城关镇, 清河镇, 东山镇] }
人员:
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 王振, 职务: 县长 }
  - { 姓名: 周岚, 职务: 副县长 }
议程:
  - { 事项: 项目进展情况, 方式: 通报, 单位: 县发改局, 时长: 10 }
  - { 事项: 讲话, 方式: 讲话, 人员: 李明 }
`;

const template = (body: string) => `---
稿种: 试稿
类别: 试
说明: 测试用
字段: { 讲话人: { 类型: 人, 标签: 讲话人 } }
层次: ["一、", "（一）", "一是"]
版式: 讲话稿
---
${body}`;

export interface Small {
  /** Body of the template, or of the brief where the template is not what matters. */
  body: string;
  meeting?: string;
  /** Added to 会议.yaml. */
  more?: string;
  head?: string;
  brief?: string;
  files?: Record<string, string | Uint8Array>;
  draft?: boolean;
}

/** Drafts a one-brief meeting held in memory. */
export async function draftSmall({
  body,
  meeting = meetingYaml,
  more = "",
  head = "讲话人: 李明\n",
  brief = "",
  files = {},
  draft = false,
}: Small): Promise<Draft & { all: Diagnostic[] }> {
  const folder = path.resolve("/会议夹");
  const contents = {
    "会议.yaml": meeting + more,
    "稿件/试.md": `---\n稿种: 试稿\n${head}---\n${brief}`,
    "templates/试稿.md": template(body),
    ...files,
  };
  const made = memoryFiles(folder, contents);
  const shelf = libraryFor(made, folder);
  const drafting = await draftMeeting(made, folder, ["稿件/试.md"], { draft, strict: false }, shelf);
  const [only] = drafting.drafts;
  const all = [...drafting.findings, ...(only?.findings ?? [])];
  return only
    ? { ...only, all }
    : {
        brief: { name: "试", file: "", head: {} as never, kind: "", parts: new Map() },
        choices: [],
        findings: [],
        all,
      };
}
