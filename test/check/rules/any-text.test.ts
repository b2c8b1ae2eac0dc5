import fc from "fast-check";
import { expect, it } from "vitest";
import { checkedBlocks } from "../../../src/check/engine/checked.js";
import { applyFixes } from "../../../src/check/engine/fix.js";
import type { CheckedBlock } from "../../../src/check/engine/rule.js";
import { rules } from "../../../src/check/rules/index.js";
import { halfWidth } from "../../../src/language/width.js";
import { paperOf } from "../examples.js";

const form = rules.filter(({ id }) => /^(marks|numbering|counts|parallelism|holes)-/.test(id));

const pieces = [
  ..."一二三十第是要、，。；：！？“”‘’（）《》【】〔〕…—·～×*X\n",
  ..." 　,.;:!?()[]\"'-%_12０９Ａａ",
  ...[
    "同志们：\n",
    "下面，我讲三点意见。\n",
    "一、加强领导\n",
    "（一）压实责任。",
    "1.建台账；\n",
    "①抓调度",
    "首先，",
    "其二，",
  ],
  ...[
    "三个到位",
    "“两条底线”",
    "六个字",
    "进行第二项议程，",
    "以上三点",
    "20xx年",
    "3X%",
    "X.5亿元",
    "1-8月",
    "〔2026〕12号",
    "....",
    "??",
    "--",
  ],
];
const anyText = fc
  .array(fc.constantFrom(...pieces, "全县", "项目", "镇", "GDP", "和", "等"), { minLength: 1, maxLength: 60 })
  .map((words) => `今年以来${words.join("")}`);

it("points into the text it was given, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const paper = paperOf(text);
      for (const { block, start, end } of form.flatMap((rule) => rule.run(paper))) {
        const length = paper.blocks[block]?.text.length ?? -1;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(length);
      }
    }),
    { numRuns: 300 },
  );
});

it("changes no word by its fixes, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const paper = paperOf(text);
      const fixed = checkedBlocks(
        applyFixes(
          paper,
          form.flatMap((rule) => rule.run(paper)),
        ).paper,
      );
      expect(wordsOf(fixed)).toBe(wordsOf(paper.blocks));
    }),
    { numRuns: 300 },
  );
});

it("gets through long runs of one sign", () => {
  for (const sign of [
    "X",
    "“",
    "”",
    "“a”",
    "a",
    "a.com,",
    "（",
    "三个镇：",
    "一是",
    "，一是",
    "1.",
    "。",
    "、",
    " ",
    "' ",
    '"',
    "讲三点意见。",
    "这六个字",
  ]) {
    // A paragraph of twenty thousand characters, which no paper has.
    const paper = paperOf(`今年以来，${sign.repeat(20_000 / sign.length)}`);
    for (const rule of rules) expect(() => rule.run(paper)).not.toThrow();
  }
});

/** Han, digits and letters in order, whatever their width; a range may get the % its second number has. */
function wordsOf(blocks: readonly CheckedBlock[]): string {
  return halfWidth(blocks.map(({ text }) => text).join("")).replace(/[^\p{Script=Han}A-Za-z0-9]/gu, "");
}
