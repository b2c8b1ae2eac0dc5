import type { FigureOrigin } from "../model/figure.js";
import type { OpenPlace } from "../model/open-place.js";
import type { TracedFigure } from "../model/trace.js";

/** What was made of one brief, for people and, unchanged, for programs. */
export interface PaperReport {
  brief: string;
  files: string[];
  characters: number;
  minutes: number;
  holes: OpenPlace[];
  figures: TracedFigure[];
}

/** One line a file, one for its length, one for its figures, and the holes by name. */
export function reportPaper({ brief, files, characters, minutes, holes, figures }: PaperReport): string {
  const made = files.map((file) => `  ${file}\n`).join("");
  const length = `  ${characters} 字，念下来约 ${Math.round(minutes)} 分钟\n`;
  const none = holes.length === 0 ? "  没有待填、暂定的地方\n" : "";
  const open = holes
    .map(
      ({ hole, path, file, line }) =>
        `  ${hole}：${path || "（没有名称）"}（${file}${line === undefined ? "" : ` 第 ${line} 行`}）\n`,
    )
    .join("");
  return `${brief}\n${made}${length}${figureLine(figures)}${none}${open}`;
}

const origins: Readonly<Record<FigureOrigin, string>> = { 台账: "出自台账", 会议: "出自会议.yaml", 手工: "手工填写" };

function figureLine(figures: readonly TracedFigure[]): string {
  if (figures.length === 0) return "";
  const parts = Object.entries(origins).map(([origin, words]) => {
    const count = figures.filter((figure) => figure.origin === origin).length;
    return count > 0 ? `${words} ${count} 个` : "";
  });
  return `  数字 ${figures.length} 个：${parts.filter((part) => part !== "").join("，")}\n`;
}
