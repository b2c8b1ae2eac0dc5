import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { indicesOf } from "../../src/model/sections.js";
import type { Paper, Section } from "../../src/model/tree.js";
import { linesOfText } from "../../src/read/index.js";
import { recognise } from "../../src/recognise/index.js";
import { dump } from "./dump.js";
import { read } from "./rendered.js";

/** The paper, each heading with what stands under it. */
function tree(paper: Paper, { heading, children }: Section = paper.root): unknown {
  const lines = dump(paper);
  const inner = children.map((child) => (typeof child === "number" ? lines[child] : tree(paper, child)));
  return heading === undefined ? inner : [lines[heading], ...inner];
}

describe("a paper is divided by its headings", () => {
  it("each holds what follows, up to the next of its level or above", () => {
    expect(tree(read("开头。\n## 甲\n一。\n### 乙\n二。\n## 丙\n三。").paper)).toEqual([
      "开头。",
      ["1 一、甲", "一。", ["2 （一）乙", "二。"]],
      ["1 二、丙", "三。"],
    ]);
  });

  it("what follows a frame stands where the frame does", () => {
    expect(tree(read("## 甲\n@框 框架/一\n## 乙\n一。\n@出\n二。\n## 丙").paper)).toEqual([
      ["1 一、甲", ["2 （一）乙", "一。"], "二。"],
      ["1 二、丙"],
    ]);
    expect(tree(read("@框 框架/一\n## 甲\n一。\n@出\n二。").paper)).toEqual([["1 一、甲", "一。"], "二。"]);
  });

  it("and what follows a fragment, under the headings it has", () => {
    expect(tree(read("@进 作用/一\n## 甲\n一。\n@出\n二。").paper)).toEqual([["1 一、甲", "一。", "二。"]]);
  });

  it("a level left out is none", () => {
    expect(tree(read("## 甲\n#### 乙\n### 丙").paper)).toEqual([["1 一、甲", ["3 一是乙"], ["2 （一）丙"]]]);
  });

  const drafts = path.join(import.meta.dirname, "../check/clean");
  it.each(readdirSync(drafts))("block by block in order: %s", (name) => {
    const { paper } = recognise(linesOfText(readFileSync(path.join(drafts, name), "utf8"), name));
    expect(indicesOf(paper.root)).toEqual([...paper.blocks.keys()]);
  });
});
