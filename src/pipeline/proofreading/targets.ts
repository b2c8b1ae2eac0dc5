import * as path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnoseUsage } from "../../diagnostics/usage.js";
import type { Files } from "../../model/files.js";
import { findTarget, type Target } from "../../read/index.js";

/** What a command was pointed at, told apart: meeting folders (or briefs of one), and drafts from elsewhere. */
export interface Targets {
  meetings: Target[];
  drafts: string[];
  findings: Diagnostic[];
}

export function sortTargets(files: Files, given: readonly string[]): Targets {
  const targets: Targets = { meetings: [], drafts: [], findings: [] };
  for (const one of given) {
    const exists = files.real(one) !== undefined;
    if (exists && !files.isFolder(one) && !isBrief(files, one)) {
      targets.drafts.push(one);
      continue;
    }
    const { value, findings } = exists ? findTarget(files, one) : missing(one);
    if (value) targets.meetings.push(value);
    targets.findings.push(...findings);
  }
  return targets;
}

/** A .md in the folder 稿件 of a meeting folder. */
function isBrief(files: Files, given: string): boolean {
  const folder = path.dirname(path.resolve(given));
  const meeting = path.join(path.dirname(folder), "会议.yaml");
  return given.endsWith(".md") && path.basename(folder) === "稿件" && files.real(meeting) !== undefined;
}

function missing(file: string): { value?: Target; findings: Diagnostic[] } {
  const message = "没有这个文件或会议夹。请看看路径对不对";
  return { findings: [diagnoseUsage("target-missing", { file }, message)] };
}
