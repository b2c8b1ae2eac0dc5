import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Layout } from "../../src/model/layout.js";
import type { Place } from "../../src/model/place.js";
import { paperFrom } from "../../src/model/sections.js";
import type { AnnexHead, Block, Inline, Paper, Point, Table, ValueNode } from "../../src/model/tree.js";
import type { Value } from "../../src/model/value.js";

const yesOrNo: Readonly<Record<string, boolean>> = { 是: true, 否: false };

/** The layouts the package brings, as the loader gives them. */
export function layout(name: "公文" | "讲话稿" = "讲话稿"): Layout {
  const file = new URL(`../../templates/版式/${name}.yaml`, import.meta.url);
  return parse(readFileSync(file, "utf8"), (_, leaf) => yesOrNo[leaf as string] ?? leaf) as Layout;
}

const place: Place = { file: "稿件/讲话.md", line: 1 };

export function text(words: string): Inline {
  return { type: "text", text: words };
}

export function value(words: string, hole?: "待填" | "暂定" | "缺"): ValueNode {
  return { type: "value", value: { text: words, place, paths: [], sources: [], ...(hole ? { hole } : {}) } };
}

export function point(number: string, words: string): Point {
  return { type: "point", level: 3, number, children: [text(words)], place };
}

type Bare<T> = T extends Block ? Omit<T, "place"> : never;

/** A column named 投资… holds numbers. Cells that begin with 合计 make the last row the total. */
export function table(headers: string[], rows: string[][], annex?: AnnexHead): Omit<Table, "place"> {
  const columns = headers.map((header) => ({ header, align: header.startsWith("投资") ? "right" : "left" }) as const);
  const cells = rows.map((row) => row.map((cell) => [value(cell)]));
  const total = rows.at(-1)?.includes("合计") ? cells.pop() : undefined;
  return {
    type: "table",
    where: "台账.xlsx 项目!A2:C4",
    columns,
    rows: cells,
    ...(annex && { annex }),
    ...(total && { total }),
  };
}

/** A value that prints one figure. */
export function figure(words: string, more: Partial<Value> = {}): ValueNode {
  const quantity = { value: "84.375", unit: "%" };
  const printed = {
    text: words,
    at: 0,
    figure: { quantity, formula: { type: "constant" as const }, manner: {} },
    formula: "27个 ÷ 32个 × 100%",
    exact: "84.375%",
    cells: [],
    where: "台账.xlsx 项目!A5:A36",
    origin: "台账" as const,
  };
  return { type: "value", value: { ...value(words).value, figures: [printed], ...more } };
}

/** What an author typed: the place tells it from numerals. */
export function typed(words: string): Inline {
  return { type: "text", text: words, place };
}

export function paper(...blocks: Bare<Block>[]): Paper {
  return paperFrom(
    blocks.map((block) => ({ ...block, place }) as Block),
    "动员讲话",
  );
}

/** One of everything a tree can hold. */
export function everything(): Paper {
  return paper(
    { type: "title", children: [text("在全县重点项目建设“百日攻坚”行动动员大会上的讲话")] },
    { type: "subtitle", children: [text("——在"), value("安澜县"), text("会议中心")] },
    { type: "byline", lines: [[text("县委书记　李明")], [text("（2026年9月22日）")]] },
    { type: "salutation", lines: [[text("同志们：")]] },
    {
      type: "paragraph",
      children: [text("今天召开这次会议，主要任务是动员全县上下"), value("大干一百天", "暂定"), text("。")],
    },
    { type: "heading", level: 1, number: "一、", children: [text("统一思想，认清形势")] },
    { type: "heading", level: 2, number: "（一）", children: [text("成绩来之不易")] },
    {
      type: "paragraph",
      children: [text("主要原因："), point("一是", "认识不足。"), text("有的同志……"), point("二是", "办法不多。")],
    },
    {
      type: "heading",
      level: 2,
      number: "（二）",
      children: [text("问题不容回避。")],
      body: [text("项目仍然偏慢，"), { type: "strong", children: [text("必须正视")] }, text("。")],
    },
    { type: "heading", level: 3, number: "1.", children: [text("前期")] },
    { type: "heading", level: 4, number: "（1）", children: [text("手续")] },
    {
      type: "paragraph",
      children: [point("一要", "盯住节点。"), text("开工率达到96.5%，地点在"), value("＿＿＿＿", "待填"), text("。")],
    },
    { type: "paragraph", children: [text("第一行"), { type: "break" }, text("第二行\t表\n第三行")] },
    table(
      ["序号", "名称", "投资（亿元）"],
      [
        ["1", "冷链物流中心", "1.3"],
        ["2", "县中医院新院区", "12.2"],
        ["", "合计", "13.5"],
      ],
    ),
    { type: "cue", lines: [[text("（全场鼓掌）")]] },
    { type: "pause", lines: [] },
    { type: "pause", lines: [[text("（王振同志宣读方案）")]] },
    { type: "paragraph", children: [text("谢谢大家！")] },
    { type: "annex", lines: [[text("重点项目清单")], [value("任务分工表")]] },
    { type: "signature", lines: [[text("安澜县人民政府办公室")], [text("2026年9月22日")]] },
    table(["序号", "名称"], [], { number: 1, title: [text("重点项目清单")] }),
    table(["事项", "单位"], [["审批\n手续", "县发改局|县住建局"]], { number: 2, title: [value("任务分工表")] }),
  );
}
