import fc from "fast-check";
import { expect, it, test } from "vitest";
import { chineseNumber } from "../../src/language/numeral.js";
import { numeralValue } from "../../src/language/numeral-value.js";
import { type Script, signValue, written } from "../../src/language/scripts.js";
import { halfWidth, halfWidthWords, width } from "../../src/language/width.js";

test.each([
  ["一", 1],
  ["十", 10],
  ["十二", 12],
  ["一十二", 12],
  ["二十", 20],
  ["两", 2],
  ["两百零五", 205],
  ["一百〇五", 105],
  ["一百一十", 110],
  ["一百五", 150],
  ["三千五", 3500],
  ["一万二", 12_000],
  ["一万零二", 10_002],
  ["三万两千", 32_000],
  ["一亿二千万", 120_000_000],
  ["〇", 0],
  ["零", 0],
  ["二〇二六", 2026],
  ["二○二六", 2026],
  ["一九四九", 1949],
  ["三〇二", 302],
  ["壹拾贰", 12],
  ["叁佰", 300],
  ["12", 12],
  ["１２", 12],
  ["007", 7],
  ["①", 1],
  ["⑳", 20],
  ["㉑", 21],
  ["㊿", 50],
  ["⑴", 1],
  ["⒓", 12],
  ["㈢", 3],
  ["㊉", 10],
  ["Ⅳ", 4],
  // Each is a number of its own, or none.
  ["二三", undefined],
  ["一二三", undefined],
  ["百", undefined],
  ["十十", undefined],
  ["一十百", undefined],
  ["零零", 0],
  ["万", undefined],
  ["几", undefined],
  ["3.5", undefined],
  ["-3", undefined],
  ["", undefined],
  ["甲", undefined],
])("%s says %s", (text, value) => {
  expect(numeralValue(text)).toBe(value);
});

it("reads what it writes", () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(9999), fc.nat(2_000_000_000)), (value) => {
      expect(numeralValue(chineseNumber(value) ?? "")).toBe(value);
    }),
  );
});

test.each<[Script, number, string | undefined]>([
  ["han", 32, "三十二"],
  ["capital", 10, "壹拾"],
  ["capital", 105, "壹佰零伍"],
  ["eachDigit", 2026, "二〇二六"],
  ["fullWidth", 12, "１２"],
  ["padded", 3, "03"],
  ["circled", 20, "⑳"],
  ["circled", 21, "㉑"],
  ["circled", 50, "㊿"],
  ["circled", 51, undefined],
  ["bracketed", 20, "⒇"],
  ["dotted", 21, undefined],
  ["bracketedHan", 3, "㈢"],
  ["circledHan", 10, "㊉"],
  ["romanSign", 12, "Ⅻ"],
  ["roman", 1994, "MCMXCIV"],
  ["smallRoman", 4, "iv"],
  ["stem", 10, "癸"],
  ["stem", 11, undefined],
  ["branch", 12, "亥"],
  ["letter", 27, "AA"],
  ["smallLetter", 2, "b"],
  ["han", 0, undefined],
])("%s of %s is %s", (script, count, text) => {
  expect(written(count, script)).toBe(text);
  if (text?.length === 1 && script !== "stem" && script !== "branch" && script !== "smallLetter")
    expect(signValue(text)).toBe(count);
});

test("width and half width", () => {
  expect(["中文", "AB", "ＡＢ", "×", "1.5", "，", " \u3000"].map(width)).toEqual([2, 1, 2, 1, 1.5, 1, 1.5]);
  expect(halfWidth("２０２６（年）％。“”")).toBe("2026(年)%。“”");
  expect(halfWidthWords("２０２６（年）ＧＤＰ％")).toBe("2026（年）GDP％");
});
