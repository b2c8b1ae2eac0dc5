import { describe, expect, test } from "vitest";
import { dump } from "./dump.js";
import { read } from "./rendered.js";

describe("::: parts", () => {
  test("each source line is a line", () => {
    const { paper, findings } = read(
      "# 讲话\n::: 署名\n县长 {{人}}\n\n（**2026**年）\n:::\n：：： 称谓\n同志们：\n：：：\n正文\n::: 停顿\n:::",
    );
    expect(findings).toEqual([]);
    expect(dump(paper)).toEqual([
      "title: 讲话",
      "byline: 县长 <人> / （*2026*年）",
      "salutation: 同志们：",
      "正文",
      "pause: ",
    ]);
    expect(paper.blocks.map((block) => block.place.line)).toEqual([1, 3, 7, 10, 10]);
  });

  test.each([
    ["提示", "cue"],
    ["落款", "signature"],
    ["附件", "annex"],
  ])("%s", (name, type) => {
    expect(dump(read(`::: ${name}\n甲\\\n乙\n:::`).paper)).toEqual([`${type}: 甲 / 乙`]);
  });

  test("headings and lists inside are plain lines", () => {
    expect(dump(read("::: 附件\n1. 名单\n## 方案\n:::").paper)).toEqual(["annex: 1. 名单 / ## 方案"]);
  });

  test("an unknown name is reported once and its content stays", () => {
    const { paper, findings } = read("甲\n::: 称呼\n同志们：\n:::\n乙");
    expect(findings).toMatchObject([{ rule: "container-unknown", severity: "error", line: 1, quote: "::: 称呼" }]);
    expect(dump(paper)).toEqual(["甲", "同志们：", "乙"]);
  });

  test("text beside the name: the name is suggested", () => {
    expect(read("::: 称谓 同志们：\n:::").findings).toMatchObject([{ suggest: "::: 称谓" }]);
  });

  test("an unclosed one ends at the blank line, the next fence or its fragment", () => {
    const blank = read("::: 提示\n（鼓掌）\n\n正文");
    expect(blank.findings).toMatchObject([{ rule: "container-unclosed", line: 2 }]);
    expect(dump(blank.paper)).toEqual(["cue: （鼓掌）", "正文"]);
    const next = read("::: 提示\n（鼓掌）\n::: 称谓\n同志们：\n:::");
    expect(dump(next.paper)).toEqual(["cue: （鼓掌）", "salutation: 同志们："]);
    expect(next.findings).toHaveLength(1);
    const fragment = read("@进 提示/鼓掌\n::: 提示\n（鼓掌）\n@出\n正文\n::: 停顿\n:::");
    expect(dump(fragment.paper)).toEqual(["cue: （鼓掌）", "正文", "pause: "]);
    expect(fragment.findings).toMatchObject([{ rule: "container-unclosed" }]);
  });

  test("a closing line too many", () => {
    expect(read("甲\n:::\n乙").findings).toMatchObject([{ rule: "container-stray", line: 1 }]);
  });

  test("a fragment inside, and a part inside a list item", () => {
    expect(dump(read("::: 提示\n@进 提示/甲\n起立\n@出\n:::").paper)).toEqual(["cue: 起立"]);
    expect(dump(read("1. 甲。\n   ::: 提示\n   起立\n   :::\n2. 乙。").paper)).toEqual([
      "〔一是|甲。〕",
      "cue: 起立",
      "〔二是|乙。〕",
    ]);
  });
});
