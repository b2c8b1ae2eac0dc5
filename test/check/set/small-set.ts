import * as path from "node:path";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { draftMeeting } from "../../../src/pipeline/index.js";
import { memoryFiles } from "../../memory-files.js";
import { libraryFor } from "../../package-library.js";

const kind = (name: string, sort: string, field: string) =>
  `---\n稿种: ${name}\n类别: ${sort}\n说明: 试\n字段: { ${field} }\n层次: ["一、", "（一）", "一是"]\n版式: 讲话稿\n---\n# ${name}\n\n{{#> 正文}}\n没有话。\n{{/正文}}\n`;
const speaker = "讲话人: { 类型: 人, 标签: 讲话人, 必填: 是 }, 时长: { 类型: 数, 标签: 时长 }";

export const meeting = `会议:
  名称: 全县项目建设推进会议
  时间: 2026-09-22 09:30
  地点: 县会议中心一楼
单位: { 名称: 安澜县, 层级: 县, 下级: [石桥镇, 清河镇] }
人员:
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 王振, 职务: 县委副书记、县长 }
  - { 姓名: 周岚, 职务: 副县长 }
  - { 姓名: 唐伟, 职务: 党委书记, 单位: 石桥镇 }
参会:
  - { 范围: 县领导, 人员: [李明, 王振, 周岚] }
  - { 范围: 有关镇, 单位: [石桥镇, 清河镇] }
议程:
  - { 事项: 项目进展情况, 方式: 通报, 人员: 周岚, 时长: 10 }
  - { 事项: 表态发言, 方式: 发言, 依次: [石桥镇, 清河镇], 时长: 6 }
  - { 事项: 讲话, 方式: 讲话, 人员: 李明, 时长: 20 }
数据: { 项目: 台账.csv }
`;
const ledger = "名称,年度计划（亿元）,状态\n甲,1.5,在建\n乙,2.5,在建\n丙,2.4,未开工\n";

/** Kinds of so many papers, with a part to be written each. */
const kinds = {
  "templates/讲话.md": kind("讲话", "讲话", speaker),
  "templates/汇报.md": kind("汇报", "汇报", speaker),
  "templates/发言.md": kind("发言", "发言", speaker),
  "templates/主持词.md": kind("主持词", "主持词", ""),
  "templates/通知.md": kind("通知", "通知", ""),
};

interface Small {
  meeting?: string;
  /** Body by brief; the first part of a name is its kind. */
  papers?: Record<string, string>;
  /** Which briefs are asked for; all unless given. */
  asked?: string[];
}

const usual: Record<string, string> = {
  讲话: "讲话人: 李明\n---\n同志们。\n",
  汇报: "讲话人: 周岚\n---\n各位领导。\n",
};

/** A meeting folder in memory. @param papers body by brief; the first part of a name is its kind */
export function setOf(yaml: string, papers: Readonly<Record<string, string>>) {
  const folder = path.resolve("/会议夹");
  const briefs = Object.entries(papers).map(([name, text]) => [
    `稿件/${name}.md`,
    `---\n稿种: ${name.split("-")[0]}\n${text}`,
  ]);
  const texts = { "会议.yaml": yaml, "台账.csv": ledger, ...kinds, ...Object.fromEntries(briefs) };
  return { folder, files: memoryFiles(folder, texts), briefs: briefs.map(([name = ""]) => name).sort(), texts };
}

/** What is found over a set of papers held in memory. */
export async function findingsOf({ meeting: yaml = meeting, papers = {}, asked }: Small): Promise<Diagnostic[]> {
  const { folder, files, briefs } = setOf(yaml, { ...usual, ...papers });
  const names = asked ?? briefs;
  const drafting = await draftMeeting(files, folder, names, { draft: false, strict: false }, libraryFor(files, folder));
  return [drafting, ...drafting.drafts].flatMap(({ findings }) => findings);
}

/** `rule place: message`, for the rules of the set. */
export async function told(small: Small): Promise<string[]> {
  return (await findingsOf(small)).map(({ rule, file, line, message }) => `${rule} ${file}:${line} ${message}`);
}
