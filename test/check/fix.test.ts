import { describe, expect, it } from "vitest";
import { checkedBlocks } from "../../src/check/engine/checked.js";
import { applyFixes } from "../../src/check/engine/fix.js";
import { findingsOf, proofread } from "../../src/check/engine/proofread.js";
import type { RuleMatch } from "../../src/check/engine/rule.js";
import { marksHalfWidth } from "../../src/check/rules/marks-half-width.js";
import { paperFrom } from "../../src/model/sections.js";
import type { Paper } from "../../src/model/tree.js";
import { packageWords } from "../package-words.js";
import { paper, point, text, value } from "../write/sample.js";

const fix = (start: number, end: number, words: string): RuleMatch => ({
  block: 0,
  start,
  end,
  message: "",
  fix: words,
});

function fixed(of: Paper, ...fixes: RuleMatch[]): { text: string; applied: number } {
  const made = applyFixes({ paper: of }, fixes);
  return { text: checkedBlocks(made.paper)[0]?.text ?? "", applied: made.applied.length };
}

describe("the text of a block", () => {
  it("has numerals, points and line breaks in it, and knows what is data", () => {
    const heading = paper({
      type: "heading",
      level: 1,
      number: "一、",
      children: [text("抓开工")],
      body: [point("一是", "快。")],
    });
    expect(checkedBlocks(heading)[0]?.text).toBe("一、抓开工一是快。");
    const signed = paper({ type: "signature", lines: [[text("县政府")], [value("2026年")]] });
    expect(checkedBlocks(signed)[0]).toMatchObject({ text: "县政府\n2026年", values: [{ start: 4, end: 9 }] });
  });

  it("knows where each character stands, and where its end is", () => {
    const place = { file: "稿.txt", line: 3, column: 5 };
    const blocks = checkedBlocks(
      paperFrom([{ type: "paragraph", place, children: [{ type: "text", text: "今天开会", place }] }]),
    );
    expect(blocks[0]?.placeAt(2)).toEqual({ file: "稿.txt", line: 3, column: 7 });
    expect(blocks[0]?.placeAt(4)).toEqual({ file: "稿.txt", line: 3, column: 9 });
  });
});

describe("fixes", () => {
  const of = paper({ type: "paragraph", children: [text("今天,开会"), value("3,000人"), text("到会")] });

  it("leave the paper they are made from alone", () => {
    expect(fixed(of, fix(2, 3, "，"))).toEqual({ text: "今天，开会3,000人到会", applied: 1 });
    expect(checkedBlocks(of)[0]?.text).toBe("今天,开会3,000人到会");
  });

  it("never change data", () => {
    expect(fixed(of, fix(6, 7, "，"))).toEqual({ text: "今天,开会3,000人到会", applied: 0 });
    expect(fixed(of, fix(4, 7, "会"))).toEqual({ text: "今天,开会3,000人到会", applied: 0 });
  });

  it("give way to the first where they overlap", () => {
    expect(fixed(of, fix(2, 3, "，"), fix(2, 4, "；"))).toMatchObject({ text: "今天，开会3,000人到会", applied: 1 });
  });

  it("may put something in, also at the end", () => {
    expect(fixed(of, fix(13, 13, "。")).text).toBe("今天,开会3,000人到会。");
    expect(fixed(of, fix(0, 0, "　")).text).toBe("　今天,开会3,000人到会");
  });

  it("reach numerals", () => {
    const heading = paper({ type: "heading", level: 2, number: "(一)", children: [text("抓开工")] });
    expect(fixed(heading, fix(0, 1, "（"), fix(2, 3, "）")).text).toBe("（一）抓开工");
  });
});

it("offers no fix for data, whose place and end are those of what puts it in", () => {
  const place = { file: "templates/讲话.md", line: 9, column: 3, endLine: 9, endColumn: 12 };
  const given = value("王振,李明");
  const paragraph = paper({
    type: "paragraph",
    children: [text("请"), { ...given, value: { ...given.value, place } }],
  });
  const [finding] = findingsOf(proofread(paragraph, { words: packageWords }, [marksHalfWidth]));
  expect(finding).toMatchObject({ quote: ",", suggest: "，", ...place });
  expect(finding).not.toHaveProperty("fix");
});
