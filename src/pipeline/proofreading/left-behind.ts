import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnose } from "../diagnostics.js";
import type { Foreign } from "./foreign.js";

/** What a Word file has beside its words and a tidied paper has not: each note with what it says, so that nothing is lost unseen. */
export function leftBehind({ asides = [], lost = new Set() }: Foreign, file: string): Diagnostic[] {
  const told = asides.map(({ kind, text, place }): Diagnostic => {
    const message = `这一段的${kind}没有排进新稿，要用请写进正文：“${text}”`;
    return diagnose("tidy-aside", place, message, { severity: kind === "批注" ? "advice" : "warning" });
  });
  if (lost.size === 0) return told;
  const message = `原稿里有${[...lost].join("、")}，新稿里没有，要用请自己补上`;
  return [...told, diagnose("tidy-lost", { file }, message)];
}
