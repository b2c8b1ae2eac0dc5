import type { Place } from "./place.js";

/** What a ledger's rows are; decides which headers are recognised under which names. */
export type LedgerKind = "项目" | "指标" | "任务" | "自由";

/** How far a project has come. 储备: it is not meant to start yet, and does not count in 开工率. */
export type Stage = "储备" | "未开工" | "在建" | "竣工";

/** One column, by the name templates use for it. */
export interface Column {
  /** The canonical name (年度计划), or the ledger's own header where there is none. */
  name: string;
  /** As typed in the sheet, headers of several rows joined. */
  header: string;
  /** What else it may be asked for by: the header without its unit, the lowest row of it alone. */
  words?: readonly string[];
  type: "文" | "数" | "日期";
  /** Of a column of numbers, where all its cells share one. */
  unit?: string;
  /** Of a column that a template computes: how, as it is written there. */
  formula?: string;
  place: Place;
}

/** A name that several columns may be meant by, and what to say to whoever asks for it. */
export interface Unsettled {
  name: string;
  /** Chinese. */
  message: string;
}

/** 台账: what is known of a table beyond its rows. The rows are a `List` of `Group`s whose origin carries this. */
export interface Ledger {
  kind: LedgerKind;
  /** The name under 数据. */
  name: string;
  /** The title above the header, where there is one. */
  title?: string;
  file: string;
  sheet?: string;
  columns: readonly Column[];
  /** The canonical names of its kind, whether it has such a column or not; not of what a query has made. */
  known?: readonly string[];
  unsettled?: readonly Unsettled[];
  /** 截至: the day the figures stand at, as typed in 会议.yaml or above the header. */
  asOf?: { text: string; place: Place };
}
