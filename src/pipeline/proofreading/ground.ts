import * as path from "node:path";
import { type Rule, rulesBy, type Surroundings } from "../../check/index.js";
import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import type { Files } from "../../model/files.js";
import type { ProofSettings } from "../../model/proof.js";
import { readProofSettings } from "../../read/index.js";
import { readPast, type Shelf } from "./past.js";

/** What a draft is proofread with: the rules, and past papers. */
export interface Ground extends Surroundings {
  /** All of them where there are no settings. */
  rules?: readonly Rule[];
}

const settingsFile = "校对.yaml";

/**
 * The settings a file is proofread by: those given, or 校对.yaml beside it.
 * @param shelf where past papers are kept for the next file
 */
export function groundFor(files: Files, file: string, config?: string, shelf?: Shelf): Step<Ground> {
  const beside = path.join(path.dirname(file), settingsFile);
  const found = config ?? (files.real(beside) === undefined ? undefined : beside);
  if (found === undefined) return { value: {}, findings: [] };
  if (files.real(found) === undefined) return { findings: [noSettings(found)] };
  const settings = readProofSettings(files, found, found);
  if (!settings.value) return { findings: settings.findings };
  const ground = groundOf(files, settings.value, path.dirname(found), file, shelf);
  return { ...ground, findings: [...settings.findings, ...ground.findings] };
}

/** A wrong option of the command, not wrong material. */
function noSettings(file: string): Diagnostic {
  return { rule: "target-config", severity: "error", message: "没有这份校对设置。请看看路径对不对", file };
}

/**
 * @param folder what 往稿 is relative to
 * @param draft the file that is proofread
 */
export function groundOf(
  files: Files,
  settings: ProofSettings,
  folder: string,
  draft?: string,
  shelf?: Shelf,
): { value: Ground; findings: Diagnostic[] } {
  const { rules, findings } = rulesBy(settings);
  if (!settings.past) return { value: { rules }, findings };
  const past = readPast(files, settings.past, folder, draft, shelf);
  return { value: { rules, others: past.others }, findings: [...findings, ...past.findings] };
}
