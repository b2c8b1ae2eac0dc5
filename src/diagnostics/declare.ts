import type { Place } from "../model/place.js";
import type { Category, Diagnostic, Severity } from "./diagnostic.js";

/** What a diagnostic says, declared once beside the code that makes it; its line in the manual. */
export interface Declaration {
  category: Category;
  /** Unless one weighs otherwise. */
  severity: Severity;
  /** One Chinese line: what is wrong. */
  says: string;
  /** Chinese: what to do. */
  remedy: string;
}

/** What one diagnostic has beside its place and its message. */
export type Particulars = Pick<Diagnostic, "quote" | "suggest" | "fix" | "related" | "data"> & { severity?: Severity };

/** Makes a diagnostic that has been declared. */
export type Diagnose<Id extends string> = (rule: Id, place: Place, message: string, more?: Particulars) => Diagnostic;

/** Declares the diagnostics of a step by their ids, which are kebab-case and stable; gives the one way to make them. */
export function declare<Id extends string>(
  declarations: Readonly<Record<Id, Declaration>>,
): { declarations: Readonly<Record<Id, Declaration>>; diagnose: Diagnose<Id> } {
  const diagnose: Diagnose<Id> = (rule, place, message, more) => {
    const { category, severity } = declarations[rule];
    return { rule, category, severity, message, ...place, ...more };
  };
  return { declarations, diagnose };
}
