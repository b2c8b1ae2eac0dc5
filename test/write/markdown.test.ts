import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { linesOf } from "../../src/write/lines.js";
import { writeMarkdown } from "../../src/write/markdown.js";
import { plain } from "../../src/write/runs.js";
import { everything, paper, point, text, value } from "./sample.js";

test("has the words of the paper, with numerals, in plain Markdown", () => {
  expect(writeMarkdown(everything())).toMatchInlineSnapshot(`
    "# 在全县重点项目建设“百日攻坚”行动动员大会上的讲话

    # ——在安澜县会议中心

    县委书记　李明\\
    （2026年9月22日）

    同志们：

    今天召开这次会议，主要任务是动员全县上下大干一百天。

    ## 一、统一思想，认清形势

    ### （一）成绩来之不易

    主要原因：一是认识不足。有的同志……二是办法不多。

    **（二）问题不容回避**。项目仍然偏慢，**必须正视**。

    #### 1.前期

    ##### （1）手续

    **一要盯住节点**。开工率达到96.5%，地点在＿＿＿＿。

    第一行\\
    第二行	表\\
    第三行

    | 序号 | 名称 | 投资（亿元） |
    | :--- | :--- | ---: |
    | 1 | 冷链物流中心 | 1.3 |
    | 2 | 县中医院新院区 | 12.2 |
    |  | 合计 | 13.5 |

    > （全场鼓掌）

    > ……

    > （王振同志宣读方案）

    谢谢大家！

    附件：1. 重点项目清单\\
    2\\. 任务分工表

    安澜县人民政府办公室\\
    2026年9月22日

    附件1

    # 重点项目清单

    | 序号 | 名称 |
    | :--- | :--- |
    | 无 |  |

    附件2

    # 任务分工表

    | 事项 | 单位 |
    | :--- | :--- |
    | 审批 手续 | 县发改局\\|县住建局 |
    "
  `);
});

test("bold works without any plugin", () => {
  const html = new MarkdownIt().render(
    writeMarkdown(
      paper(
        { type: "paragraph", children: [point("一要", "抓紧抓实。"), text("然后")] },
        { type: "heading", level: 2, number: "（一）", children: [text("加强领导。")], body: [text("要坚持")] },
        {
          type: "paragraph",
          children: [text("坚持"), { type: "strong", children: [text("“严”字当头，")] }, text("落实")],
        },
      ),
    ),
  );
  expect(html).toBe(
    "<p><strong>一要抓紧抓实</strong>。然后</p>\n<p><strong>（一）加强领导</strong>。要坚持</p>\n<p>坚持“<strong>严”字当头</strong>，落实</p>\n",
  );
});

/** Pieces of text Markdown has a meaning for, and any text. */
const nasty = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        "# ",
        "> ",
        "- ",
        "1. ",
        "**",
        "__",
        "`",
        "```",
        "~~~",
        "[a](b)",
        "![",
        "<b>",
        "&lt;",
        "\\",
        "\n",
        "\n\n",
        "\t",
        "    ",
        "| a |",
        "---",
        "===",
        ":::",
        "县",
        "a",
        "*",
        "_",
        "~~",
        "!",
        "{{",
        "}}",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);

test("whatever a value holds is words, never markup", () => {
  fc.assert(
    fc.property(nasty, nasty, (first, second) => {
      const made = paper(
        { type: "title", children: [value(first)] },
        { type: "heading", level: 1, number: "一、", children: [value(second)] },
        { type: "paragraph", children: [value(first), { type: "strong", children: [value(second)] }, text("完")] },
        { type: "cue", lines: [[value(second)], [value(first)]] },
        { type: "annex", lines: [[value(first)], [value(second)]] },
      );
      const read = words(new MarkdownIt({ linkify: false }).parse(writeMarkdown(made), {}));
      const written = linesOf(made.blocks)
        .map(({ runs }) => plain(runs))
        .join("");
      expect(read).toBe(bare(written));
    }),
    { numRuns: 500 },
  );
});

function words(tokens: ReturnType<InstanceType<typeof MarkdownIt>["parse"]>): string {
  const inline = tokens.flatMap((token) => {
    if (token.type === "inline") return token.children ?? [];
    expect(token.content, token.type).toBe("");
    return [];
  });
  for (const { type } of inline)
    expect(["text", "strong_open", "strong_close", "hardbreak", "text_special"]).toContain(type);
  return bare(inline.map(({ content }) => content).join(""));
}

function bare(text: string): string {
  return text.replace(/\s/g, "");
}
