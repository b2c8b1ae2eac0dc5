import { BriefPuller, SetUses } from "../../src/library/index.js";
import type { Fragment } from "../../src/model/kind.js";
import type { Brief } from "../../src/model/meeting.js";
import { brief, libraryOf, meeting } from "./made-fragments.js";

export interface Asking {
  /** The paper, pulled from in this order; 作用甲 once unless given. */
  pulls?: { name: string; type?: "片段" | "部分"; live?: boolean }[];
  of?: Brief;
  uses?: SetUses;
}

/** What stands where a paper asks for it. */
export function draw(
  fragments: readonly Fragment[],
  { pulls = [{ name: "作用甲" }], of = brief(), uses }: Asking = {},
) {
  const puller = new BriefPuller(libraryOf(fragments), of, meeting, uses);
  const steps = pulls.map(({ name, type = "片段", live = true }, index) =>
    puller.pull({ type, name, live, place: { file: "templates/稿种甲.md", line: index + 1 } }),
  );
  const names = steps.map(({ value }) => value?.name);
  return { names, steps, choices: puller.choices, findings: steps.flatMap(({ findings }) => findings) };
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
