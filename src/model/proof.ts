import type { Datum, Group } from "./data.js";

/** 校对: how papers are proofread; a group of 会议.yaml, or a 校对.yaml beside the file. */
export interface ProofSettings {
  /** 不查: ids or categories of rules. */
  off: readonly Datum[];
  /** 只查: the same; all rules where there is none. */
  only: readonly Datum[];
  /** 选项: by the id of a rule, what is set otherwise than its default. */
  options?: Group;
  /** 往稿: a folder, relative to the file that names it. */
  past?: Datum;
}

/** What is proofread by where nothing is said of it. */
export const defaultProof: ProofSettings = { off: [], only: [] };
