import { describe, expect, it } from "vitest";
import { setRules } from "../../../src/check/set/index.js";
import type { SetExample } from "../../../src/check/set/set-rule.js";
import { draftMeeting } from "../../../src/pipeline/index.js";
import { libraryFor } from "../../package-library.js";
import { marked } from "../examples.js";
import { setOf } from "./small-set.js";

/** What a rule finds in a set, and what is marked in it, each as `file line:column words`. */
async function compared(
  id: string,
  { meeting, papers = {} }: SetExample,
): Promise<{ found: string[]; wanted: string[] }> {
  const texts: Record<string, string> = setOf(meeting, papers).texts;
  const wanted = Object.entries(texts).flatMap(([file, text]) =>
    marked(text).ranges.map((range) => `${file} ${range}`),
  );
  const plain = (text: string) => marked(text).text;
  const bare = Object.fromEntries(Object.entries(papers).map(([name, text]) => [name, plain(text)]));
  const { folder, files, briefs } = setOf(plain(meeting), bare);
  const drafting = await draftMeeting(
    files,
    folder,
    briefs,
    { draft: false, strict: false },
    libraryFor(files, folder),
  );
  const own = drafting.findings.filter(({ rule }) => rule === id);
  const found = own.map(({ file, line, column, quote = "" }) => `${file} ${line}:${column} ${quote}`);
  return { found: found.sort(), wanted: wanted.sort() };
}

describe.each(setRules.map((rule) => [rule.id, rule] as const))("%s", (id, { examples }) => {
  it.each(examples.good)("is silent on: $meeting", async (example) => {
    expect((await compared(id, example)).found).toEqual([]);
  });
  it.each(examples.bad)("finds what is marked in: $meeting", async (example) => {
    const { found, wanted } = await compared(id, example);
    expect(wanted.length).toBeGreaterThan(0);
    expect(found).toEqual(wanted);
  });
});
