import * as path from "node:path";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import type { Paper } from "../../src/model/tree.js";
import { draftMeeting } from "../../src/pipeline/index.js";
import { checkMeeting } from "../../src/pipeline/proofreading/index.js";
import { writeText } from "../../src/write/text.js";
import { shelf } from "../any/meeting.js";
import { memoryFiles } from "../memory-files.js";

const meeting = `会议: { 名称: 全县重点项目建设推进会议, 简称: 会, 时间: 2026-09-22 09:00, 地点: 县会议中心, 主题: 重点项目建设 }
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市 }
人员:
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 王振, 职务: 县长 }
`;

export interface Drafted {
  paper?: Paper;
  /** What is printed, a paragraph a line. */
  lines: string[];
  all: Diagnostic[];
  errors: Diagnostic[];
}

/** One brief of a small meeting, over the package's library. @param more added to 会议.yaml */
export async function draftBrief(brief: string, more = "", files: Record<string, string> = {}): Promise<Drafted> {
  const folder = path.resolve("/推进会");
  const disk = memoryFiles(folder, { "会议.yaml": meeting + more, "稿件/稿.md": brief, ...files });
  const { drafts, findings } = await draftMeeting(disk, folder, ["稿件/稿.md"], { draft: false, strict: false }, shelf);
  const paper = drafts[0]?.paper;
  const all = [...findings, ...drafts.flatMap((draft) => draft.findings)];
  const lines = paper
    ? writeText(paper)
        .split("\n")
        .map((line) => line.trim())
    : [];
  return {
    ...(paper && { paper }),
    lines: lines.filter((line) => line !== ""),
    all,
    errors: all.filter(({ severity }) => severity === "error"),
  };
}

/** What proofreading the paper of such a brief tells. */
export async function checkBrief(brief: string, more = ""): Promise<Diagnostic[]> {
  const folder = path.resolve("/推进会");
  const disk = memoryFiles(folder, { "会议.yaml": meeting + more, "稿件/稿.md": brief });
  return checkMeeting(disk, folder, ["稿件/稿.md"], { strict: false });
}

/** The speech of the meeting with some front matter and a body. */
export const speech = (head: string, body = "## 抓项目\n\n要抓紧。\n\n## 抓安全\n\n要抓实。\n") =>
  `---\n稿种: 推进讲话\n讲话人: 李明\n${head}---\n${body}`;
