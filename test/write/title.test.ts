import fc from "fast-check";
import { expect, test } from "vitest";
import { width } from "../../src/language/width.js";
import { breakTitle } from "../../src/write/title.js";

function broken(text: string, capacity = 20): string[] {
  const ends = [...breakTitle(text, capacity), text.length];
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

test("a title that fits stays on one line", () => {
  expect(broken("在全县重点项目建设推进会议上的讲话")).toEqual(["在全县重点项目建设推进会议上的讲话"]);
  expect(broken("在全县重点项目建设百日攻坚动员会议上讲话")).toHaveLength(1);
});

test("a longer one is broken where words end", () => {
  expect(broken("在全县重点项目建设“百日攻坚”行动动员大会上的讲话")).toMatchInlineSnapshot(`
    [
      "在全县重点项目建设",
      "“百日攻坚”行动动员大会上的讲话",
    ]
  `);
  expect(broken("在全县优化营商环境暨重点项目建设推进会议上的讲话")).toMatchInlineSnapshot(`
    [
      "在全县优化营商环境",
      "暨重点项目建设推进会议上的讲话",
    ]
  `);
  expect(broken("安澜县人民政府关于2026年上半年国民经济和社会发展计划执行情况的报告")).toMatchInlineSnapshot(`
    [
      "安澜县人民政府关于2026年上半年",
      "国民经济和社会发展计划执行情况的报告",
    ]
  `);
  expect(broken("在全县安全生产和生态环境保护暨防汛抗旱工作会议上的讲话")).toMatchInlineSnapshot(`
    [
      "在全县安全生产和生态环境保护",
      "暨防汛抗旱工作会议上的讲话",
    ]
  `);
  expect(
    broken("安澜县人民政府关于贯彻落实市委市政府优化营商环境决策部署深入开展百日攻坚行动有关情况的报告"),
  ).toMatchInlineSnapshot(`
    [
      "安澜县人民政府关于贯彻落实",
      "市委市政府优化营商环境决策部署",
      "深入开展百日攻坚行动有关情况的报告",
    ]
  `);
});

test("no line begins with 的, 上 or a mark, and none is too long", () => {
  const parts = fc.constantFrom(
    "在全县",
    "重点项目",
    "建设",
    "“百日攻坚”",
    "2026年",
    "会议",
    "上",
    "的",
    "讲话",
    "，",
    "（试行）",
    "和",
    "《条例》",
  );
  fc.assert(
    fc.property(fc.array(parts, { minLength: 6, maxLength: 22 }), (words) => {
      const lines = broken(words.join(""));
      if (lines.length === 1) return;
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^(?:的|上$|[，。、”）》])/);
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(20);
      expect(lines.join("")).toBe(words.join(""));
    }),
  );
});

test("what is no title is left alone, and quickly", () => {
  expect(breakTitle("县".repeat(10_000), 20)).toEqual([]);
  expect(breakTitle("a ".repeat(5_000), 20)).toEqual([]);
  expect(breakTitle("第一行\n第二行很长很长很长很长很长很长很长很长很长", 20)).toEqual([]);
});
