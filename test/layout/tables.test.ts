import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeDocx } from "../../src/write/docx/index.js";
import { layout, paper, table, text } from "../write/sample.js";
import { missingTools, type PrintedPage, type PrintedWord, Printing } from "./office.js";

/** One character of the page number: 四号. */
const character = (14 * 25.4) / 72;

const rowsOf = (count: number, row: (index: number) => string[]) => Array.from({ length: count }, (_, i) => row(i));
const upright = table(
  ["序号", "名称", "投资（亿元）", "责任单位"],
  [
    ...rowsOf(60, (i) => [`${i + 1}`, "冷链物流中心", `${(i * 7.3 + 0.5).toFixed(1)}`, "县发改局"]),
    ["", "合计", "12951.0", ""],
  ],
  { number: 1, title: [text("重点项目清单")] },
);
const turned = table(
  ["序号", "名称", "属地", "类别", "投资甲（亿元）", "投资乙（亿元）", "形象进度", "责任单位", "存在问题"],
  rowsOf(30, (i) => [
    `${i + 1}`,
    "石桥镇农产品精深加工产业园",
    "石桥镇",
    "基础设施",
    "123.4",
    "5.6",
    "主体施工",
    "县交通运输局",
    "征地扫尾没有完成，正在做工作",
  ]),
  { number: 2, title: [text("重点项目进展情况")] },
);
const last = table(["序号", "名称"], [], { number: 3, title: [text("没有达到预期的指标")] });
const prose = { type: "paragraph" as const, children: [text("抓项目就是抓发展。".repeat(20))] };

describe.skipIf(missingTools().length > 0)("tables on paper", () => {
  let printing: Printing;
  let pages: PrintedPage[];
  const pagesOf = (annex: string) => {
    const at = pages.findIndex(({ lines }) => lines[0]?.text === annex);
    const end = pages.findIndex(({ lines }, index) => index > at && /^附件\d$/.test(lines[0]?.text ?? ""));
    return pages.slice(at, end < 0 ? undefined : end);
  };
  const wordsIn = ({ words }: PrintedPage, pattern: RegExp) => words.filter(({ text }) => pattern.test(text));

  beforeAll(async () => {
    printing = new Printing([await writeDocx(paper(prose, upright, turned, last), layout("公文"))]);
    pages = printing.papers[0] ?? [];
  });
  afterAll(() => printing?.close());

  test("each annex begins a page: its number first, flush left, its title on the third line", () => {
    for (const annex of ["附件1", "附件2", "附件3"]) {
      const [page] = pagesOf(annex);
      const [number, title] = page?.lines ?? [];
      const edges = page && page.width > page.height ? { left: 35, right: 37 } : { left: 28, right: 26 };
      expect(number?.left).toBeCloseTo(edges.left, 0);
      expect(((title?.left ?? 0) + (title?.right ?? 0)) / 2).toBeCloseTo(
        (edges.left + (page?.width ?? 0) - edges.right) / 2,
        0,
      );
      const pitch = (579 / 1440) * 25.4;
      expect(((title?.middle ?? 0) - (number?.middle ?? 0)) / pitch).toBeCloseTo(2, 0);
    }
  });
  test("the header is there again on every page, and the total with its last row", () => {
    for (const annex of ["附件1", "附件2"]) {
      const pages = pagesOf(annex);
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(wordsIn(page, /^序号$/)).toHaveLength(1);
    }
    expect(wordsIn(pagesOf("附件1").at(-1) as PrintedPage, /^(合计|60)$/)).toHaveLength(2);
  });
  test("numbers stand right in their column, at one edge", () => {
    for (const page of pagesOf("附件1")) {
      const edges = wordsIn(page, /^\d+\.\d$/).map(({ right }: PrintedWord) => right);
      expect(edges.length).toBeGreaterThan(3);
      expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(0.3);
    }
  });
  test("a table keeps within the text", () => {
    for (const { words, width, height } of pages.slice(1)) {
      const right = width > height ? width - 37 : 184;
      for (const word of words) expect(word.right).toBeLessThan(right + 0.3);
    }
  });
  test("a wide one lies on its side, and the next stands upright again", () => {
    for (const { width, height } of pagesOf("附件2")) expect([width, height].map(Math.round)).toEqual([297, 210]);
    for (const { width, height } of pagesOf("附件3")) expect([width, height].map(Math.round)).toEqual([210, 297]);
  });
  test("pages are numbered on, no page is empty, and the number keeps its edge of the sheet", () => {
    for (const [index, { width, height, foot, lines }] of pages.entries()) {
      expect(foot.text).toBe(`—${index + 1}—`);
      expect(lines.length).toBeGreaterThan(0);
      if (width < height) continue;
      // Turned back upright: 7 mm under the text, right on odd pages, left on even ones, one character in.
      expect(Math.abs((foot.left + foot.right) / 2 - 28)).toBeLessThan(0.7);
      const length = 3 * character;
      const off = index % 2 === 0 ? 184 - character - length / 2 : 28 + character + length / 2;
      expect(Math.abs(foot.middle - off)).toBeLessThan(2);
    }
  });
  test("an empty one says so", () => {
    const [page] = pagesOf("附件3");
    expect(page && wordsIn(page, /^无$/)).toHaveLength(1);
  });
});

describe.skipIf(missingTools().length > 0)("a table that ends where its page ends", () => {
  test("does not ask for another page", async () => {
    const annexes = [25, 26, 27, 28, 29, 30].flatMap((count) => {
      const rows = rowsOf(count, (i) => [`${i + 1}`, "冷链物流中心"]);
      return [table(["序号", "名称"], rows, { title: [text("清单")] }), { ...turned, rows: turned.rows.slice(0, 3) }];
    });
    const printing = new Printing([await writeDocx(paper(...annexes), layout("公文"))]);
    try {
      const pages = printing.papers[0] ?? [];
      expect(pages.length).toBeGreaterThan(12);
      for (const { words } of pages) expect(words.length).toBeGreaterThan(5);
    } finally {
      printing.close();
    }
  });
});
