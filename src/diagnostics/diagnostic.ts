import type { Place } from "../model/place.js";

/** How much a diagnostic matters: an `error` stops the paper (not one of proofreading), a `warning` should be looked at, `advice` may be ignored. */
export type Severity = "error" | "warning" | "advice";

/** What a diagnostic is about: of the rules of proof-reading the first ten, of the other steps the rest. */
export const categories = [
  "标点",
  "序号",
  "数目",
  "身份",
  "时间",
  "缺项",
  "用词",
  "重复",
  "数字",
  "排比",
  "用法",
  "整套",
  "文件",
  "设置",
  "数据",
  "台账",
  "时长",
  "输出",
  "模板",
  "片段",
  "稿件",
] as const;
export type Category = (typeof categories)[number];

/** One diagnostic (问题), as printed for people and, but for `data`, as JSON for programs. */
export interface Diagnostic extends Place {
  /** Stable kebab-case id, e.g. `data-missing`. */
  rule: string;
  category: Category;
  severity: Severity;
  /** Chinese: what is wrong and what to do. */
  message: string;
  /** The words in question. */
  quote?: string;
  /** What to write instead, for the author to decide. */
  suggest?: string;
  /** What to write instead of the stretch from the place to its end; only where it is mechanical and cannot change what is said. */
  fix?: string;
  /** Other places it has to do with. */
  related?: readonly Related[];
  /** What it is about, for the program: by this, never by the message, two are told apart. */
  data?: Readonly<Record<string, string>>;
}

export interface Related extends Place {
  /** Chinese: what stands there. */
  message: string;
}

/** What every step gives: a value where there is one, and all findings, never the first one only. */
export interface Step<T> {
  value?: T;
  findings: Diagnostic[];
}

export function hasErrors(findings: readonly Diagnostic[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
