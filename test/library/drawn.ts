import { BriefPuller, SetUses } from "../../src/library/index.js";
import type { Group } from "../../src/model/data.js";
import type { Fragment, Kind } from "../../src/model/kind.js";
import type { Brief } from "../../src/model/meeting.js";
import type { Theme } from "../../src/model/theme.js";
import { brief, libraryOf, meeting } from "./made-fragments.js";

export interface Asking {
  /** The paper, pulled from in this order; 作用甲 once unless given. */
  pulls?: { name: string; type?: "片段" | "部分"; live?: boolean }[];
  of?: Brief;
  uses?: SetUses;
  /** The kind 稿种甲, where it is not as usual. */
  kind?: Partial<Kind>;
  /** The declared themes. */
  themes?: readonly Theme[];
  data?: Group;
}

/** What stands where a paper asks for it. */
export function draw(
  fragments: readonly Fragment[],
  { pulls = [{ name: "作用甲" }], of = brief(), uses, kind, themes = [], data = meeting }: Asking = {},
) {
  const library = libraryOf(fragments);
  if (kind) library.kinds.set("稿种甲", { 稿种: "稿种甲", ...kind } as Kind);
  for (const theme of themes) library.themes.set(theme.主题, theme);
  const puller = new BriefPuller(library, of, data, uses);
  const steps = pulls.map(({ name, type = "片段", live = true }, index) =>
    puller.pull({ type, name, live, place: { file: "templates/稿种甲.md", line: index + 1 } }),
  );
  const names = steps.map(({ value }) => value?.name);
  const findings = steps.flatMap((step) => step.findings);
  return { names, steps, choices: puller.choices, findings, told: puller.leftovers(), puller };
}

/** What meetings so many before this one have used. */
export const past = (entries: Record<string, number>) =>
  new SetUses(
    new Map(
      Object.entries(entries).map(([name, ago]) => [
        `作用甲/${name}`,
        { 会议: `前${ago}次会`, 日期: "2026-09-01", ago },
      ]),
    ),
  );
/** What another paper of this meeting has used. */
export const inPaper = (...names: string[]) => {
  const uses = new SetUses();
  uses.add(
    "议程",
    names.map((name) => `作用甲/${name}`),
  );
  return uses;
};
