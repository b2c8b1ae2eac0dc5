import { describe, expect, it } from "vitest";
import { helpers } from "../../src/render/index.js";
import { writeText } from "../../src/write/text.js";
import { ledgerFiles, ledgerYaml } from "../small-ledger.js";
import { draftSmall } from "../small-meeting.js";

const printed = async (body: string, more = "", files = {}) => {
  const { paper, all } = await draftSmall({ body: `${body}\n`, more, files });
  return paper ? writeText(paper).trim() : all.map(({ message }) => message).join("\n");
};

describe("each helper does what its example in the manual says", async () => {
  // Derived values have no text of their own here; test/parse proves them.
  for (const [name, { example, result }] of Object.entries(helpers).filter(([, helper]) => helper.result !== "")) {
    it(name, async () => {
      expect(
        await printed(example, `词条: { 总数: 32, 主办: 县委办公室、县政府办公室 }\n${ledgerYaml}`, ledgerFiles),
      ).toBe(result);
    });
  }
});

describe("numerals", () => {
  const words: [number, string][] = [
    [0, "零"],
    [2, "二"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [101, "一百零一"],
    [110, "一百一十"],
    [1001, "一千零一"],
    [10_010, "一万零一十"],
    [100_000, "十万"],
    [1_000_001, "一百万零一"],
    [120_000_000, "一亿二千万"],
  ];
  for (const [value, text] of words)
    it(`${value} ${text}`, async () => expect(await printed(`{{中文数 ${value}}}`)).toBe(text));
});

describe("dates", () => {
  const at = (time: string) => printed("{{时间 词条.时间}}", `词条: { 时间: ${time} }\n`);
  it("takes dates as people write them", async () => {
    const same = [
      "2026-09-22 14:05",
      "2026/9/22 14:05",
      "2026.9.22 14:05",
      "2026年9月22日14:05",
      "2026年9月22日 14时5分",
      "2026-09-22 14：05",
    ];
    for (const time of same) expect(await at(`"${time}"`)).toBe("2026年9月22日（星期二）下午2时5分");
  });
  it("knows noon and evening", async () => {
    expect(await at("2026-09-22 12:00")).toBe("2026年9月22日（星期二）下午12时");
    expect(await at("2026-09-22 21:00")).toBe("2026年9月22日（星期二）晚上9时");
  });
  it("leaves out a time that is not given", async () => expect(await at("2024-02-29")).toBe("2024年2月29日（星期四）"));
  it("refuses days that do not exist", async () => expect(await at("2026-02-29")).toContain("要一个日期"));
});

describe("lists", () => {
  it("of one", async () => expect(await printed("{{并列 词条.表}}。", "词条: { 表: [甲] }\n")).toBe("甲。"));
  it("of two", async () => expect(await printed("{{并列 词条.表}}。", "词条: { 表: [甲, 乙] }\n")).toBe("甲和乙。"));
  it("of none", async () => expect(await printed("共{{个数 词条.表}}项。", "词条: { 表: [] }\n")).toBe("共0项。"));
  it("compose", async () => expect(await printed("{{几 (个数 词条.表)}}项", "词条: { 表: [甲, 乙] }\n")).toBe("两项"));
});
