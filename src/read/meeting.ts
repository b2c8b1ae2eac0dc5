import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { parseMoment } from "../language/moment.js";
import { Scanner } from "../language/scanner.js";
import { type Data, type Group, group, isGroup, list, originOf, textAt } from "../model/data.js";
import type { Files } from "../model/files.js";
import type { Brief, Meeting } from "../model/meeting.js";
import { meetingField } from "../model/schema.js";
import type { MeetingLists } from "../model/word-lists.js";
import { understandAgenda } from "./agenda.js";
import { readBrief } from "./brief.js";
import { readDataFile } from "./data-file.js";
import { diagnose } from "./diagnostics.js";
import { knownHeaders, tellStages } from "./ledger/index.js";
import { numberStyle } from "./number-style.js";
import { People } from "./people.js";
import { proofSettingsOf } from "./proof-settings.js";
import { readText } from "./text.js";
import { deriveUnit } from "./unit.js";
import { validate } from "./validate.js";
import { deriveVenues } from "./venues.js";
import { readYaml } from "./yaml.js";

const meetingFile = "会议.yaml";
const briefFolder = "稿件";

/** Names of the briefs of a meeting folder, in order: `稿件/讲话.md` … */
export function briefFiles(files: Files, folder: string): string[] {
  const names = files
    .list(path.join(folder, briefFolder))
    .filter((name) => name.endsWith(".md") && !/^[.~]/.test(name));
  return names.map((name) => `${briefFolder}/${name}`);
}

/**
 * Reads a meeting folder: 会议.yaml, the data it names, and the briefs asked for. Places are relative to the folder.
 * @param lists what the agenda and ledgers are read with; asked for only where there is one
 */
export async function readMeeting(
  files: Files,
  folder: string,
  briefs: readonly string[],
  lists: () => Required<Step<MeetingLists>>,
): Promise<Step<Meeting>> {
  const findings: Diagnostic[] = [];
  const take = <T>(step: Step<T>): T | undefined => {
    findings.push(...step.findings);
    return step.value;
  };
  const data = take(await readMeetingData(files, folder, lists));
  const readBriefs = briefs.map((file) => take(readBrief(files, path.join(folder, file), file)));
  if (!data) return { findings };
  const name = nameOf(data.data, path.basename(path.resolve(folder)));
  const known = readBriefs.filter((brief): brief is Brief => brief !== undefined);
  return { value: { folder, name, ...data, briefs: known }, findings };
}

async function readMeetingData(
  files: Files,
  folder: string,
  lists: () => Required<Step<MeetingLists>>,
): Promise<Step<Pick<Meeting, "data" | "style" | "proof">>> {
  const text = readText(files, path.join(folder, meetingFile), meetingFile);
  if (text.value === undefined) return { findings: text.findings };
  const yaml = readYaml(text.value, meetingFile);
  const findings = [...text.findings, ...yaml.findings];
  if (!yaml.value) return { findings };
  const root = yaml.value;
  findings.push(...validate(root, meetingField));
  const resolved = new People(root).resolve(root, { ...meetingField, 字段: withoutPeople() });
  if (isGroup(root.单位)) deriveUnit(root.单位);
  deriveVenues(root);
  const words = root.议程 || root.数据 ? lists() : undefined;
  const named = await readNamedData(files, folder, root, words?.value);
  const agenda = words ? understandAgenda(root, words.value.议程方式) : [];
  const value = { data: named.value ?? root, style: numberStyle(root.数字), proof: proofSettingsOf(root.校对) };
  const ofWords = words?.findings ?? [];
  return { value, findings: [...findings, ...resolved.findings, ...ofWords, ...agenda, ...named.findings] };
}

// 人员 itself is what names are looked up in.
function withoutPeople() {
  const { 人员: _, ...others } = meetingField.字段 ?? {};
  return others;
}

/** Each name under 数据 becomes a name of the root context: a list typed here, or a file of the folder. */
async function readNamedData(
  files: Files,
  folder: string,
  root: Group,
  words: MeetingLists | undefined,
): Promise<Step<Group>> {
  const { 数据: named, 数字: _style, 校对: _proof, ...others } = root;
  const entries: [string, Data][] = Object.entries(others);
  if (!isGroup(named) || !words) return { value: group(originOf(root), entries), findings: [] };
  const findings: Diagnostic[] = [];
  const stages = new Scanner(words.阶段词);
  const facts = { known: knownHeaders(words), year: yearOf(root) };
  for (const [name, data] of Object.entries(named)) {
    if (Object.hasOwn(meetingField.字段 ?? {}, name) || name === "稿") {
      findings.push(diagnose("data-name", originOf(data).place, `数据不能叫“${name}”，这个名称已有别的用处。请换一个`));
      continue;
    }
    const read = await readDataFile({ files, folder, name, data, facts });
    findings.push(...read.findings);
    if (read.value) tellStages(read.value, stages);
    // A name whose file cannot be read is still a name: what is wrong has been told once.
    const { path: at, place } = originOf(data);
    entries.push([name, read.value ?? list({ path: at, place, undecided: `“${name}”没有读成` })]);
  }
  return { value: group(originOf(root), entries), findings };
}

function yearOf(root: Group): number | undefined {
  return parseMoment(textAt(root, "会议", "时间") ?? "")?.year;
}

function nameOf(data: Group, fallback: string): string {
  return textAt(data, "会议", "简称") ?? textAt(data, "会议", "名称") ?? fallback;
}
