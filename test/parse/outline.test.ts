import fc from "fast-check";
import { expect, test } from "vitest";
import { outline } from "../../src/parse/index.js";
import { read } from "./rendered.js";

const template = `# {{题}}
# 攻坚克难
# ——在{{会}}上的讲话
::: 署名
{{人}}
:::
::: 称谓
{{人}}、同志们：
:::

开会，{{事}}
{{人}}。讲{{=要点数}}点：

{{事}}

## {{题}}

有**{{=要点数}}**个，{{事}}：
1. {{事}}
2. **{{人}}**{{事}}。{{题}}

## 抓“{{=要点字}}”

@框 框架/{{题}}
## “{{!字}}”，就是{{事}}。
{{事}}
1. {{事}}。

2. {{事}}
   - {{人}}
@出
- {{题}}

- {{题}}
`;

test("title, salutation and points in order", () => {
  expect(outline(read(template, { 题: "讲话", 会: "大会", 人: "王振", 事: "抓落实", 字: "定" }).paper)).toEqual({
    title: "讲话 攻坚克难",
    subtitle: "——在大会上的讲话",
    salutation: "王振、同志们：",
    points: [
      { level: 1, number: "一、", text: "讲话" },
      { level: 2, number: "一是", text: "抓落实" },
      { level: 2, number: "二是", text: "王振抓落实" },
      { level: 1, number: "二、", text: "抓“定”" },
      { level: 2, number: "（一）", text: "“定”，就是抓落实" },
      { level: 3, number: "一是", text: "抓落实" },
      { level: 3, number: "二是", text: "抓落实" },
      { level: 4, number: "", text: "王振" },
      { level: 2, number: "", text: "讲话" },
      { level: 2, number: "", text: "讲话" },
    ],
  });
});

const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "## 题",
    "**",
    "\\",
    "1. 年会\n\n2. x",
    "：",
    "。",
    ":::",
    "\n\n",
    "{",
    "{\uF8F00\uF8F1}",
    "——",
    "",
    "<b>",
    "】",
  ),
);

test("no value changes the shape, whatever it says", () => {
  const shape = (data: Record<string, string>) => {
    const { paper, findings } = read(template, data);
    const points = outline(paper).points.map(({ level, number }) => `${level} ${number}`);
    return { points, blocks: paper.blocks.map((block) => block.type), rules: findings.map((finding) => finding.rule) };
  };
  const plain = shape({ 题: "讲话", 会: "大会", 人: "王振", 事: "抓落实", 字: "定" });
  const data = fc.record({ 题: nasty, 会: nasty, 人: nasty, 事: nasty, 字: fc.constant("定") });
  fc.assert(
    fc.property(data, (values) => {
      expect(shape(values)).toEqual(plain);
    }),
  );
});
