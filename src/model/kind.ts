import type { Field } from "./field.js";
import type { PartRules, SkeletonChanges, SkeletonUse, Structure } from "./skeleton.js";
import type { Source } from "./source.js";

/** Whom a paper speaks to: those below, those above (or beside), guests. */
export const directions = ["对下", "对上", "对外"] as const;
export type Direction = (typeof directions)[number];

/** 稿种: one template file. The keys are those of its front matter. */
export interface Kind extends PartRules {
  稿种: string;
  类别: string;
  说明: string;
  方向: Direction;
  /** What the kind needs beyond the common model; a bare name is a field of the brief, a dotted one a path of the data. */
  字段: Record<string, Field>;
  /** Numbering scheme by level, e.g. `["一、", "（一）", "一是"]`. */
  层次: string[];
  版式: string;
  /** Empty where the kind has a skeleton. */
  source: Source;
  /** The skeletons of which its papers take the first that comes up to its condition. */
  骨架?: SkeletonUse[];
  改?: SkeletonChanges;
  /** How this paper is built, once the skeleton has been taken. */
  structure?: Structure;
}

/** 片段: a reusable passage, `fragments/<作用>/<片段>.md`. */
export interface Fragment {
  作用: string;
  片段: string;
  /** 场合: words of the meeting's name, or its 形式. Empty lists fit any, but for 方向: what names no kind either speaks to those below. */
  适用: { 稿种: string[]; 层级: string[]; 主题: string[]; 场合: string[]; 方向: string[] };
  /** 短 中 长. */
  篇幅: string;
  /** Data paths it cannot do without. */
  需要: string[];
  /** Says facts in a set form (tables, agenda items): to use it again is no repetition. */
  固定?: boolean;
  source: Source;
}

/** 框架: a parallel skeleton, `fragments/框架/<名称>.yaml`, already composed to the Markdown it stands for. */
export interface Frame {
  框架: string;
  说明: string;
  /** 定 快 合 … */
  各字: string[];
  source: Source;
}
