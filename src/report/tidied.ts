import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** What `tidy` did to a draft. */
export interface TidyReport {
  file: string;
  out?: string;
  joined: number;
  split: number;
  /** Lines that were no part of the paper. */
  removed: readonly Diagnostic[];
  /** How many places were mended, by what was mended. */
  fixes: readonly { what: string; count: number }[];
}

const shown = 20;

/** For people: what was changed, and every line that was left out. */
export function reportTidied({ file, out, joined, split, removed, fixes }: TidyReport): string {
  const done = [
    ...(joined > 0 ? [`接好断行 ${joined} 处`] : []),
    ...(split > 0 ? [`分开粘连的小标题 ${split} 处`] : []),
    ...fixes.map(({ what, count }) => `${what} ${count} 处`),
  ];
  const lines = removed
    .slice(0, shown)
    .map(({ line, quote = "" }) => `    ${line === undefined ? "" : `${line}: `}${quote}\n`);
  const more = removed.length > shown ? `    …… 还有 ${removed.length - shown} 行\n` : "";
  return [
    out === undefined ? `${file}：没有整理出新稿\n` : `${out}\n`,
    ...done.map((one) => `  ${one}\n`),
    ...(removed.length > 0 ? [`  略去不是稿子的 ${removed.length} 行：\n`, ...lines, more] : []),
    ...(out !== undefined && done.length + removed.length === 0 ? ["  没有要改的地方，只排了版面\n"] : []),
  ].join("");
}
