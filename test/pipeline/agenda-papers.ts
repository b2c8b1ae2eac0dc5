import * as path from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { draftMeeting } from "../../src/pipeline/index.js";
import { writeText } from "../../src/write/text.js";
import { memoryFiles } from "../memory-files.js";
import { libraryFor } from "../package-library.js";

/** A brief of each kind that speaks of the agenda. */
export const everyScript: Record<string, string> = {
  "稿件/主持词.md": "---\n稿种: 会议主持词\n---\n",
  "稿件/仪式.md": "---\n稿种: 仪式主持词\n---\n",
  "稿件/兼.md": "---\n稿种: 主持兼讲话\n讲话人: 王振\n---\n## 抓落实\n\n狠抓落实。\n\n## 抓作风\n\n转变作风。\n",
  "稿件/方案.md": "---\n稿种: 筹备方案\n---\n",
  "稿件/议程.md": "---\n稿种: 会议议程\n---\n",
  "稿件/调度.md": "---\n稿种: 调度会主持词\n---\n",
  "稿件/通知.md": "---\n稿种: 会议通知\n日期: 2026-09-16\n材料: 2026-09-18 12:00\n---\n",
};

/** The papers of a meeting held in memory, by name, and what was found. @param briefs those asked for, all unless given */
export async function textsOf(
  meeting: string,
  files: Record<string, string> = everyScript,
  briefs = Object.keys(files).filter((name) => name.startsWith("稿件/")),
): Promise<{ texts: Record<string, string>; findings: Diagnostic[] }> {
  const folder = path.resolve("/会议夹");
  const held = memoryFiles(folder, { "会议.yaml": meeting, ...files });
  const made = await draftMeeting(held, folder, briefs, { draft: false, strict: false }, libraryFor(held, folder));
  const texts = Object.fromEntries(made.drafts.map(({ brief, paper }) => [brief.name, paper ? writeText(paper) : ""]));
  return { texts, findings: [...made.findings, ...made.drafts.flatMap(({ findings }) => findings)] };
}
