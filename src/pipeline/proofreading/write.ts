import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { FileFailure, type Files } from "../../model/files.js";
import { diagnose } from "../diagnostics.js";

/** Writes a file whole or not at all; what stops it is a finding. */
export function write(files: Files, file: string, bytes: Uint8Array): Diagnostic[] {
  try {
    files.write(file, bytes);
    return [];
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    const message = `写不进去：${error.reason}。原来的文件没有动`;
    return [diagnose("file-unwritable", { file }, message)];
  }
}
