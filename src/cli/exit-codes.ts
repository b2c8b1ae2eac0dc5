import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.js";

/** The contract: 0 clean or warnings, 1 errors in the author's material, 2 wrong usage or a bug. */
export const exitCodes = { clean: 0, material: 1, usage: 2 } as const;

export function exitCodeFor(findings: readonly Diagnostic[]): number {
  // Pointed at the wrong place: nothing is known of the material.
  if (findings.some(({ category }) => category === "用法")) return exitCodes.usage;
  return hasErrors(findings) ? exitCodes.material : exitCodes.clean;
}
