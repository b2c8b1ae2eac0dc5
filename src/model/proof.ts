import type { Datum } from "./data.js";

/** 校对: which rules are not wanted, and where the writer keeps past papers; a group of 会议.yaml, or a 校对.yaml beside the file. */
export interface ProofSettings {
  /** 不查: ids or subjects of rules. */
  off: readonly Datum[];
  /** 往稿: a folder, relative to the file that names it. */
  past?: Datum;
}
