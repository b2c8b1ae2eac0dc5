import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { diagnoseUsage, type UsageRule } from "../diagnostics/usage.js";
import type { Files } from "../model/files.js";
import { FileTrouble } from "../model/files.js";
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
    if (error instanceof FileTrouble) return refused("target-unreadable", given, `读不了：${error.reason}`);
    throw error;
  }
}

function locate(files: Files, given: string): Step<Target> {
  if (files.real(given) === undefined)
    return refused("target-missing", given, "没有这个会议夹或稿件。请看看路径对不对");
  if (!files.isFolder(given)) return locateBrief(files, given);
  if (files.real(path.join(given, "会议.yaml")) === undefined) {
    return refused("target-no-meeting", given, "这个文件夹里没有 会议.yaml，不是会议夹。请指到放 会议.yaml 的那一层");
  }
  const briefs = briefFiles(files, given);
  if (briefs.length > 0) return { value: { folder: given, briefs }, findings: [] };
  return refused("target-no-brief", given, "会议夹里没有稿件。请在“稿件”文件夹下放一个 .md 文件，文件头写明稿种");
}

function locateBrief(files: Files, given: string): Step<Target> {
  const folder = path.dirname(path.dirname(path.resolve(given)));
  if (!given.endsWith(".md")) return refused("target-type", given, "要指到会议夹，或其中“稿件”里的一个 .md 文件");
  if (files.real(path.join(folder, "会议.yaml")) === undefined) {
    return refused("target-no-meeting", given, "上一层文件夹里没有 会议.yaml。稿件要放在会议夹的“稿件”文件夹里");
  }
  const brief = path.relative(folder, path.resolve(given)).split(path.sep).join("/");
  return { value: { folder: path.relative("", folder) || ".", briefs: [brief] }, findings: [] };
}

function refused(rule: UsageRule, file: string, message: string): { findings: Diagnostic[] } {
  return { findings: [diagnoseUsage(rule, { file }, message)] };
}
