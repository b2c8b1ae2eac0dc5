/** What a field may hold. 人: a person named in 人员. 人或单位: such a person, or any other name. 任意: free data. */
export type FieldType = "文" | "数" | "日期" | "时刻" | "选项" | "是否" | "人" | "人或单位" | "组" | "列" | "任意";

/** One field of the author's data: drives validation, the missing-data report, and what templates may quote. */
export interface Field {
  类型: FieldType;
  /** What she calls it. */
  标签: string;
  必填?: boolean;
  例?: string;
  /** 选项: the words allowed. */
  选项?: string[];
  /** 组: its fields, and no others. 任意: those of them that have a label. */
  字段?: Record<string, Field>;
  /** 列, and 组 without 字段 of its own: what each item is. */
  每项?: Field;
  /** 组: the field that what is no group stands for in its place; a bare text also for a list of one. */
  简写?: string;
}
