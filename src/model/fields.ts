import type { Field } from "./field.js";

/** How the fields of a schema are written down. */

export const text = (标签: string, more: Partial<Field> = {}): Field => ({ 类型: "文", 标签, ...more });
export const texts = (标签: string): Field => ({ 类型: "列", 标签, 每项: text(标签) });
export const number = (标签: string, more: Partial<Field> = {}): Field => ({ 类型: "数", 标签, ...more });
export const flag = (标签: string): Field => ({ 类型: "是否", 标签 });
export const free = (标签: string): Field => ({ 类型: "任意", 标签 });
export const choice = (标签: string, 选项: string[], more: Partial<Field> = {}): Field => ({
  类型: "选项",
  标签,
  选项,
  ...more,
});
export const fields = (标签: string, 字段: Record<string, Field>, more: Partial<Field> = {}): Field => ({
  类型: "组",
  标签,
  字段,
  ...more,
});
export const list = (标签: string, 每项: Field, more: Partial<Field> = {}): Field => ({
  类型: "列",
  标签,
  每项,
  ...more,
});
export const rows = (标签: string, 字段: Record<string, Field>, more: Partial<Field> = {}): Field => ({
  类型: "列",
  标签,
  每项: fields(标签, 字段),
  ...more,
});
export const required = { 必填: true } as const;

/** 篇幅. */
export const lengths = ["短", "中", "长"];
