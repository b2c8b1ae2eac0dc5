import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { type Rule, severityOf } from "../../src/check/rule.js";
import { paperOf } from "./examples.js";
import type { Edit, Planter } from "./planters.js";

/** The texts of a folder beside this file. */
export function textsIn(folder: string): { name: string; text: string }[] {
  const at = path.join(import.meta.dirname, folder);
  return readdirSync(at)
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(at, name), "utf8") }));
}

/** What the rules warn of, as `id words`; advice does not count. */
export function warningsIn(rules: readonly Rule[], text: string): string[] {
  const paper = paperOf(text);
  return rules
    .filter(({ force }) => severityOf[force] !== "advice")
    .flatMap((rule) => rule.run(paper).map((found) => ({ rule, ...found })))
    .map(({ rule, block, start, end }) => `${rule.id} ${paper.blocks[block]?.text.slice(start, end)}`);
}

/** A planter whose texts are typed otherwise once the defect is in; line breaks stay. */
interface Typed extends Planter {
  typed?: (text: string) => string;
}

/** Plants a defect at each of its places, one at a time, and counts how many are found. */
export function recall(rules: readonly Rule[], planter: Typed, texts: readonly { text: string }[]) {
  const asked = rules.filter(({ id }) => planter.expected.includes(id));
  const cases = texts.flatMap(({ text }) => planter.sites(text).map((edit) => ({ text, edit })));
  const missed = cases.filter(({ text, edit }) => !isFound(asked, text, edit, planter.typed));
  if (process.env.PLANTED) report(planter, cases.length, missed);
  return { all: cases.length, found: cases.length - missed.length };
}

function isFound(
  rules: readonly Rule[],
  text: string,
  { at, length, put, anywhere }: Edit,
  typed = (words: string) => words,
): boolean {
  const paper = paperOf(typed(text.slice(0, at) + put + text.slice(at + length)));
  const line = text.slice(0, at).split("\n").length;
  const found = rules.flatMap((rule) => rule.run(paper));
  return found.some(({ block, start }) => anywhere || paper.blocks[block]?.placeAt(start).line === line);
}

/** `PLANTED=1 npx vitest run test/check/planted-2.test.ts` prints the numbers of the manual and what was missed. */
function report({ name, expected }: Planter, all: number, missed: readonly { text: string; edit: Edit }[]): void {
  console.log(`${expected.join(" ")} (${name}): ${all - missed.length} of ${all}`);
  for (const { text, edit } of missed.slice(0, 8)) {
    const { at, length, put } = edit;
    const left = text.slice(Math.max(0, at - 25), at);
    console.log(`   ${left}[${text.slice(at, at + length)}→${put}]${text.slice(at + length, at + length + 25)}`);
  }
}
