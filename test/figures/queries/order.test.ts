import { describe, expect, it } from "vitest";
import { firstOf, sorted } from "../../../src/figures/index.js";
import { list, originOf } from "../../../src/model/data.js";
import { sheet } from "../rows.js";
import { pathOf, saidBy } from "./queried.js";

const projects = sheet([
  { 名称: "甲", 总投资: "1.2亿元", 计划开工: "2026年3月1日", 规模: "3亿元" },
  { 名称: "乙", 计划开工: "2025年12月31日", 规模: "200亩" },
  { 名称: "丙", 总投资: { value: "12000", unit: "万元" } },
  { 名称: "丁", 总投资: "8000万元", 计划开工: "2026年3月1日" },
]);

describe("sorting", () => {
  it("goes across units, and leaves equals as they are", () =>
    expect(saidBy(sorted(projects, "总投资", "升"))).toEqual(["丁", "甲", "丙", "乙"]));
  it("keeps empty cells last, downwards too", () =>
    expect(saidBy(sorted(projects, "总投资", "降"))).toEqual(["甲", "丙", "丁", "乙"]));
  it("goes by days", () => expect(saidBy(sorted(projects, "计划开工", "升"))).toEqual(["乙", "甲", "丁", "丙"]));
  it("goes by texts", () => expect(saidBy(sorted(projects, "名称", "升"))).toEqual(["丁", "丙", "乙", "甲"]));
  it("says itself in the path", () =>
    expect(pathOf(sorted(projects, "总投资", "降"))).toBe("项目（按总投资从大到小）"));
  it("of land and money is refused", () =>
    expect(saidBy(sorted(projects, "规模", "升"))).toBe(
      "“项目”的“规模”排不了序：亿元和亩不是一类单位，不能放在一起算",
    ));
  it("of nothing is nothing", () => expect(saidBy(sorted(list(originOf(projects)), "总投资", "升"))).toEqual([]));
});

describe("the first rows", () => {
  it("are so many, or all there are", () => {
    expect(saidBy(firstOf(projects, 2))).toEqual(["甲", "乙"]);
    expect(saidBy(firstOf(projects, 9))).toHaveLength(4);
    expect(saidBy(firstOf(projects, 0))).toEqual([]);
  });
  it("say themselves in the path", () => expect(pathOf(firstOf(projects, 2))).toBe("项目（前2个）"));
});
