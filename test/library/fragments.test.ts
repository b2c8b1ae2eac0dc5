import { readdirSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { diskFiles } from "../../src/files.js";
import { misfit, occasionOf } from "../../src/library/fits.js";
import type { Library } from "../../src/library/index.js";
import { group, originOf } from "../../src/model/data.js";
import type { Fragment } from "../../src/model/kind.js";
import { writeText } from "../../src/write/text.js";
import { fullMeeting } from "../any/full-meeting.js";
import { kinds, shelf } from "../any/meeting.js";
import { unsound } from "../any/sound.js";
import { memoryFiles } from "../memory-files.js";
import { alone, type Ground, groundsOf } from "./alone.js";
import { reachedBy } from "./reach.js";

const library = shelf.value as Library;
const reached = new Map(kinds.map((kind) => [kind.稿种, reachedBy(library, kind)]));

const samples = path.join(import.meta.dirname, "../../samples");
const folders = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const ofSamples = folders.map(({ name: sample }) => {
  const folder = path.join(samples, sample);
  const briefs = readdirSync(path.join(folder, "稿件")).map((name) => `稿件/${name}`);
  return groundsOf(library, diskFiles, folder, briefs);
});
const full = fullMeeting(kinds);
const home = path.resolve("/会议夹");
const ofFull = groundsOf(
  library,
  memoryFiles(home, full),
  home,
  Object.keys(full).filter((name) => name.endsWith(".md")),
);
/** The briefs of the samples, and behind them one of each kind in a meeting of which everything is known. */
const grounds = [...(await Promise.all(ofSamples)).flat(), ...(await ofFull)];

/** Whether all is known that the fragment needs. */
function isKnown({ 需要 }: Fragment, { meeting, brief }: Ground): boolean {
  const data = group(originOf(meeting.data), [...Object.entries(meeting.data), ["稿", brief.head]]);
  const any = { 稿种: [], 层级: [], 主题: [], 场合: [], 方向: [] };
  return misfit({ 需要, 适用: any } as unknown as Fragment, occasionOf({ 稿种: "", 方向: "对下" }, data)) === undefined;
}

/** The first of each kind. */
const onceAKind = (all: readonly Ground[]): Ground[] =>
  all.filter(({ kind }, at) => all.findIndex((other) => other.kind === kind) === at);

/** What an announcement counts does not stand behind it here. */
const isToCome = (key: string, { rule }: Diagnostic) => /^(?:议程宣布|讲几点)\//.test(key) && rule.startsWith("count-");

describe("a fragment reads well in every kind of paper it is for", () => {
  for (const [key, fragment] of library.fragments)
    it(key, () => {
      const ofKinds = grounds.filter(({ kind }) => reached.get(kind.稿种)?.has(key));
      const fitting = onceAKind(ofKinds.filter((context) => isKnown(fragment, context)));
      expect(fitting.map(({ kind }) => kind.稿种).sort()).toEqual(
        [...new Set(ofKinds.map(({ kind }) => kind.稿种))].sort(),
      );
      const seen = new Set<string>();
      for (const context of fitting) {
        const { paper, findings } = alone(context, key);
        const said = findings.filter((each) => each.severity !== "advice" && !isToCome(key, each));
        expect(said, context.kind.稿种).toEqual([]);
        const text = paper ? writeText(paper) : "";
        if (paper && !seen.has(text)) expect(unsound(paper, context.meeting.data), context.kind.稿种).toEqual([]);
        seen.add(text);
      }
    });
});
