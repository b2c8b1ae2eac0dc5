import * as path from "node:path";
import process from "node:process";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Files } from "../model/files.js";
import { countFindings, reportFindings } from "../report/findings.js";
import { exitCodeFor } from "./exit-codes.js";

/** Prints the one JSON document of `--json`. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** Prints findings for people, with the author's own lines and a count, and sets the exit code. */
export function finish(findings: readonly Diagnostic[], lineOf: (finding: Diagnostic) => string | undefined): void {
  process.stderr.write(reportFindings(findings, lineOf));
  if (findings.length > 0) process.stderr.write(`共 ${countFindings(findings)}\n`);
  process.exitCode = exitCodeFor(findings);
}

/** Looks up the line a finding points to, in the meeting folder or the library. */
export function sourceLines(files: Files, roots: readonly string[]): (finding: Diagnostic) => string | undefined {
  const cache = new Map<string, string[] | undefined>();
  return ({ file, line, cell }) => {
    // A cell says where to look; the line of a CSV file is only wide.
    if (line === undefined || cell !== undefined) return undefined;
    if (!cache.has(file)) cache.set(file, readLines(files, roots, file));
    return cache.get(file)?.[line - 1];
  };
}

function readLines(files: Files, roots: readonly string[], file: string): string[] | undefined {
  for (const root of roots) {
    const at = path.resolve(root, file);
    const bytes = files.real(at) && files.read(at);
    if (bytes) return decode(bytes).split(/\r?\n/);
  }
  return undefined;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
