import * as path from "node:path";
import { stringify } from "yaml";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { isoDate, parseMoment } from "../language/moment.js";
import { isGroup, isList, textAt, textOf, textsOf } from "../model/data.js";
import type { Files } from "../model/files.js";
import type { Meeting } from "../model/meeting.js";
import { usesField } from "../model/schema.js";
import type { MeetingIdentity, MeetingUse } from "../model/uses.js";
import { readTextIfThere } from "./text.js";
import { validate } from "./validate.js";
import { readYaml } from "./yaml.js";

const usesName = "片段使用.yaml";

/** 片段使用.yaml lies beside the meeting folders: one for all that a writer keeps together. */
export function usesFile(folder: string): string {
  return path.join(path.dirname(path.resolve(folder)), usesName);
}

/**
 * What the meetings beside this one have used; nothing where there is no such file yet. A file with anything wrong in it has no value, so
 * that it is not overwritten; it never stops a paper.
 */
export function readUses(files: Files, file: string): Step<MeetingUse[]> {
  const text = readTextIfThere(files, file, usesName);
  if (!text) return { value: [], findings: [] };
  const yaml = text.value === undefined ? undefined : readYaml(text.value, usesName);
  const problems = yaml?.value ? validate(yaml.value, usesField) : [];
  const found = [...text.findings, ...(yaml?.findings ?? []), ...problems];
  if (!yaml?.value || found.length > 0) return { findings: found.map(harmless) };
  return { value: isList(yaml.value.会议) ? yaml.value.会议.flatMap(toUse) : [], findings: [] };
}

/** Only what was used before is lost. */
function harmless(finding: Diagnostic): Diagnostic {
  const message = `${finding.message}。这次挑片段就不管以前用过什么，也不往里记；改不好就删掉这个文件，出稿时重新记`;
  return { ...finding, severity: "warning", message };
}

function toUse(entry: unknown): MeetingUse[] {
  if (!isGroup(entry)) return [];
  const papers = isGroup(entry.稿件) ? Object.entries(entry.稿件) : [];
  return [
    {
      会议夹: textOf(entry.会议夹),
      会议: textOf(entry.会议),
      日期: textOf(entry.日期),
      稿件: new Map(papers.map(([paper, keys]) => [paper, textsOf(keys)])),
    },
  ];
}

const head = `# 出稿时自动记下，每个会用过哪些片段。挑片段时，最近几个会用过的往后排。
# 不用手改；删掉这个文件，就从头记起。
`;

/** The file as it is written: the same entries always give the same text. */
export function usesText(entries: readonly MeetingUse[]): string {
  return head + stringify({ 会议: entries }, { lineWidth: 0 });
}

/** What 片段使用.yaml knows a meeting by. */
export function identityOf({ folder, name, data }: Pick<Meeting, "folder" | "name" | "data">): MeetingIdentity {
  const moment = parseMoment(textAt(data, "会议", "时间") ?? "");
  return { 会议夹: path.basename(path.resolve(folder)), 会议: name, 日期: moment ? isoDate(moment) : "" };
}
