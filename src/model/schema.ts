import type { Field } from "./field.js";
import { directions } from "./kind.js";
import { levels } from "./level.js";

/** Every file's keys, in one vocabulary: the reader checks against it, the survey of missing data names fields by it. */

const text = (标签: string, more: Partial<Field> = {}): Field => ({ 类型: "文", 标签, ...more });
const texts = (标签: string): Field => ({ 类型: "列", 标签, 每项: text(标签) });
const number = (标签: string, more: Partial<Field> = {}): Field => ({ 类型: "数", 标签, ...more });
const flag = (标签: string): Field => ({ 类型: "是否", 标签 });
const free = (标签: string): Field => ({ 类型: "任意", 标签 });
const choice = (标签: string, 选项: string[], more: Partial<Field> = {}): Field => ({
  类型: "选项",
  标签,
  选项,
  ...more,
});
const fields = (标签: string, 字段: Record<string, Field>, more: Partial<Field> = {}): Field => ({
  类型: "组",
  标签,
  字段,
  ...more,
});
const rows = (标签: string, 字段: Record<string, Field>, more: Partial<Field> = {}): Field => ({
  类型: "列",
  标签,
  每项: fields(标签, 字段),
  ...more,
});
const required = { 必填: true } as const;

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

const lengths = ["短", "中", "长"];

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

const partFields: Record<string, Field> = {
  部分: text("部分的名称", { ...required, 例: "会议目的" }),
  用: text("用哪个作用的片段，或者哪一篇"),
  有: text("有了什么才写"),
  有任一: texts("有了其中一样才写"),
  没有: text("没有什么才写"),
  空: flag("空着，写了才有"),
};
const partField: Field = { ...fields("部分", partFields), 简写: "部分" };
const list = (标签: string, 每项: Field, more: Partial<Field> = {}): Field => ({ 类型: "列", 标签, 每项, ...more });

const partRules = {
  可省: texts("为合时长可以省去的部分，先省的在前"),
  可加: texts("为合时长可以加上的部分，先加的在前"),
  接在: { ...free("加上的部分接在哪些作用后面"), 类型: "组" },
} satisfies Record<string, Field>;

/** `templates/骨架/<名称>.yaml`. */
export const skeletonField = fields("骨架", {
  骨架: text("骨架的名称", required),
  说明: text("说明", required),
  部分: list("各个部分", partField, required),
  ...partRules,
});

const skeletonUse: Field = {
  ...fields("骨架", { 骨架: text("骨架", required), 有: text("有了什么才用它") }),
  简写: "骨架",
};

/** Front matter of `templates/<稿种>.md`. */
export const kindField = fields("模板", {
  稿种: text("稿种", required),
  类别: text("类别", required),
  说明: text("说明", required),
  方向: choice("对谁讲的", [...directions]),
  字段: free("字段"),
  骨架: { ...fields("骨架", { 各: list("各个骨架", skeletonUse) }), 简写: "各" },
  改: fields("比骨架改了哪些", {
    删: texts("去掉的部分"),
    换: { 类型: "组", 标签: "换成别的部分", 每项: partField },
    加: list("加上的部分", fields("部分", { ...partFields, 接在: text("接在哪一部分后面", required) })),
  }),
  层次: texts("层次"),
  ...partRules,
  版式: text("版式", required),
});

/** Front matter of `fragments/<作用>/<片段>.md`. */
export const fragmentField = fields("片段", {
  作用: text("作用", required),
  适用: fields("适用", {
    稿种: texts("稿种"),
    层级: texts("层级"),
    主题: texts("主题"),
    场合: texts("场合"),
    方向: { 类型: "列", 标签: "方向", 每项: choice("对谁讲的", [...directions]) },
  }),
  篇幅: choice("篇幅", lengths, required),
  需要: texts("需要的数据"),
  固定: flag("每次都照这样写"),
});

/** 片段使用.yaml, beside the meeting folders; written by `build`. */
export const usesField = fields("片段使用", {
  会议: rows("各个会议", {
    会议夹: text("会议夹", required),
    会议: text("会议", required),
    日期: text("日期", required),
    稿件: free("各篇稿件用过的片段"),
  }),
});

/** `fragments/框架/<名称>.yaml`. */
export const frameField = fields("框架", {
  框架: text("框架名称", required),
  说明: text("说明", required),
  层次: texts("层次"),
  引语: text("引语"),
  句式: text("句式", required),
  排法: choice("排法", ["连写", "分段"], required),
  要点: rows(
    "要点",
    { 字: text("字", required), 释义: text("释义"), 正文: text("正文"), 分点: texts("分点") },
    required,
  ),
  收束: text("收束"),
});

const face = (标签: string, more: Partial<Field> = required): Field =>
  fields(标签, { 字体: text("字体", required), 字号: text("字号", required), 加粗: flag("加粗") }, more);

const faces = (names: readonly string[], more?: Partial<Field>) =>
  Object.fromEntries(names.map((name) => [name, face(name, more)]));

/** `templates/版式/*.yaml`; lengths in mm. */
export const layoutField = fields("版式", {
  名称: text("名称", required),
  说明: text("说明", required),
  纸张: fields("纸张", { 宽: number("宽", required), 高: number("高", required) }, required),
  页边: fields(
    "页边",
    { 上: number("上", required), 下: number("下", required), 左: number("左", required), 右: number("右", required) },
    required,
  ),
  版心: fields(
    "版心",
    { 行数: number("行数", required), 字数: number("字数", required), 行距: number("行距（磅）") },
    required,
  ),
  西文: text("西文字体", required),
  样式: fields(
    "样式",
    {
      ...faces([
        "正文",
        "标题",
        "副题",
        "署名",
        "称谓",
        "一级",
        "二级",
        "三级",
        "四级",
        "首句",
        "提示",
        "落款",
        "附件",
      ]),
      // Layouts made before there were tables do without.
      ...faces(["附件号", "表头", "表格"], {}),
    },
    required,
  ),
  页码: fields(
    "页码",
    {
      字体: text("字体", required),
      字号: text("字号", required),
      位置: choice("位置", ["外侧", "居中"], required),
      距版心: number("距版心", required),
      式样: text("式样"),
    },
    required,
  ),
  稿本: fields("稿本", {
    送审: text("送审稿的字样", { 例: "（送审稿）" }),
    朗读: text("朗读稿用的版式", { 例: "朗读稿" }),
  }),
  朗读: fields("朗读", { 断句: flag("一句一行"), 数字: choice("数字怎么印", ["原样", "念法"]) }),
});
