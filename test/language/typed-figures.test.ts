import { describe, expect, it } from "vitest";
import { typedFigures } from "../../src/language/typed-figures.js";

const found = (text: string) => typedFigures(text).map((figure) => figure.text);

describe("numbers typed into a text are found with their units", () => {
  const cases: [string, string[]][] = [
    ["完成投资58.6亿元，占71.2%，超4.5个百分点", ["58.6亿元", "71.2%", "4.5个百分点"]],
    ["用23天完成186亩征地", ["23天", "186亩"]],
    ["2026年9月22日，10月底前，1—8月", ["2026年9月22日", "10月底", "1—8月"]],
    ["3,200.5万元", ["3,200.5万元"]],
    ["增长10%—20%", ["10%", "20%"]],
    ["24小时内、3个工作日", ["24小时", "3个工作日"]],
    ["讲三点意见，十四五", []],
  ];
  for (const [text, figures] of cases) it(text, () => expect(found(text)).toEqual(figures));
});
