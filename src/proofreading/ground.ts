import * as path from "node:path";
import { checkedPaper, type Surroundings, switchedOff } from "../check/index.js";
import type { Datum } from "../model/data.js";
import type { Files } from "../model/files.js";
import type { Finding, Step } from "../model/finding.js";
import type { ProofSettings } from "../model/proof.js";
import { readForeign, readProofSettings } from "../read/index.js";

/** What a draft is proofread with: rules that are not wanted, and past papers. */
export interface Ground extends Surroundings {
  off: ReadonlySet<string>;
}

const settingsFile = "校对.yaml";

/** The settings a file is proofread by: those given, or 校对.yaml beside it. */
export function groundFor(files: Files, file: string, config?: string): Step<Ground> {
  const beside = path.join(path.dirname(file), settingsFile);
  const found = config ?? (files.real(beside) === undefined ? undefined : beside);
  if (found === undefined) return { value: { off: new Set() }, findings: [] };
  const settings = readProofSettings(files, found, found);
  if (!settings.value) return { findings: settings.findings };
  const ground = groundOf(files, settings.value, path.dirname(found));
  return { ...ground, findings: [...settings.findings, ...ground.findings] };
}

/** @param folder what 往稿 is relative to */
export function groundOf(
  files: Files,
  settings: ProofSettings,
  folder: string,
): { value: Ground; findings: Finding[] } {
  const { off, findings } = switchedOff(settings);
  const past = settings.past ? readPast(files, settings.past, folder) : { value: [], findings: [] };
  const others = past.value.length > 0 ? { others: past.value } : {};
  return { value: { off, ...others }, findings: [...findings, ...past.findings] };
}

type Others = NonNullable<Surroundings["others"]>;

/** More past papers than this would be compared for minutes. */
const mostPast = 300;

function readPast(files: Files, past: Datum, folder: string): { value: Others; findings: Finding[] } {
  const where = path.join(folder, past.text);
  if (!files.isFolder(where)) {
    const message = `没有“${past.text}”这个放往稿的文件夹，没有和往稿比`;
    return {
      value: [],
      findings: [{ rule: "proof-past", severity: "warning", message, ...past.place, quote: past.text }],
    };
  }
  const names = files.list(where).filter((name) => /\.(?:docx|txt|md)$/i.test(name) && !/^[.~]/.test(name));
  const papers = names.slice(0, mostPast).flatMap((name) => {
    const paper = readForeign(files, path.join(where, name), name).value?.paper;
    return paper ? [{ name, blocks: checkedPaper(paper).blocks }] : [];
  });
  return { value: papers, findings: [] };
}
