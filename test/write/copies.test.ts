import mammoth from "mammoth";
import { expect, test } from "vitest";
import type { Copy } from "../../src/model/copy.js";
import { writers } from "../../src/write/index.js";
import { draftSmall } from "../small-meeting.js";

const csv = `重点项目台账（截至2026年8月31日）
名称,类别,总投资（亿元）,年度计划（亿元）,累计完成（亿元）,形象进度
智能装备产业园,工业,12.5,3.0,2.4,主体施工
冷链物流中心,服务业,3.2,1.3,,未开工
合计,,15.7,4.3,2.4,
`;
const body = `# 情况汇报

全县{{计数 项目}}重点项目，年度计划{{求和 项目 "年度计划"}}，完成{{投资完成率 项目}}。6月底前开工。

{{附表 "重点项目清单" 项目 "名称" "总投资" "合计"}}
`;

async function drafted() {
  const { paper, layout, all } = await draftSmall({
    body,
    more: "数据: { 项目: 项目.csv }\n",
    files: { "项目.csv": csv },
  });
  expect(all.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!paper || !layout) throw new Error("no paper");
  return { docx: async (copy?: Copy) => Buffer.from(await writers.docx(paper, layout, copy)) };
}

test("the 送审 copy says of each figure which cells it is from, how, and what it was before rounding", async () => {
  const { docx } = await drafted();
  const { value } = await mammoth.convertToHtml(
    { buffer: await docx({ name: "送审", comments: "逐段" }) },
    { styleMap: ["comment-reference => sup"] },
  );
  const said = [...value.matchAll(/<dd[^>]*>(.*?)<\/dd>/g)].map(([, html]) =>
    (html ?? "").replace(/<a .*?<\/a>|<[^>]*>/g, " ").trim(),
  );
  expect(said).toMatchInlineSnapshot(`
    [
      "“2个”：来源 项目.csv A3:A4；算法 计数：项目，2 行  “4.3亿元”：来源 项目.csv D3:D4；算法 求和：项目 的 年度计划，2 行  “55.8%”：来源 项目.csv D3:D4、E3；算法 投资完成率＝2.4亿元 ÷ 4.3亿元 × 100%；其中 2.4亿元＝求和：项目 的 累计完成，1 行，4.3亿元＝求和：项目 的 年度计划，2 行；取舍前 55.81395348…%  “6月底”：手工填写，没有来源",
      "本表：取自 项目.csv A3:A4、C3:C4",
    ]
  `);
  expect(value).toContain("（送审稿）");
});

test("the clean copy is the same whether or not there was another", async () => {
  const { docx } = await drafted();
  const clean = await docx();
  await docx({ name: "送审", comments: "逐处" });
  expect((await docx({ name: "正式" })).equals(clean)).toBe(true);
});
