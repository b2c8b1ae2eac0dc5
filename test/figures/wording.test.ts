import { describe, expect, it } from "vitest";
import { difference, type Nearness, roundedTo, wordFigure } from "../../src/figures/index.js";
import { Figure } from "../../src/model/figure.js";
import { defaultNumberStyle, type NumberStyle } from "../../src/model/number-style.js";
import { sheet, typed } from "./rows.js";

const printed = (text: string, style: Partial<NumberStyle> = {}, manner = {}) =>
  wordFigure(new Figure(typed(text).quantity, { type: "constant" }, manner), { ...defaultNumberStyle, ...style });

describe("money", () => {
  const words: [text: string, printed: string][] = [
    ["82.25亿元", "82.3亿元"],
    ["82亿元", "82.0亿元"],
    ["0.32亿元", "3200万元"],
    ["0.320055亿元", "3200.6万元"],
    ["320000万元", "32.0亿元"],
    ["9999.96万元", "1.0亿元"],
    ["9999.94万元", "9999.9万元"],
    ["32150元", "32150元"],
    ["500000元", "50万元"],
    ["0亿元", "0亿元"],
    ["-3200万元", "-3200万元"],
    ["0.5亿美元", "5000万美元"],
    ["2.345亿美元", "2.3亿美元"],
    ["0.00000004亿元", "0.0004万元"],
  ];
  for (const [text, result] of words) it(`${text} is printed ${result}`, () => expect(printed(text)).toBe(result));

  it("can be all in one unit, or as the ledger has it", () => {
    expect(printed("3200万元", { 金额: "亿元" })).toBe("0.3亿元");
    expect(printed("300万元", { 金额: "亿元" })).toBe("0.03亿元");
    expect(printed("1.2亿元", { 金额: "万元" })).toBe("12000万元");
    expect(printed("0.32亿元", { 金额: "原样" })).toBe("0.3亿元");
  });
});

describe("decimals", () => {
  it("round half up, away from nothing", () => {
    expect(["0.25%", "0.35%", "-0.25%", "1.05%", "2.449%"].map((text) => printed(text))).toEqual([
      "0.3%",
      "0.4%",
      "-0.3%",
      "1.1%",
      "2.4%",
    ]);
  });
  it("never leave a minus before nothing", () => expect(printed("-0.04%")).toBe("0.0%"));
  it("are as many as the house style says", () => {
    expect(printed("71.2029%", { 百分数: 2 })).toBe("71.20%");
    expect(printed("71.2029%", { 百分数: 2, 末零: false })).toBe("71.2%");
    expect(printed("58.649亿元", { 小数: 2 })).toBe("58.65亿元");
  });
  it("are left out where there are none to tell", () => {
    expect(printed("386亩")).toBe("386亩");
    expect(printed("386.25亩")).toBe("386.3亩");
    expect(printed("32个")).toBe("32个");
  });
  it("can be asked for in one place", () => expect(printed("2个", {}, { decimals: 2 })).toBe("2.00个"));
});

it("groups thousands where the house style asks for it", () => {
  expect(printed("1234567户", { 千分位: true })).toBe("1,234,567户");
  expect(printed("-3200.5吨", { 千分位: true })).toBe("-3,200.5吨");
  expect(printed("320户", { 千分位: true })).toBe("320户");
});

it("words a place of a ranking, and what lies between two", () => {
  const [row] = sheet([{ 位次: "3位", 上期位次: "5位" }]);
  const rank = (name: string) =>
    new Figure({ value: name === "位次" ? "3" : "5", unit: "位" }, { type: "datum", datum: (row as never)[name] });
  expect(wordFigure(rank("位次"), defaultNumberStyle)).toBe("第3位");
  const moved = difference("", [rank("上期位次"), rank("位次")]);
  expect(moved instanceof Figure && wordFigure(moved, defaultNumberStyle)).toBe("2位");
});

it("says 约 once", () => {
  expect(printed("约3亿元")).toBe("约3亿元");
  const near = (word: Nearness) => roundedTo(typed("约3亿元"), word, "1", defaultNumberStyle);
  expect(["近", "超", "约"].map((word) => near(word as Nearness))).toEqual(["约3亿元", "约3亿元", "约3亿元"]);
});

describe("近, 超 and 约", () => {
  const near = (word: Nearness, text: string, step = "1") => roundedTo(typed(text), word, step, defaultNumberStyle);
  it("tell the truth", () => {
    expect(near("近", "58.6亿元")).toBe("近59亿元");
    expect(near("近", "58.2亿元")).toBe("超58亿元");
    expect(near("超", "58.9亿元")).toBe("超58亿元");
    expect(near("约", "58.4亿元")).toBe("约58亿元");
  });
  it("say nothing of what is exact", () =>
    expect([near("近", "58亿元"), near("超", "120个", "10"), near("约", "0亿元")]).toEqual([
      "58亿元",
      "120个",
      "0亿元",
    ]));
  it("go by the step", () => {
    expect(near("超", "127个", "10")).toBe("超120个");
    expect(near("约", "12.26%", "0.5")).toBe("约12.5%");
  });
  it("never say over nothing", () => expect(near("超", "0.47%")).toBe("超0.4%"));
  it("refuse a step that is none", () =>
    expect(near("近", "58.6亿元", "0")).toMatchObject({ message: expect.any(String) }));
});
