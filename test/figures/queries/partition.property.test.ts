import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bands, type Comparison, FigureFailure, grouped, measured, sorted, where } from "../../../src/figures/index.js";
import { type Data, Datum, type Group, isGroup, type List, list, originOf } from "../../../src/model/data.js";
import { type Content, sheet } from "../rows.js";

const word = fc.constantFrom("工业", "农业", "民生", "省重点、双招双引", "无", "待填", "  工业 ");
const amount = fc
  .tuple(fc.integer({ min: -50, max: 5_000 }), fc.constantFrom("亿元", "万元", "元"))
  .map(([value, unit]) => `${value / 10}${unit}`);
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2026年${month}月${date}日`);
const row = fc.record<Record<string, Content>>({
  名称: fc.constant("甲"),
  类别: fc.option(word, { nil: undefined }),
  标签: fc.option(word, { nil: undefined }),
  总投资: fc.option(amount, { nil: undefined }),
  日期: fc.option(day, { nil: undefined }),
});
// The first row keeps every column known.
const full = { 名称: "甲", 类别: "工业", 标签: "省重点", 总投资: "1亿元", 日期: "2026年1月1日" };
const ledger = fc.array(row, { maxLength: 30 }).map((rows) => sheet([full, ...rows]));
const columns = fc.constantFrom("类别", "标签", "总投资", "日期");

const known = (rows: List | FigureFailure): List => {
  if (rows instanceof FigureFailure) throw new Error(rows.message);
  return rows;
};
const inSheetOrder = (rows: readonly Data[], all: List) => [...rows].sort((a, b) => all.indexOf(a) - all.indexOf(b));
const inside = (bundles: List) => bundles.map((bundle) => (bundle as Group).各行 as List);
const cell = (one: Data, name: string) => (isGroup(one) && one[name] instanceof Datum ? one[name].text : "");

describe("for any ledger", () => {
  it("a choice and its opposite take every row once", () => {
    const opposites: [Comparison, Comparison][] = [
      ["是", "不是"],
      ["含", "不含"],
      ["有", "无"],
    ];
    fc.assert(
      fc.property(ledger, columns, word, fc.constantFrom(...opposites), (all, name, value, [one, other]) => {
        const wanted = one === "有" ? undefined : measured(value);
        const both = [one, other].map((way) => known(where(all, name, way, wanted)));
        expect(inSheetOrder(both.flat(), all)).toEqual([...all]);
      }),
    );
  });
  it("more, and less or equal, take every row with a number once", () => {
    fc.assert(
      fc.property(ledger, amount, (all, value) => {
        const both = ([">", "≤"] as const).map((way) => known(where(all, "总投资", way, measured(value))));
        expect(inSheetOrder(both.flat(), all)).toEqual([...known(where(all, "总投资", "有"))]);
      }),
    );
  });
  it("groups take every row once, but for tags", () => {
    fc.assert(
      fc.property(ledger, columns, (all, name) => {
        const groups = inside(known(grouped(all, name)));
        const rows = groups.flat();
        expect(inSheetOrder(name === "标签" ? [...new Set(rows)] : rows, all)).toEqual([...all]);
        expect(groups.every((group) => group.length > 0)).toBe(true);
      }),
    );
  });
  it("bands take every row once, each within its bounds", () => {
    const bound = fc.integer({ min: 1, max: 40 }).map((value) => ({ value: String(value), unit: "亿元" }));
    const bounds = fc.uniqueArray(bound, { minLength: 1, maxLength: 4, selector: ({ value }) => value });
    fc.assert(
      fc.property(ledger, bounds, (all, chosen) => {
        const [highest, ...rest] = inside(known(bands(all, "总投资", chosen)));
        expect(inSheetOrder([...(highest ?? []), ...rest.flat()], all)).toEqual([...all]);
        const most = String(Math.max(...chosen.map(({ value }) => Number(value))));
        expect(highest).toHaveLength(known(where(all, "总投资", "≥", measured(`${most}亿元`))).length);
      }),
    );
  });
  it("sorting keeps every row, is settled, and leaves equals as they were", () => {
    fc.assert(
      fc.property(ledger, columns, fc.constantFrom("升" as const, "降" as const), (all, name, way) => {
        const once = known(sorted(all, name, way));
        expect(inSheetOrder(once, all)).toEqual([...all]);
        expect([...known(sorted(once, name, way))]).toEqual([...once]);
        for (const [index, one] of once.entries()) {
          const next = once[index + 1];
          if (next && cell(one, name) === cell(next, name)) expect(all.indexOf(one)).toBeLessThan(all.indexOf(next));
        }
      }),
    );
  });
  it("the order of the sheet does not matter to what is sorted, where nothing is equal", () => {
    const values = fc.uniqueArray(fc.integer({ min: -1_000, max: 1_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(values, (numbers) => {
        const all = sheet(numbers.map((value) => ({ 总投资: `${value}亿元` })));
        const backwards = list(originOf(all), [...all].reverse());
        const texts = (rows: List) => rows.map((one) => cell(one, "总投资"));
        const order = [...numbers].sort((a, b) => a - b).map((value) => `${value}亿元`);
        expect(texts(known(sorted(all, "总投资", "升")))).toEqual(order);
        expect(texts(known(sorted(backwards, "总投资", "降")))).toEqual([...order].reverse());
      }),
    );
  });
});
