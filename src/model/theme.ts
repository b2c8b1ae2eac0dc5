import type { Field } from "./field.js";

/** 主题: what a meeting is about, `templates/主题/<名称>.yaml`, and the facts on which its telling fragments stand. */
export interface Theme {
  主题: string;
  说明: string;
  /** A meeting in whose 主题, or name, one of them stands is of this theme. */
  词: string[];
  /** What is spoken of in its own fragments. */
  名词: string[];
  词条: Record<string, ThemeTerm>;
}

/** A 词条 of a theme: a text, or rows of several. */
export interface ThemeTerm {
  标签: string;
  例?: string;
  /** What it is counted in. */
  单位?: string;
  /** The columns of a row. */
  每项: Record<string, Pick<ThemeTerm, "标签" | "例">>;
}

/** More to fill in is no longer filled in. */
export const mostTerms = 6;

const text = (标签: string, more: Partial<Field> = {}): Field => ({ 类型: "文", 标签, ...more });
const texts = (标签: string, more: Partial<Field> = {}): Field => ({ 类型: "列", 标签, 每项: text("词"), ...more });
const named = (标签: string, 字段: Record<string, Field>): Field => ({
  类型: "组",
  标签,
  每项: { 类型: "组", 标签, 字段 },
});
const label = text("是什么", { 必填: true, 例: "排查出来的隐患条数" });
const example = text("例", { 例: "1864条" });

export const themeField: Field = {
  类型: "组",
  标签: "主题",
  字段: {
    主题: text("主题的名称", { 必填: true, 例: "安全生产" }),
    说明: text("说明", { 必填: true }),
    词: texts("会议的主题或者名称里有这些词的，就是讲这个主题", { 必填: true }),
    名词: texts("讲这个主题要讲到的名词"),
    词条: named("词条", {
      标签: label,
      例: example,
      单位: text("数的单位", { 例: "条" }),
      每项: named("各列", { 标签: label, 例: example }),
    }),
  },
};
