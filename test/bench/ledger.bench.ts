import * as path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { bench, describe } from "vitest";
import { draftMeeting, figuresOf } from "../../src/pipeline/index.js";
import { memoryFiles } from "../memory-files.js";

const rows = 5_000;
const folder = path.resolve("/会议夹");
const stages = ["前期", "未开工", "主体施工", "竣工投产"];
const headers = "项目名称 类别 层级 建设性质 总投资 年度计划 累计完成 形象进度 实际开工 属地 责任单位 存在问题".split(
  " ",
);

/** Five thousand projects of plausible spread, the same every time. */
async function ledger(): Promise<Uint8Array> {
  const projects = Array.from({ length: rows }, (_, index) => {
    const stage = stages[index % 4] ?? "";
    const started = index % 4 > 1;
    const plan = 0.5 + (index % 37) / 10;
    return [
      `第${index + 1}号项目`,
      ["工业", "农业", "基础设施", "民生"][index % 4] ?? "",
      ["省", "市", "县"][index % 3] ?? "",
      index % 2 ? "新建" : "续建",
      plan * 3,
      plan,
      started ? plan * ((index % 10) / 10) : 0,
      stage,
      started ? "2026-03-01" : null,
      `${index % 12}镇`,
      `${index % 20}局`,
      index % 5 ? null : "净地没有交付",
    ];
  });
  return writeXlsx({ sheets: [{ name: "项目", rows: [headers, ...projects] }] });
}

const template = `---
稿种: 测
类别: 汇报
说明: 一篇里用上全部算法
层次: ["一、", "（一）", "1."]
版式: 公文
---
{{计数 项目}}，{{求和 项目 "年度计划"}}，开工率{{开工率 项目}}，投资完成率{{投资完成率 项目}}，{{比进度 项目}}。{{其中 项目 "类别"}}，{{分占 项目 "类别" "年度计划"}}。
超前{{计数 (超前 项目)}}，滞后{{计数 (滞后 项目)}}，未开工{{计数 (未开工 项目)}}，过亿元{{计数 (筛选 项目 "总投资" "≥" "1亿元")}}。
{{#each (分组 项目 "属地")}}{{组名}}{{计数 各行}}、{{求和 各行 "累计完成"}}；{{/each}}
{{#each (取前 (排序 项目 "总投资" "降") 10)}}{{名称}}{{总投资}}、{{/each}}
`;

const book = await ledger();
const files = memoryFiles(folder, {
  "会议.yaml":
    "会议: { 名称: 甲, 时间: 2026-09-22 09:00, 地点: 乙 }\n单位: { 名称: 安澜县, 层级: 县 }\n人员: [{ 姓名: 李明, 职务: 书记 }]\n数据:\n  项目: { 文件: 台账.xlsx, 截至: 2026-08-31, 单位: 亿元 }\n",
  "稿件/测.md": "---\n稿种: 测\n---\n",
  "templates/测.md": template,
  "台账.xlsx": book,
});

describe("figures", () => {
  bench("a ledger of 5 000 projects: read, every figure derived", async () => {
    const { drafts, findings } = await draftMeeting(files, folder, ["稿件/测.md"], { draft: false, strict: false });
    const paper = drafts[0]?.paper;
    if (!paper) throw new Error(JSON.stringify([...findings, ...(drafts[0]?.findings ?? [])].slice(0, 3)));
    if (figuresOf(paper).length < 30) throw new Error("figures are missing");
  });
});
