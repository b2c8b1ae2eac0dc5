import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { diagnoseUsage, type UsageRule } from "../diagnostics/usage.js";
import type { Files } from "../model/files.js";
import { FileFailure } from "../model/files.js";
import { briefFiles } from "./meeting.js";

/** What a command was pointed at: a meeting folder and the briefs in it, by their path in the folder. */
export interface Target {
  folder: string;
  briefs: string[];
}

/** A meeting folder means all of its briefs; a brief means itself. */
export function findTarget(files: Files, given: string): Step<Target> {
  try {
    return locate(files, given);
  } catch (error) {
    if (error instanceof FileFailure) return refused("target-unreadable", given, `读不了：${error.reason}`);
    throw error;
  }
}

function locate(files: Files, given: string): Step<Target> {
  if (files.real(given) === undefined)
    return refused("target-missing", given, "没有这个会议夹或稿件。请看看路径对不对");
  if (!files.isFolder(given)) return locateBrief(files, given);
  if (!isMeeting(files, given)) return refused("target-no-meeting", given, noMeeting(files, given));
  const briefs = briefFiles(files, given);
  if (briefs.length > 0) return { value: { folder: given, briefs }, findings: [] };
  return refused("target-no-brief", given, noBrief(files, given));
}

function isMeeting(files: Files, folder: string): boolean {
  return files.real(path.join(folder, "会议.yaml")) !== undefined;
}

/** Looks for what has been taken for 会议.yaml, and for meetings further down. */
function noMeeting(files: Files, folder: string): string {
  const what = "这个文件夹里没有 会议.yaml，不是会议夹";
  const names = files.list(folder);
  const misnamed = names.find((name) => /^会议(?:\s*[（(]\d+[)）])?\.(?:ya?ml|txt)(?:\.txt)?$/i.test(name));
  if (misnamed) return `${what}。里面的“${misnamed}”请改名为 会议.yaml（看不到扩展名的，先让系统显示扩展名）`;
  const meetings = names.filter((name) => isMeeting(files, path.join(folder, name)));
  if (meetings.length > 0) {
    const each = meetings.slice(0, 5).map((name) => `“${name}”`);
    return `${what}。它里面有 ${meetings.length} 个会议夹：${each.join("、")}。请指到其中一个`;
  }
  return `${what}。请指到放 会议.yaml 的那一层`;
}

/** Looks for briefs beside the folder they belong in, and for other kinds of files in it. */
function noBrief(files: Files, folder: string): string {
  const what = "会议夹里没有稿件";
  const beside = files.list(folder).filter((name) => /\.md$/i.test(name));
  if (beside.length > 0) return `${what}。“${beside[0]}”放在外面了，请移到“稿件”文件夹里`;
  const other = files
    .list(path.join(folder, "稿件"))
    .find((name) => /\.(?:docx?|wps|txt|md\.txt|markdown)$/i.test(name));
  if (other) return `${what}：“稿件”里的“${other}”不是 .md 文件。要放的是写明稿种的 .md 文本，不是写好的稿子`;
  return `${what}。请在“稿件”文件夹下放一个 .md 文件，文件头写明稿种`;
}

function locateBrief(files: Files, given: string): Step<Target> {
  const folder = path.dirname(path.dirname(path.resolve(given)));
  if (!given.endsWith(".md")) return refused("target-type", given, "要指到会议夹，或其中“稿件”里的一个 .md 文件");
  const isBeside = isMeeting(files, path.dirname(path.resolve(given)));
  if (isBeside) return refused("target-no-meeting", given, "这个稿件放在“稿件”文件夹外面了，请移进去再出稿");
  if (!isMeeting(files, folder))
    return refused("target-no-meeting", given, "上一层文件夹里没有 会议.yaml。稿件要放在会议夹的“稿件”文件夹里");
  const brief = path.relative(folder, path.resolve(given)).split(path.sep).join("/");
  return { value: { folder: path.relative("", folder) || ".", briefs: [brief] }, findings: [] };
}

function refused(rule: UsageRule, file: string, message: string): { findings: Diagnostic[] } {
  return { findings: [diagnoseUsage(rule, { file }, message)] };
}
