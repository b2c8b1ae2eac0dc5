import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import type { Paper } from "../../src/model/tree.js";
import { readForeignText } from "../../src/pipeline/proofreading/foreign.js";

const root = import.meta.dirname;
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), "utf8").replace(/^\uFEFF/, "");

/** Clean drafts of our own making, by name: what is damaged and must come out as it was. */
export const drafts: readonly [string, string][] = [
  ...readdirSync(path.join(root, "drafts")).map((name): [string, string] => [name, read("drafts", name)]),
  ...["百日攻坚动员会", "重点项目调度会"].map((name): [string, string] => [name, read("../golden", name, "讲话.txt")]),
];

export function paperOf(text: string): Paper {
  const { value } = readForeignText(text, "稿.txt");
  if (!value) throw new Error("not read");
  return value;
}

/** Blank lines and indents are the writer's. */
export function words(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What no reader may change: Han, digits and Latin, in order. */
export function spine(text: string): string {
  return (text.normalize("NFKC").match(/[\p{Script=Han}\dA-Za-z]/gu) ?? []).join("");
}
