import type { ChoiceReport } from "../model/choice.js";
import type { FigureOrigin } from "../model/figure.js";
import type { HolePlace } from "../model/open-place.js";
import type { Change } from "../model/record.js";
import type { TracedFigure } from "../model/trace.js";

/** What was made of one brief, for people and, unchanged, for programs. */
export interface PaperReport {
  brief: string;
  files: string[];
  /** False where every file was there as it should be. */
  written: boolean;
  changed: Change[];
  characters: number;
  /** Speaking time. */
  minutes: number;
  /** 时长 of the brief: the minutes it may take. */
  budget?: number;
  holes: HolePlace[];
  figures: TracedFigure[];
  choices: ChoiceReport[];
}

/** Each paper, then what has changed since they were last written. */
export function reportPapers(papers: readonly PaperReport[]): string {
  return papers.map(reportPaper).join("") + reportChanges(papers);
}

/** One line a file, one for its length, one for its figures, and the holes by name. */
function reportPaper({ brief, files, written, characters, minutes, budget, holes, figures }: PaperReport): string {
  const made = files.map((file) => `  ${file}${written ? "" : "（没有变化，没有重写）"}\n`).join("");
  const allowed = budget === undefined ? "" : `，定的是 ${budget} 分钟`;
  const length = `  ${characters} 字，念下来约 ${budget === undefined ? Math.round(minutes) : minutes} 分钟${allowed}\n`;
  const none = holes.length === 0 ? "  没有待填、暂定的地方\n" : "";
  const open = holes
    .map(
      ({ hole, path, file, line }) =>
        `  ${hole}：${path || "（没有名称）"}（${file}${line === undefined ? "" : ` 第 ${line} 行`}）\n`,
    )
    .join("");
  return `${brief}\n${made}${length}${figureLine(figures)}${none}${open}`;
}

/** Why papers are not what they were, one line a reason with the papers it touches: 主持词、议程：议程第2项改了人员（周岚→何静）. */
function reportChanges(papers: readonly PaperReport[]): string {
  const touched = new Map<string, string[]>();
  for (const { brief, changed } of papers)
    for (const why of new Set(changed.map((change) => change.why)))
      touched.set(why, [...(touched.get(why) ?? []), brief]);
  const lines = [...touched].map(([why, briefs]) => `  ${briefs.join("、")}：${why}\n`);
  return lines.length === 0 ? "" : `比上次改了：\n${lines.join("")}`;
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
