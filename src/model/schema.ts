import type { Field } from "./field.js";
import { choice, fields, flag, free, lengths, number, required, rows, text, texts } from "./fields.js";
import { levels } from "./level.js";

/** Every file's keys, in one vocabulary: the reader checks against it, the survey of missing data names fields by it. */

const personField = fields("人员", {
  姓名: text("姓名", { ...required, 例: "李明" }),
  职务: text("职务", { ...required, 例: "县委书记" }),
  称呼: text("称呼", { 例: "李明书记" }),
  单位: text("所在单位", { 例: "县发改局" }),
  语速: number("每分钟念多少个字", { 例: "180" }),
});

const person: Field = { ...personField, 类型: "人" };

const unitField = fields(
  "本单位",
  {
    名称: text("单位名称", { ...required, 例: "安澜县" }),
    层级: choice("层级", [...levels], required),
    上级: text("上级单位", { 例: "江州市" }),
    下级: texts("下级单位"),
    全域: text("全县这样的自称"),
    我域: text("我县这样的自称"),
    党委: text("党委简称"),
    政府: text("政府简称"),
    上级党委: text("上级党委简称"),
    上级政府: text("上级政府简称"),
    下辖: text("下辖单位的统称"),
  },
  required,
);

/** 校对.yaml, and the group 校对 of 会议.yaml. */
export const proofField = fields("校对", {
  不查: texts("不查的规则或类别"),
  只查: texts("只查的规则或类别"),
  选项: { ...free("规则的选项"), 类型: "组" },
  往稿: text("放往稿的文件夹"),
});

export const meetingForms: readonly string[] = ["现场", "视频", "仪式"];

export const meetingField = fields("会议", {
  会议: fields(
    "会议",
    {
      名称: text("会议名称", { ...required, 例: "全县重点项目建设推进会议" }),
      简称: text("会议简称"),
      时间: { 类型: "时刻", 标签: "开会时间", 必填: true, 例: "2026-08-25 09:00" },
      地点: text("开会地点", { ...required, 例: "县会议中心一楼会议室" }),
      形式: choice("会议形式", [...meetingForms]),
      主办: text("主办单位"),
      主持人: { ...person, 标签: "主持会议的人" },
      主题: text("会议主题"),
      任务: texts("会议任务"),
      背景: texts("会议背景"),
    },
    required,
  ),
  单位: unitField,
  人员: rows("人员", personField.字段 ?? {}, required),
  参会: rows("参会范围", {
    范围: text("参会范围", required),
    单位: texts("参会单位"),
    人员: { 类型: "列", 标签: "参会人员", 每项: person },
  }),
  议程: rows("议程", {
    事项: text("议程事项", { 例: "表彰决定" }),
    人员: { ...person, 标签: "议程人员" },
    单位: text("议程单位"),
    方式: text("方式", { ...required, 例: "通报" }),
    时长: number("时长（分钟）"),
    依次: { 类型: "列", 标签: "依次发言的人或单位", 每项: { ...personField, 类型: "人或单位", 标签: "依次发言的" } },
    要点: texts("讲话讲了哪几点"),
    稿件: choice("发言人自己备稿的，写“自备”", ["自备"]),
  }),
  数据: free("数据"),
  数字: fields("数字的写法", {
    小数: choice("金额、面积等保留几位小数", ["0", "1", "2", "3", "4"]),
    百分数: choice("百分数保留几位小数", ["0", "1", "2", "3", "4"]),
    末零: flag("末尾的零印不印（60.0%）"),
    金额: choice("金额用什么单位", ["自动", "亿元", "万元", "原样"]),
    千分位: flag("千分位逗号"),
  }),
  词条: free("词条"),
  校对: proofField,
});

/** What a row of a list in 会议.yaml may say, by the path of the list or of rows chosen from it: 议程, 参会[2].人员, 议程（讲话前）. */
export function rowNames(path: string): string[] {
  const keys = path.replace(/（.*$|\[\d+\]/g, "").split(".");
  const list = keys.reduce((field: Field | undefined, key) => (field?.每项 ?? field)?.字段?.[key], meetingField);
  return Object.keys(list?.每项?.字段 ?? {});
}

/** One ledger under 数据 that is more than the name of a file. */
export const ledgerField = fields("台账", {
  文件: text("文件名", { ...required, 例: "台账.xlsx" }),
  表: text("工作表"),
  截至: text("数据截至哪一天"),
  类型: choice("台账类型", ["项目", "指标", "任务", "自由"]),
  单位: text("数字的单位"),
  列名: free("列名"),
});

/** Of the head and end of a paper, what a brief may do without, whatever its kind. */
const leftOutFields = Object.fromEntries(
  ["称谓", "署名", "落款"].map((name) => [name, choice(`${name}，不要就写“不用”`, ["不用"])]),
);

/** Front matter of every brief, before the kind adds its own fields. */
export const briefFields: Record<string, Field> = {
  稿种: text("稿种", { ...required, 例: "动员讲话" }),
  选用: free("选用的片段"),
  结构: texts("各部分的先后"),
  副题: text("副题，不要就写“不用”"),
  ...leftOutFields,
  篇幅: choice("要长的还是短的片段", lengths),
};

/** 片段使用.yaml, beside the meeting folders; written by `build`. */
export const usesField = fields("片段使用", {
  会议: rows("各个会议", {
    会议夹: text("会议夹", required),
    会议: text("会议", required),
    日期: text("日期", required),
    稿件: free("各篇稿件用过的片段"),
  }),
});
