import type { Field } from "./field.js";

/** 成套: the usual set of a sort of meeting, `templates/成套/*.yaml`. What is not known of the meeting stays 待填. */
export interface MeetingSet {
  成套: string;
  说明: string;
  会议: { 名称: string; 形式?: string; 主办?: string; 主持人?: string; 主题?: string; 任务: string[] };
  /** 代号 is what the other parts call them; only the title goes into 会议.yaml. */
  人员: { 代号: string; 职务: string; 单位?: string }[];
  参会: { 范围: string; 单位: string[]; 人员: string[] }[];
  议程: { 事项?: string; 方式: string; 人员?: string; 单位?: string; 时长?: number; 依次: string[] }[];
  /** 由: who speaks, where the kind has a speaker. */
  稿件: { 名称: string; 稿种: string; 由?: string }[];
}

const text: Field = { 类型: "文", 标签: "文字" };
const required: Field = { ...text, 必填: true };
const texts: Field = { 类型: "列", 标签: "各项", 每项: text };
const group = (字段: Record<string, Field>): Field => ({ 类型: "组", 标签: "成套", 字段, 必填: true });
const rows = (字段: Record<string, Field>): Field => ({ 类型: "列", 标签: "各行", 每项: group(字段), 必填: true });

export const setField: Field = group({
  成套: required,
  说明: required,
  会议: group({ 名称: required, 形式: text, 主办: text, 主持人: text, 主题: text, 任务: texts }),
  人员: rows({ 代号: required, 职务: required, 单位: text }),
  参会: rows({ 范围: required, 单位: texts, 人员: texts }),
  议程: rows({
    事项: text,
    方式: required,
    人员: text,
    单位: text,
    时长: { 类型: "数", 标签: "时长（分钟）" },
    依次: texts,
  }),
  稿件: rows({ 名称: required, 稿种: required, 由: text }),
});
