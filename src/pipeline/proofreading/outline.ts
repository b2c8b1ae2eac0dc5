import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Files } from "../../model/files.js";
import type { Outline } from "../../model/outline.js";
import { outline } from "../../parse/index.js";
import { readForeign } from "./foreign.js";

/** The outline of a draft from elsewhere. */
export function outlineDraft(files: Files, file: string): { value?: Outline; findings: Diagnostic[] } {
  const { value, findings } = readForeign(files, file);
  return value ? { value: outline(value.paper), findings: [...findings, ...value.noise] } : { findings };
}
