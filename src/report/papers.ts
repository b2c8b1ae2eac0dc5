import type { OpenPlace } from "../model/open-place.js";

/** What was made of one brief, for people and, unchanged, for programs. */
export interface PaperReport {
  brief: string;
  files: string[];
  characters: number;
  minutes: number;
  holes: OpenPlace[];
}

/** One line a file, one line for its length, and the holes by name. */
export function reportPaper({ brief, files, characters, minutes, holes }: PaperReport): string {
  const made = files.map((file) => `  ${file}\n`).join("");
  const length = `  ${characters} 字，念下来约 ${Math.round(minutes)} 分钟\n`;
  const none = holes.length === 0 ? "  没有待填、暂定的地方\n" : "";
  const open = holes
    .map(
      ({ hole, path, file, line }) =>
        `  ${hole}：${path || "（没有名称）"}（${file}${line === undefined ? "" : ` 第 ${line} 行`}）\n`,
    )
    .join("");
  return `${brief}\n${made}${length}${none}${open}`;
}
