import type { Group } from "./data.js";
import type { NumberStyle } from "./number-style.js";
import type { ProofSettings } from "./proof.js";
import type { Source } from "./source.js";

/** 会议夹, read. */
export interface Meeting {
  folder: string;
  /** 简称, or the 名称 where there is none; names the folder under `out/`. */
  name: string;
  /** 会议 单位 人员 参会 议程 词条 and each name under 数据: the root context of every template, but for 稿. */
  data: Group;
  /** 数字: the house style for figures. */
  style: NumberStyle;
  /** 校对: how its papers are proofread. */
  proof: ProofSettings;
  briefs: Brief[];
}

/** 稿件任务, read: its front matter and the writer's own words by role; `正文` is what stands before the first 【作用】 line. */
export interface Brief {
  /** File name without `.md`; names the paper. */
  name: string;
  file: string;
  /** Front matter as typed; validated once the kind is known. */
  head: Group;
  kind: string;
  parts: Map<string, Source>;
}
