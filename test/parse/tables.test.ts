import { describe, expect, test } from "vitest";
import { dump } from "./dump.js";
import { read } from "./rendered.js";

const blocks = (template: string) => {
  const { paper, findings } = read(template);
  expect(findings).toEqual([]);
  return dump(paper);
};

describe("a table in the text", () => {
  test("stands where the template has it, with the place of its line", () => {
    const { paper } = read("甲\n\n@表 名称|投资 甲|1 合计|1\n乙");
    expect(dump(paper)).toEqual(["甲", "表\n    名称 | 投资\n    <甲> | <1>\n    <合计> | <1>", "乙"]);
    expect(paper.blocks[1]).toMatchObject({ place: { file: "稿.md", line: 3 }, total: [{}, {}] });
  });
  test("ends the paragraph, the run-in heading and the list before it", () => {
    expect(blocks("## 抓开工。\n@表 名称\n乙")).toEqual(["1 一、抓开工。", "表\n    名称", "乙"]);
    expect(blocks("甲：\n1. 一\n2. 二\n@表 名称\n1. 三")).toEqual([
      "甲：〔一是|一；〕〔二是|二。〕",
      "表\n    名称",
      "〔一是|三。〕",
    ]);
  });
  test("comes after the paragraph its list item runs on in, and after the part it is typed in", () => {
    expect(blocks("1. 一\n   @表 名称\n2. 二")).toEqual(["〔一是|一；〕〔二是|二。〕", "表\n    名称"]);
    expect(blocks("::: 提示\n鼓掌\n@表 名称\n:::\n乙")).toEqual(["cue: 鼓掌", "表\n    名称", "乙"]);
  });
  test("knows the fragment it came from", () => {
    const { paper } = read("@进 形势/通用\n@表 名称\n@附表 清单 名称\n@出");
    expect(paper.blocks.map(({ type, fragment }) => [type, fragment])).toEqual([
      ["table", "形势/通用"],
      ["annex", undefined],
      ["table", "形势/通用"],
    ]);
  });
});

describe("annexes", () => {
  test("stand behind the end, numbered, and are named before the signature", () => {
    expect(blocks("甲\n@附表 清单 名称 甲\n@附表 分工 单位\n乙\n::: 落款\n县政府\n:::\n丙")).toEqual([
      "甲",
      "乙",
      "annex: <清单> / <分工>",
      "signature: 县政府",
      "丙",
      "附件1 <清单>\n    名称\n    <甲>",
      "附件2 <分工>\n    单位",
    ]);
  });
  test("have no number where there is one, and are named at the end where nobody signs", () => {
    expect(blocks("@附表 清单 名称\n甲")).toEqual(["甲", "annex: <清单>", "附件 <清单>\n    名称"]);
  });
  test("go on after the ones an author has typed, wherever these stand", () => {
    expect(blocks("::: 附件\n方案\n@附表 清单 名称\n:::\n::: 落款\n县政府\n:::")).toEqual([
      "annex: 方案 / <清单>",
      "signature: 县政府",
      "附件2 <清单>\n    名称",
    ]);
  });
  test("do not disturb the text around them", () => {
    const [text] = blocks("共{{=要点数}}点：\n@附表 清单 名称\n1. 一\n@附表 分工 名称\n2. 二");
    expect(text).toBe("共<两>点：〔一是|一。〕〔二是|二。〕");
  });
});
