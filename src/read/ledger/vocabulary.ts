import type { LedgerKind } from "../../model/ledger.js";

/** What a canonical column holds. 自: a number where most of its cells are numbers, else text. */
export type Holding = "文" | "数" | "日期" | "自";

/** A column templates know by name. The headers that offices write for it are in 词表; matching is in `header-text.ts`. */
export interface KnownColumn {
  holds: Holding;
  /** The unit where neither the header nor the cells say one. */
  unit?: string;
  /** Takes the 单位：亿元 of the sheet's corner. */
  money?: true;
  area?: true;
}

const text: KnownColumn = { holds: "文" };
const date: KnownColumn = { holds: "日期" };
const money: KnownColumn = { holds: "数", money: true };
const either: KnownColumn = { holds: "自" };
const percent: KnownColumn = { holds: "数", unit: "%" };
const rank: KnownColumn = { holds: "数", unit: "位" };
const amount: KnownColumn = { holds: "数" };

const projects: Record<string, KnownColumn> = {
  名称: text,
  类别: text,
  层级: text,
  标签: text,
  建设性质: text,
  总投资: money,
  年度计划: money,
  累计完成: money,
  形象进度: either,
  状态: text,
  计划开工: date,
  实际开工: date,
  计划竣工: date,
  实际竣工: date,
  属地: text,
  责任领导: text,
  责任单位: text,
  业主: text,
  用地: { ...either, area: true },
  拆迁: either,
  存在问题: text,
  备注: text,
};

const indicators: Record<string, KnownColumn> = {
  指标: text,
  责任单位: text,
  计量单位: text,
  目标: amount,
  完成: amount,
  增速: percent,
  目标增速: percent,
  上期增速: percent,
  位次: rank,
  上期位次: rank,
  范围: text,
  占比: percent,
  上位单位: text,
  上位完成: amount,
  备注: text,
};

const tasks: Record<string, KnownColumn> = {
  节点: text,
  时间: date,
  责任组: text,
  事项: text,
  比例: percent,
  投资: money,
  责任单位: text,
};

export const vocabulary: Readonly<Record<LedgerKind, Readonly<Record<string, KnownColumn>>>> = {
  项目: projects,
  指标: indicators,
  任务: tasks,
  自由: {},
};

/** The columns that name a row, in the order they are looked for. */
export const naming: readonly string[] = ["名称", "指标", "节点", "事项"];

/** Headers that may mean either; nobody is asked to guess. */
export const ambiguous: Readonly<Record<string, readonly [string, string]>> = {
  开工: ["计划开工", "实际开工"],
  竣工: ["计划竣工", "实际竣工"],
  开工时间: ["计划开工", "实际开工"],
  开工日期: ["计划开工", "实际开工"],
  竣工时间: ["计划竣工", "实际竣工"],
  竣工日期: ["计划竣工", "实际竣工"],
};
