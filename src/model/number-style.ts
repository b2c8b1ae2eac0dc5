/** 数字: the house style of an office for figures (会议.yaml, group 数字). */
export interface NumberStyle {
  /** Decimals of amounts: money, area, length. */
  小数: number;
  /** Decimals of % and 个百分点. */
  百分数: number;
  /** Whether a decimal zero at the end is printed: 60.0% or 60%. */
  末零: boolean;
  /** Money under one hundred million 元 is printed in 万元 (自动), or all of it in the unit named, or as the ledger has it (原样). */
  金额: "自动" | "亿元" | "万元" | "原样";
  /** 3,200 rather than 3200. */
  千分位: boolean;
}

export const defaultNumberStyle: NumberStyle = { 小数: 1, 百分数: 1, 末零: true, 金额: "自动", 千分位: false };
