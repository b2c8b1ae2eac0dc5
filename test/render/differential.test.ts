import * as path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import { type Group, group, originOf } from "../../src/model/data.js";
import { defaultNumberStyle } from "../../src/model/number-style.js";
import type { Source } from "../../src/model/source.js";
import { type Rendered, tokens } from "../../src/model/value.js";
import { findTarget } from "../../src/pipeline/index.js";
import { readMeeting } from "../../src/read/index.js";
import { evaluate } from "../../src/render/evaluation/evaluate.js";
import type { Puller } from "../../src/render/evaluation/program.js";
import { marksAlone } from "../../src/render/template/line-marks.js";
import { prepare } from "../../src/render/template/prepare.js";
import { libraryFor } from "../package-library.js";
import { packageLists } from "../package-words.js";
import { type Passages, runByHandlebars, shownMark, shownValue } from "./oracle.js";
import { contexts, templates } from "./templates.js";

const style = defaultNumberStyle;

/** What is evaluated, as the oracle writes it. */
function shown({ markdown, values, marks }: Rendered): string {
  const token = ([open, close]: readonly [string, string]) => new RegExp(`\\{${open}(\\d+)${close}`, "g");
  return tidy(
    markdown
      .replace(token(tokens.place), "")
      .replace(token(tokens.value), (_, index) => shownValue(values[Number(index)]?.text ?? ""))
      .replace(token(tokens.mark), (_, index) => shownMark(marks[Number(index)] as Rendered["marks"][number])),
  );
}

/**
 * A place may be put behind a space of its own, marks are each put on a line, and what is pulled in inside a point of a list is indented:
 * nothing of that is what Handlebars knows of.
 */
const tidy = (text: string) =>
  text
    .split("\n")
    .flatMap((line) => line.split(/(«[^»]*»)/))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

function compared(source: Source, data: Group, passages: Passages) {
  const pull: Puller = ({ type, name }) => {
    const value = passages(type, name);
    return { ...(value && { value }), findings: [] };
  };
  const { value: template } = prepare(source);
  if (!template) throw new Error(`${source.file} cannot be read`);
  const { rendered, findings } = evaluate(template, data, { pull, field: { 类型: "任意", 标签: "" }, style });
  return {
    rendered,
    findings,
    ours: shown(rendered),
    theirs: byHandlebars(() => runByHandlebars(source, data, style, passages)),
  };
}

/** Undefined where Handlebars stumbles: it compares a number that `#with` is given with our objects, which have no prototype. */
function byHandlebars(run: () => string): string | undefined {
  try {
    return tidy(run());
  } catch (error) {
    if (String(error).includes("Cannot convert object to primitive value")) return undefined;
    throw error;
  }
}

const sourceOf = (file: string, text: string): Source => ({
  file,
  text,
  lines: text.split("\n").map((_, index) => index + 1),
});

it("2 500 generated templates say what Handlebars makes of them", { timeout: 300_000 }, () => {
  let [equal, silent] = [0, 0];
  fc.assert(
    fc.property(templates, contexts, ({ template, fragments }, data) => {
      const sources = new Map(
        Object.entries(fragments).map(([key, text]) => [key, sourceOf(`fragments/${key}.md`, text)]),
      );
      const passages: Passages = (_, name) => {
        const source = sources.get(name);
        return source && { role: name, name, source, relative: false };
      };
      const { ours, theirs, rendered, findings } = compared(sourceOf("templates/试.md", template), data, passages);
      if (theirs === undefined) return;
      expect(ours).toBe(theirs);
      equal += 1;
      // What is missing where it is printed has been told.
      if (findings.length === 0) {
        silent += 1;
        expect(rendered.values.filter(({ hole }) => hole === "缺")).toEqual([]);
      }
    }),
    { numRuns: 2500, seed: 10 },
  );
  expect(equal).toBeGreaterThan(2000);
  expect(silent).toBeGreaterThan(200);
});

describe("every template and every fragment, with the data of a sample", async () => {
  const target = findTarget(diskFiles, path.join(import.meta.dirname, "../../samples/百日攻坚动员会")).value;
  const { value: library } = libraryFor(diskFiles, target?.folder ?? "");
  const { value: meeting } = await readMeeting(diskFiles, target?.folder ?? "", target?.briefs ?? [], () => ({
    value: packageLists,
    findings: [],
  }));
  if (!library || !meeting) throw new Error("the sample cannot be read");
  const brief = meeting.briefs.find(({ name }) => name === "讲话");
  const data = group(originOf(meeting.data), [
    ...Object.entries(meeting.data),
    ...(brief ? [["稿", brief.head] as const] : []),
  ]);
  const passages: Passages = (type, name) => {
    if (type === "框架") {
      const frame = library.frames.get(name);
      return frame && { role: type, name, source: frame.source, relative: true };
    }
    const fragment = [...library.fragments].find(([key, { 作用 }]) => key === name || 作用 === name)?.[1];
    return fragment && { role: fragment.作用, name: fragment.片段, source: fragment.source, relative: false };
  };
  const sources = [...library.kinds.values(), ...library.fragments.values(), ...library.frames.values()].map(
    ({ source }) => source,
  );
  it(`${sources.length} of them`, () => {
    for (const source of sources) {
      const { ours, theirs } = compared(source, data, passages);
      expect(ours, source.file).toBe(theirs);
    }
  });
});

it("each mark has a line of its own, also where ~ has joined the lines", () => {
  const mark = `{${tokens.mark[0]}0${tokens.mark[1]}`;
  expect(marksAlone(`甲${mark}乙`)).toBe(`甲\n${mark}\n乙`);
});
