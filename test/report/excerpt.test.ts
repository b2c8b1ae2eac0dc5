import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/report/excerpt.js";

const plain = (text: string) => text;

function shown(line: string, column: number | undefined, quote?: string): string[] {
  const at = { rule: "r", category: "稿件" as const, severity: "error" as const, message: "", file: "稿.txt" };
  const finding = { ...at, ...(column === undefined ? {} : { column }), ...(quote === undefined ? {} : { quote }) };
  return excerpt(line, finding, plain).split("\n").slice(0, -1);
}

/** The words above the carets. */
function pointedAt([line = "", carets = ""]: string[]): string {
  const [from, to] = [carets.indexOf("^"), carets.lastIndexOf("^") + 1];
  let width = 0;
  let words = "";
  for (const character of line) {
    if (width >= from && width < to) words += character;
    width += stringWidth(character);
  }
  return words;
}

describe("the author's line", () => {
  it("has carets under the words, two columns to a Han character", () => {
    expect(shown("　　全县上下，要抓紧", 7, "，")).toEqual(["    | 　　全县上下，要抓紧", "    |             ^^"]);
    expect(pointedAt(shown("全县GDP增长8.6%，要抓紧", 3, "GDP"))).toBe("GDP");
  });

  it("stands right behind tabs and characters of two units", () => {
    expect(pointedAt(shown("\t各镇\t要抓实,要抓紧", 8, ","))).toBe(",");
    expect(pointedAt(shown("👍𠮷野,好", 6, ","))).toBe(",");
  });

  it("is shown from a little before the place where it is long, and never wider than a screen", () => {
    const line = "抓紧抓实，".repeat(600);
    for (const column of [1, 35, 1000, 2995, 3000]) {
      const [text = "", carets = ""] = shown(line, column, line[column - 1]);
      expect(pointedAt([text, carets])).toBe(line[column - 1]);
      expect(stringWidth(text)).toBeLessThanOrEqual(84);
    }
    const [text = "", carets = ""] = shown(line, 3, line);
    expect(stringWidth(carets)).toBeLessThanOrEqual(stringWidth(text));
  });

  it("has a caret behind it where something is missing at its end, and none where the place is not known", () => {
    expect(shown("要抓紧", 4)).toEqual(["    | 要抓紧", "    |       ^"]);
    expect(shown("要抓紧", undefined)).toEqual(["    | 要抓紧"]);
    expect(shown("要抓紧", 9)).toEqual(["    | 要抓紧"]);
    expect(shown("  ", 1)).toEqual([]);
  });

  it("sends nothing to the terminal but what can be seen", () => {
    expect(shown("要\u001b[31m抓\u0007紧", 2)).toEqual(["    | 要·[31m抓·紧", "    |   ^"]);
  });
});
