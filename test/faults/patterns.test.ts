import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../../src");

/** Made by a function, which is called with words of its own file only. */
const ofOwnWords = ["check/analysis/calendar/year-clues.ts: verb", "language/label-styles.ts: source"];

/** The patterns of a file that are put together where there may be data: in no constant at its top. */
function patternsWithin(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/\bRegExp\(\s*(?:`\$\{)?(\w*)/g)].flatMap(({ 1: argument, index }) => {
    const before = text.slice(0, index).split("\n");
    const begins = before.map((line) => /^[^\s)}\]]/.test(line)).lastIndexOf(true);
    const statement = before.slice(begins).join("\n");
    const isConstant = /^(?:export )?const /.test(statement) && !statement.includes("=>");
    return isConstant ? [] : [`${file.split(path.sep).join("/")}: ${argument}`];
  });
}

it("makes no pattern of data: of a name, a post, a unit, a word of a list", () => {
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(sources.flatMap(patternsWithin).sort()).toEqual(ofOwnWords);
});
