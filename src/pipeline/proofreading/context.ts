import * as path from "node:path";
import { type ChosenRules, type RuleContext, rulesBy } from "../../check/index.js";
import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import { diagnoseUsage } from "../../diagnostics/usage.js";
import type { Files } from "../../model/files.js";
import type { ProofSettings } from "../../model/proof.js";
import { readProofSettings } from "../../read/index.js";
import { fenced } from "../fence.js";
import { packageRoot } from "../roots.js";
import { openWords, type WordShelf } from "../words.js";
import { type PastShelf, readPast } from "./past.js";

/** What a draft is proofread with: words, past papers, and rules, all of them where there are no settings. */
export interface ProofContext extends RuleContext, Partial<ChosenRules> {}

/** What settings choose. */
export type ChosenSettings = Omit<ProofContext, "words">;

/** What has been read for one file and serves the next. */
export interface SharedReads {
  past: PastShelf;
  words: WordShelf;
}

const settingsFile = "校对.yaml";

/**
 * What a file is proofread with: the settings given, or 校对.yaml beside it, and 词表 beside these.
 * @param shelf where past papers and word lists are kept for the next file
 */
export function proofContextFor(files: Files, file: string, config?: string, shelf?: SharedReads): Step<ProofContext> {
  const beside = path.join(path.dirname(file), settingsFile);
  const found = config ?? (files.real(beside) === undefined ? undefined : beside);
  const home = path.resolve(path.dirname(found ?? file));
  const words = openWords(fenced(files, home), [...new Set([packageRoot, home])], shelf?.words);
  const chosen: Step<ChosenSettings> =
    found === undefined ? { value: {}, findings: [] } : chosenIn(files, found, file, shelf?.past);
  if (!chosen.value) return { findings: chosen.findings };
  return { value: { ...chosen.value, words: words.value }, findings: [...words.findings, ...chosen.findings] };
}

/** What a file of settings chooses. @param draft the file that is proofread */
export function chosenIn(files: Files, config: string, draft?: string, past?: PastShelf): Step<ChosenSettings> {
  if (files.real(config) === undefined) return { findings: [noSettings(config)] };
  const settings = readProofSettings(fenced(files, path.dirname(config)), config, config);
  if (!settings.value) return { findings: settings.findings };
  const chosen = chosenBy(files, settings.value, path.dirname(config), draft, past);
  return { ...chosen, findings: [...settings.findings, ...chosen.findings] };
}

/** A wrong option of the command, not wrong material. */
function noSettings(file: string): Diagnostic {
  return diagnoseUsage("target-config", { file }, "没有这份校对设置。请看看路径对不对");
}

/**
 * @param folder what 往稿 is relative to
 * @param draft the file that is proofread
 */
export function chosenBy(
  files: Files,
  settings: ProofSettings,
  folder: string,
  draft?: string,
  shelf?: PastShelf,
): { value: ChosenSettings; findings: Diagnostic[] } {
  const { findings, ...chosen } = rulesBy(settings);
  if (!settings.past) return { value: chosen, findings };
  const past = readPast(files, settings.past, folder, draft, shelf);
  return { value: { ...chosen, others: past.others }, findings: [...findings, ...past.findings] };
}
