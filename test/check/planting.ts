import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { type CheckedPaper, type RuleMatch, severityOf } from "../../src/check/engine/rule.js";
import { rules } from "../../src/check/rules/index.js";
import { paperOf } from "./examples.js";
import type { Edit, Planter } from "./planters/site.js";

/** The texts of a folder beside this file. */
export function textsIn(folder: string): { name: string; text: string }[] {
  const at = path.join(import.meta.dirname, folder);
  return readdirSync(at)
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(at, name), "utf8") }));
}

/** What the rules warn of, as `id words`; advice does not count. */
export function warningsIn(text: string): string[] {
  const paper = paperOf(text);
  return rules.flatMap((rule) =>
    rule
      .run(paper)
      .filter(({ authority = rule.authority }) => severityOf[authority] !== "advice")
      .map(({ block, start, end }) => `${rule.id} ${paper.blocks[block]?.text.slice(start, end)}`),
  );
}

/** How a text is typed once the defect is in it; line breaks stay. */
export type Typing = (text: string) => string;

export const asWritten: Typing = (text) => text;

export interface Recall {
  planted: number;
  found: number;
}

export interface Recall {
  planted: number;
  found: number;
}

const clean = textsIn("clean").map(({ text }) => text);

/** Plants a defect at each of its places, and counts how many are found. */
export function recall(planter: Planter, typed = asWritten): Recall {
  const asked = rules.filter(({ id }) => planter.expected.includes(id));
  const trials = (planter.texts ?? clean).flatMap((text) => trialsOf(planter, text));
  const missed = trials.flatMap(({ text, defects }) => {
    const paper = paperOf(typed(text), planter.given);
    const found = asked.flatMap((rule) => rule.run(paper)).map((one) => spanOf(paper, one));
    return defects.filter((defect) => {
      const at = spanIn(typed(text.slice(0, defect.start)), defect, planter);
      return !found.some((span) => meets(span, at));
    });
  });
  const planted = trials.reduce((sum, { defects }) => sum + defects.length, 0);
  if (process.env.PLANTED) report(planter, planted, missed);
  return { planted, found: planted - missed.length };
}

/** A text with one defect, or with all of them that do not touch each other. */
interface Trial {
  text: string;
  defects: Defect[];
}

interface Defect {
  edit: Edit;
  /** Where it stands in the text with the defects. */
  start: number;
  /** What was there before, with the words around it, for reports. */
  before: string;
}

/** Characters between two defects of a text. */
const apart = 4;

function trialsOf({ sites, alone }: Planter, text: string): Trial[] {
  const edits = [...sites(text)].sort((a, b) => a.at - b.at);
  if (alone || edits.some((edit) => edit.anywhere)) return edits.map((edit) => planted(text, [edit]));
  const rounds: { edits: Edit[]; end: number }[] = [];
  for (const edit of edits) {
    const end = edit.at + edit.length + apart;
    const free = rounds.find((round) => round.end <= edit.at);
    if (free) Object.assign(free, { edits: [...free.edits, edit], end });
    else rounds.push({ edits: [edit], end });
  }
  return rounds.map((round) => planted(text, round.edits));
}

function planted(text: string, edits: readonly Edit[]): Trial {
  const trial: Trial = { text: "", defects: [] };
  let from = 0;
  for (const edit of edits) {
    trial.text += text.slice(from, edit.at);
    trial.defects.push({ edit, start: trial.text.length, before: text.slice(Math.max(0, edit.at - 25), edit.at) });
    trial.text += edit.put;
    from = edit.at + edit.length;
  }
  trial.text += text.slice(from);
  return trial;
}

/** A stretch of one line, columns from 1. */
interface Span {
  line: number;
  start: number;
  end: number;
}

function spanOf({ blocks }: CheckedPaper, { block, start, end }: RuleMatch): Span {
  const at = (offset: number) => ({ line: 0, column: 0, ...blocks[block]?.placeAt(offset) });
  const [from, to] = [at(start), at(end)];
  return { line: from.line, start: from.column, end: to.line === from.line ? to.column : Number.POSITIVE_INFINITY };
}

/** Typing otherwise moves things by a character or two. */
const tolerance = 2;

/** Where a finding of a defect may stand: anywhere, on its line, or, where it is one of many, right there. */
function spanIn(before: string, { edit }: Defect, { alone }: Planter): Span | "anywhere" {
  if (edit.anywhere) return "anywhere";
  const lines = before.split("\n");
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const line = lines.length;
  if (alone) return { line, start: 0, end: Number.POSITIVE_INFINITY };
  return { line, start: column - tolerance, end: column + edit.put.length + tolerance };
}

function meets(found: Span, at: Span | "anywhere"): boolean {
  return at === "anywhere" || (found.line === at.line && found.start <= at.end && found.end >= at.start);
}

/** `PLANTED=1 npx vitest run test/check/planted.test.ts` prints what was missed. */
function report({ name, expected }: Planter, all: number, missed: readonly Defect[]): void {
  console.log(`${expected.join(" ")} (${name}): ${all - missed.length} of ${all}`);
  for (const { edit, before } of missed.slice(0, 8)) console.log(`   ${before}[${edit.put}]`);
}
