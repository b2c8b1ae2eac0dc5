import { type Diagnostic, hasErrors, type Step } from "../diagnostics/diagnostic.js";
import { type Data, Datum, isGroup, isList } from "../model/data.js";
import type { Files } from "../model/files.js";
import { defaultProof, type ProofSettings } from "../model/proof.js";
import { proofField } from "../model/schema.js";
import { readText } from "./text.js";
import { validate } from "./validate.js";
import { readYaml } from "./yaml.js";

/** A 校对.yaml. `name` is what findings call it. */
export function readProofSettings(files: Files, path: string, name: string): Step<ProofSettings> {
  const text = readText(files, path, name);
  if (text.value === undefined) return { findings: text.findings };
  const yaml = readYaml(text.value, name);
  const findings: Diagnostic[] = [...text.findings, ...yaml.findings];
  if (!yaml.value) return { findings };
  findings.push(...validate(yaml.value, proofField));
  return hasErrors(findings) ? { findings } : { value: proofSettingsOf(yaml.value), findings };
}

/** The group 校对 of data that has been checked. */
export function proofSettingsOf(data: Data | undefined): ProofSettings {
  if (!isGroup(data)) return defaultProof;
  const { 不查: off, 只查: only, 选项: options, 往稿: past } = data;
  return {
    off: namesIn(off),
    only: namesIn(only),
    ...(isGroup(options) ? { options } : {}),
    ...(past instanceof Datum ? { past } : {}),
  };
}

function namesIn(data: Data | undefined): Datum[] {
  return isList(data) ? data.filter((one): one is Datum => one instanceof Datum) : [];
}
