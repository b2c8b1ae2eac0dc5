import { describe, expect, it } from "vitest";
import { proofread } from "../../src/check/engine/proofread.js";
import { rulesBy } from "../../src/check/engine/settings.js";
import { rules } from "../../src/check/rules/index.js";
import { isGroup } from "../../src/model/data.js";
import { proofSettingsOf } from "../../src/read/proof-settings.js";
import { readYaml } from "../../src/read/yaml.js";
import { packageWords } from "../package-words.js";
import { paperOf } from "./examples.js";

/** What 校对.yaml makes of the rules. */
function setBy(yaml: string) {
  const { value } = readYaml(yaml, "校对.yaml");
  return rulesBy(proofSettingsOf(isGroup(value) ? value : undefined));
}

function idsBy(yaml: string): string[] {
  const { rules: kept, findings } = setBy(yaml);
  expect(findings).toEqual([]);
  return kept.map(({ id }) => id);
}

const speech = (sentence: string) => `在全县会议上的讲话\n\n同志们：\n\n${sentence}`;

/** What is found in a text with the settings. */
function foundBy(yaml: string, text: string): string[] {
  const { remarks } = proofread(paperOf(text).paper, { words: packageWords }, setBy(yaml).rules);
  return remarks.map(({ rule }) => rule.id);
}

describe("which rules are run", () => {
  it("is all of them where nothing is said", () => {
    expect(idsBy("")).toEqual(rules.map(({ id }) => id));
  });

  it("is said by id or by subject, of what is wanted and of what is not", () => {
    expect(idsBy("只查: [排比, marks-range]")).toEqual(["marks-range", "parallelism-length", "parallelism-shape"]);
    expect(idsBy("只查: [排比]\n不查: [parallelism-shape]")).toEqual(["parallelism-length"]);
    expect(idsBy("不查: [标点]").some((id) => id.startsWith("marks-"))).toBe(false);
  });
});

describe("options", () => {
  const long = `要${"把责任落到人头上".repeat(8)}。`;

  it("are as usual, or as they are set", () => {
    const text = speech(long);
    expect(foundBy("只查: [wording-long-sentence]", text)).toEqual([]);
    const set = "选项: { wording-long-sentence: { 建议: 60 } }";
    expect(foundBy(`只查: [wording-long-sentence]\n${set}`, text)).toEqual(["wording-long-sentence"]);
  });

  it("decide what counts as said before", () => {
    const said = "各镇要把没有开工的项目一个一个过，排出日期，一天一天抓进度。";
    const text = speech(`${said}\n\n${said.replace("一天一天抓进度", "逐日逐日盯紧了")}`);
    expect(foundBy("只查: [repetition-near]\n选项: { repetition-near: { 相同: 90 } }", text)).toEqual([]);
    expect(foundBy("只查: [repetition-near]\n选项: { repetition-near: { 相同: 60 } }", text)).toEqual([
      "repetition-near",
    ]);
  });

  it("of each rule can be set from the least to the most", () => {
    for (const { id, options = {} } of rules)
      for (const [name, { default: usual, least, most }] of Object.entries(options)) {
        expect(usual).toBeGreaterThanOrEqual(least);
        expect(usual).toBeLessThanOrEqual(most);
        for (const value of [least, most])
          expect(setBy(`选项: { ${id}: { ${name}: ${value} } }`).findings, `${id} ${name}`).toEqual([]);
      }
  });
});

describe("what means nothing is told at its line", () => {
  const told = (yaml: string) => setBy(yaml).findings.map(({ message, line, suggest }) => ({ message, line, suggest }));

  it("with the name that is meant", () => {
    expect(told("不查:\n  - 标占")).toMatchObject([{ line: 2, suggest: "标点" }]);
    expect(told("只查: [wording-mots]")).toMatchObject([{ line: 1, suggest: "wording-most" }]);
    expect(told("选项:\n  wording-long-sentense: { 建议: 60 }")).toMatchObject([
      { line: 2, suggest: "wording-long-sentence" },
    ]);
    expect(told("选项:\n  numbering-depth: { 层书: 3 }")).toMatchObject([{ line: 2, suggest: "层数" }]);
  });

  it("with what can be written", () => {
    expect(told("选项:\n  repetition-near:\n    百分之: 80")[0]).toMatchObject({
      line: 3,
      message: "“选项.repetition-near”没有“百分之”这个选项。可以写：字数（8 到 200）、相同（50 到 100）",
    });
    expect(told("选项: { marks-range: { 字数: 3 } }")[0]?.message).toContain("没有选项");
    expect(told("选项: { repetition-near: 80 }")[0]?.message).toContain("可以写：字数");
    for (const wrong of ["三", "0", "9", "2.5", "-2", "1e1"])
      expect(told(`选项: { numbering-depth: { 层数: ${wrong} } }`)[0]?.message, wrong).toBe(
        "“层数”要一个 1 到 4 的整数，先按 2 查",
      );
  });

  it("and what is right beside it counts", () => {
    const { rules: kept, findings } = setBy("不查: [标占, 排比]\n选项: { numbering-depth: { 层数: 9 } }");
    expect(findings).toHaveLength(2);
    expect(kept.some(({ category }) => category === "排比")).toBe(false);
  });
});
