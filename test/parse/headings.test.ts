import { describe, expect, test } from "vitest";
import { dump } from "./dump.js";
import { read } from "./rendered.js";

const rules = (template: string) => read(template).findings.map((finding) => `${finding.rule}@${finding.line}`);

describe("title", () => {
  test("slogan lines and subtitle", () => {
    const template = "# 凝心聚力\n# 攻坚克难\n# ——在{{会}}上的讲话\n# -- 又一行\n# {{值}}";
    expect(dump(read(template, { 值: "——不是" }).paper)).toEqual([
      "title: 凝心聚力",
      "title: 攻坚克难",
      "subtitle: ——在<会>上的讲话",
      "subtitle: ——又一行",
      "title: <——不是>",
    ]);
  });

  test("in the middle of the text it is most likely a wrong level", () => {
    expect(rules("# 甲\n\n正文\n\n# 乙")).toEqual(["title-late@5"]);
  });
});

describe("numbers", () => {
  test("start again under each parent", () => {
    const { paper } = read("## 甲\n### 乙\n### 丙\n## 丁\n### 戊");
    expect(dump(paper)).toEqual(["1 一、甲", "2 （一）乙", "2 （二）丙", "1 二、丁", "2 （一）戊"]);
  });

  test("go beyond ten", () => {
    const { paper } = read(Array.from({ length: 21 }, () => "## 甲").join("\n"));
    expect(dump(paper).slice(9, 12)).toEqual(["1 十、甲", "1 十一、甲", "1 十二、甲"]);
    expect(dump(paper)[20]).toBe("1 二十一、甲");
  });

  test("an author types himself go before counting, which goes on from there", () => {
    const { paper } = read("## 一、甲\n## 乙\n## 四．丙\n## 丁\n### （二）戊\n### 三、己\n## 四、五个项目");
    expect(dump(paper)).toEqual([
      "1 一、甲",
      "1 二、乙",
      "1 四、丙",
      "1 五、丁",
      "2 （二）戊",
      "2 （三）三、己",
      "1 四、五个项目",
    ]);
    expect(dump(read("## 三、四季度要抓紧\n## {{值}}", { 值: "四、乙" }).paper)).toEqual([
      "1 一、三、四季度要抓紧",
      "1 二、<四、乙>",
    ]);
  });

  test("another scheme for one section only", () => {
    const { paper } = read("## 甲\n@层次 第一， 一要\n### 乙\n1. 要快。\n### 丙\n## 丁\n### 戊\n1. 要快。");
    expect(dump(paper)).toEqual([
      "1 一、甲",
      "2 第一，乙",
      "〔一要|要快。〕",
      "2 第二，丙",
      "1 二、丁",
      "2 （一）戊",
      "〔一是|要快。〕",
    ]);
  });

  test("a scheme at the root lasts to the end, one in a fragment ends with it", () => {
    expect(dump(read("@层次 第一， 一要\n## 甲\n## 乙").paper)).toEqual(["1 第一，甲", "1 第二，乙"]);
    const { paper } = read("## 甲\n@框 框架/一\n@层次 无\n## 乙\n## 丙\n@出\n### 丁");
    expect(dump(paper)).toEqual(["1 一、甲", "2 乙", "2 丙", "2 （一）丁"]);
  });

  test("首先 … 最后", () => {
    const { paper } = read("@层次 首先，\n## 甲\n## 乙\n## 丙");
    expect(dump(paper)).toEqual(["1 首先，甲", "1 其次，乙", "1 最后，丙"]);
  });

  test("an unknown label, once, at its place", () => {
    const { findings } = read("@层次 二、\n## 甲\n## 乙");
    expect(findings).toMatchObject([{ rule: "numbering-label", severity: "error", line: 1, quote: "二、" }]);
  });

  test("too many for the label", () => {
    const { findings } = read(`@层次 首先，\n${"## 甲\n".repeat(5)}`);
    expect(findings).toMatchObject([{ rule: "numbering-label" }]);
  });
});

describe("levels", () => {
  test("a skipped level, an empty heading, one too deep", () => {
    expect(rules("## 甲\n#### 乙\n## 丙\n### 丁")).toEqual(["numbering-skip@2"]);
    expect(rules("### 甲")).toEqual(["numbering-skip@1"]);
    expect(rules("##\n\n## {{值}}")).toEqual(["heading-empty@1"]);
    expect(rules("## 一\n### 二\n#### 三\n##### 四\n###### 五")).toEqual(["heading-too-deep@5"]);
  });
});

test("a heading without its blank is text, and reported", () => {
  const { paper, findings } = read("##甲\n\n＃＃ 乙");
  expect(dump(paper)).toEqual(["##甲", "＃＃ 乙"]);
  expect(findings).toMatchObject([
    { rule: "heading-space", line: 1, suggest: "## 甲" },
    { rule: "heading-space", line: 3 },
  ]);
});

describe("run-in headings", () => {
  test("take the next paragraph and the tight list behind it", () => {
    const { paper } = read("### 要快。\n立即动手。\n\n1. 早谋划。好。\n2. 早开工。\n\n另起一段。");
    expect(dump(paper)).toEqual(["2 （一）要快。 >> 立即动手。〔一是|早谋划。〕好。〔二是|早开工。〕", "另起一段。"]);
  });

  test("a tight list alone is the body, a loose one is not", () => {
    expect(dump(read("## 要快：\n1. 甲。\n2. 乙。").paper)).toEqual(["1 一、要快： >> 〔一是|甲。〕〔二是|乙。〕"]);
    expect(dump(read("## 要快：\n1. 甲。\n\n2. 乙。").paper)).toEqual([
      "1 一、要快：",
      "〔（一）|甲。〕",
      "〔（二）|乙。〕",
    ]);
  });

  test("marks between do not matter, other blocks do", () => {
    expect(dump(read("## 快！\n@进 甲/乙\n动手。\n@出").paper)).toEqual(["1 一、快！ >> 动手。"]);
    expect(dump(read("## 快？\n::: 提示\n停\n:::\n动手。").paper)).toEqual(["1 一、快？", "cue: 停", "动手。"]);
    expect(dump(read("## 快。\n## 稳。").paper)).toEqual(["1 一、快。", "1 二、稳。"]);
  });

  test("bold end mark counts, a value's does not", () => {
    expect(dump(read("## **要快。**\n动手").paper)).toEqual(["1 一、*要快。* >> 动手"]);
    expect(dump(read("## {{值}}\n动手", { 值: "要快。" }).paper)).toEqual(["1 一、<要快。>", "动手"]);
  });
});

describe("fragments and frames", () => {
  test("headings of a frame count from the heading it is pulled under", () => {
    const { paper } = read("## 甲\n@框 框架/六字\n## 定\n### 细\n@出\n尾。\n@框 框架/三个\n## 快\n@出\n## 乙");
    expect(dump(paper)).toEqual(["1 一、甲", "2 （一）定", "3 一是细", "尾。", "2 （二）快", "1 二、乙"]);
    expect(paper.blocks.map((block) => block.fragment)).toEqual([
      undefined,
      "框架/六字",
      "框架/六字",
      undefined,
      "框架/三个",
      undefined,
    ]);
  });

  test("the innermost name; a plain fragment in a frame counts as the frame does", () => {
    const { paper } = read("## 甲\n@框 框架/六字\n@进 结尾/乙\n## 丙\n正文\n@出\n@出");
    expect(dump(paper)).toEqual(["1 一、甲", "2 （一）丙", "正文"]);
    expect(paper.blocks[2]?.fragment).toBe("结尾/乙");
  });

  test("nothing behind a frame joins it", () => {
    const template = "## 甲\n@框 框架/二\n## 稳。\n@出\n收束。\n@框 框架/二\n## 快。\n动手。\n@出\n1. 乙。";
    expect(dump(read(template).paper)).toEqual([
      "1 一、甲",
      "2 （一）稳。",
      "收束。",
      "2 （二）快。 >> 动手。",
      "〔一是|乙。〕",
    ]);
  });

  test("a plain fragment may open sections that go on behind it", () => {
    expect(dump(read("@进 正文/甲\n## 乙\n@出\n### 丙").paper)).toEqual(["1 一、乙", "2 （一）丙"]);
  });

  test("marks that do not match are a bug", () => {
    expect(() => read("@出")).toThrow(/without its enter/);
    expect(() => read("@进 甲/乙")).toThrow(/never left/);
  });
});
