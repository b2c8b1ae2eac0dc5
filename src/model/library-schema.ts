import type { Field } from "./field.js";
import { choice, fields, flag, free, lengths, list, number, required, rows, text, texts } from "./fields.js";
import { directions } from "./kind.js";

/** Keys of the files of the library. */

const partFields: Record<string, Field> = {
  部分: text("部分的名称", { ...required, 例: "会议目的" }),
  用: text("用哪个作用的片段，或者哪一篇"),
  有: text("有了什么才写"),
  有任一: texts("有了其中一样才写"),
  没有: text("没有什么才写"),
  空: flag("空着，写了才有"),
};
const partField: Field = { ...fields("部分", partFields), 简写: "部分" };

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
