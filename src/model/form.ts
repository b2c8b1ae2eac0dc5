/** One column of an empty ledger. */
export interface FormField {
  /** With its unit: 总投资（万元）. */
  header: string;
  type: "文" | "数" | "日期";
  /** What may be chosen; any text where there is none. */
  options: readonly string[];
  /** What stands in the example row, as it is typed. */
  example: string;
  /** What is said where the cell is entered. */
  hint: string;
}

/** 采集表: an empty ledger for others to fill in, one sheet of a workbook. */
export interface FormSheet {
  /** As it stands under 数据. */
  name: string;
  fields: readonly FormField[];
}
