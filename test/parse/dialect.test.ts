import { describe, expect, test } from "vitest";
import { dump } from "./dump.js";
import { read } from "./rendered.js";

const only = (template: string, data: Record<string, string> = {}) => dump(read(template, data).paper);

describe("bold beside full-width marks", () => {
  test.each([
    ["**重点。**下一句", "*重点。*下一句"],
    ["**“同志们好”**然后", "*“同志们好”*然后"],
    ["**（一）加强领导。**要坚持", "*（一）加强领导。*要坚持"],
    ["要做到**“四个明确”**，抓好", "要做到*“四个明确”*，抓好"],
    ["完成**{{数}}**个", "完成*<{数}>*个"],
    ["{{甲}}**{{乙}}**{{丙}}", "<{甲}>*<{乙}>*<{丙}>"],
    ["A**{{乙}}**B", "A*<{乙}>*B"],
    ["**重点是{{乙}}**", "*重点是<{乙}>*"],
    ["**一**、**二**", "*一*、*二*"],
    ["**外**内****", "*外*内****"],
  ])("%s", (template, expected) => {
    const data = { 甲: "{甲}", 乙: "{乙}", 丙: "{丙}", 数: "{数}" };
    expect(only(template, data)).toEqual([expected]);
  });
});

describe("what is no markup here stays as it was typed", () => {
  test.each([
    "*县委、*政府",
    "__3__个月、_x_",
    "<b>粗</b> &amp; &nbsp;",
    "`代码` [链接](x) ![图](y) <http://a.b>",
    "~~删~~ ==高亮==",
    "> 引用",
    "---",
    "| 甲 | 乙 |",
    "{{",
    "##没有空格",
  ])("%s", (line) => {
    expect(only(line.replaceAll("{{", "{ {"))).toEqual([line.replaceAll("{{", "{ {")]);
  });

  test("a setext underline and indented lines are text", () => {
    expect(only("标题\n===")).toEqual(["标题==="]);
    expect(only("正文\n\n    缩进")).toEqual(["正文", "缩进"]);
    expect(only("```\n甲\n```")).toEqual(["```甲```"]);
    expect(only("[甲]: http://x\n\n乙")).toEqual(["[甲]: http://x", "乙"]);
  });

  test("escapes", () => {
    expect(only("\\# 井号、\\*星\\*、\\1")).toEqual(["# 井号、*星*、\\1"]);
    expect(only("反斜杠\\{{值}}后")).toEqual(["反斜杠\\<值>后"]);
  });
});

describe("line ends", () => {
  test.each([
    ["全县上下\n一条心", "全县上下一条心"],
    ["增长12%，\n高于", "增长12%，高于"],
    ["GDP\n增长", "GDP增长"],
    ["Open\nSource", "Open Source"],
    ["在“三个\n一”上", "在“三个一”上"],
    ["会议\n{{名称}}\n召开", "会议<名称>召开"],
    ["{{A}}\n{{B}}", "<A> <B>"],
    ["**重点\n任务**，\n抓好", "*重点任务*，抓好"],
    ["上一行\\\n下一行", "上一行⏎下一行"],
    ["看不见的空格  \n下一行", "看不见的空格下一行"],
    ["　　首行缩进。\n再来", "首行缩进。再来"],
    ["{{甲}}\\\n{{乙}}", "<甲>⏎<乙>"],
  ])("%j", (template, expected) => {
    expect(only(template)).toEqual([expected]);
  });

  test("white space alone is no block", () => {
    expect(only("甲\n\n　　\n\n乙")).toEqual(["甲", "乙"]);
  });

  test("a line indented by two full-width blanks is a paragraph, without a blank line too", () => {
    expect(only("　　甲。\n　　乙。\n接着。\n　　丙。")).toEqual(["甲。", "乙。接着。", "丙。"]);
    expect(only("## 甲。\n　　乙。\n　　丙。")).toEqual(["1 一、甲。 >> 乙。", "丙。"]);
    expect(only("1. 甲。\n2. 乙。\n　　丙。")).toEqual(["〔一是|甲。〕〔二是|乙。〕", "丙。"]);
    expect(only("　　甲：\n1. 乙。\n　　丙{{值}}。")).toEqual(["甲：〔一是|乙。〕", "丙<值>。"]);
    expect(only("　甲。\n　乙。")).toEqual(["甲。乙。"]);
  });
});

describe("places", () => {
  test("each text knows its line, each block its first", () => {
    const { paper } = read("甲\n**乙**\n{{丙}}丁\n\n## 戊\n\n1. 己。庚");
    const [paragraph, heading, list] = paper.blocks;
    expect(paragraph).toMatchObject({
      place: { file: "稿.md", line: 1 },
      children: [
        { text: "甲", place: { line: 1 } },
        { type: "strong", children: [{ text: "乙", place: { line: 2 } }] },
        { type: "value" },
        { text: "丁", place: { line: 3 } },
      ],
    });
    expect(heading?.place.line).toBe(5);
    expect(list).toMatchObject({
      place: { line: 7 },
      children: [{ type: "point", place: { line: 7 } }, { text: "庚。" }],
    });
  });
});

describe("hard cases do not break it", () => {
  test("long lines, many stars, deep lists", () => {
    const long = "长".repeat(10_000);
    expect(only(`${long}。${long}`)[0]).toHaveLength(20_001);
    expect(only(`${"*".repeat(10_000)}重${"*".repeat(10_000)}`)).toEqual(["*重*"]);
    expect(only("“（《".repeat(4_000))[0]).toHaveLength(12_000);
  });

  test("a list of 30 000 points in one paragraph", () => {
    const { paper } = read(`有{{=要点数}}点：\n${"1. **甲**。乙\n".repeat(30_000)}`);
    expect(paper.blocks).toHaveLength(1);
    expect(dump(paper)[0]).toMatch(/^有<三万>点：/);
  });

  test("lists beyond the limit are reported", () => {
    const deep = Array.from({ length: 80 }, (_none, depth) => `${"   ".repeat(depth)}1. 层${depth}。`).join("\n");
    const { findings } = read(deep);
    expect(findings.map((finding) => finding.rule)).toEqual(["nesting-too-deep"]);
  });

  test("an index without an entry is a bug", () => {
    expect(() => read("甲 {\uF8F07\uF8F1 乙")).toThrow(/value token 7/);
    expect(() => read("甲 {\uF8F20\uF8F3 乙")).toThrow(/inside a line/);
    expect(() => read("{\uF8F29\uF8F3")).toThrow(/mark token 9/);
  });
});
