import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskFiles } from "../../src/files.js";
import { openLibrary } from "../../src/pipeline/index.js";
import { writeDocx } from "../../src/write/docx/index.js";
import { layout, paper, text } from "../write/sample.js";
import { missingTools, type PrintedPage, Printing } from "./office.js";

const missing = missingTools();
if (missing.length > 0)
  console.warn(`!!! 版面没有量：缺少 ${missing.join("、")}（装 LibreOffice 和 poppler-utils 再跑）`);

/** Han only: marks may not begin a line, so that lines with marks hold 27 or 29. */
const prose = "抓项目就是抓发展谋项目就是谋未来全县上下要把思想和行动统一到决策部署上来";

function longPaper() {
  const sections = Array.from({ length: 24 }, (_, index) => [
    { type: "heading" as const, level: 1, number: "一、", children: [text("标题要同正文在一起")] },
    { type: "heading" as const, level: 2, number: "（一）", children: [text("二级标题也一样")] },
    { type: "paragraph" as const, children: [text(`${prose.repeat(2 + (index % 5))}。`)] },
  ]);
  return paper(
    { type: "title", children: [text("在全县重点项目建设推进会议上的讲话")] },
    { type: "byline", lines: [[text("李明")], [text("（二〇二六年九月）")]] },
    { type: "salutation", lines: [[text("同志们：")]] },
    { type: "paragraph", children: [text(`${prose.repeat(30)}。`)] },
    ...sections.flat(),
  );
}

describe.skipIf(missing.length > 0)("the printed page", () => {
  let printing: Printing;
  let pages: PrintedPage[];

  beforeAll(async () => {
    printing = new Printing([await writeDocx(longPaper(), layout("公文"))]);
    pages = printing.papers[0] ?? [];
  });
  afterAll(() => printing?.close());

  test("is set in a Chinese face", () => {
    expect(printing.fonts).toMatch(/CJK|Kai|Song|Fang|Hei|UMing|PL/i);
  });

  test("holds 22 lines, the last with its middle at 257.5 mm", () => {
    for (const { lines } of fullPages(pages)) {
      expect(lines).toHaveLength(22);
      expect(lines.at(-1)?.middle).toBeCloseTo(257.5, 0);
    }
    expect(fullPages(pages).length).toBeGreaterThan(3);
  });

  test("goes on in the same lines under a title of its own height", () => {
    expect(pages[0]?.lines.at(-1)?.middle).toBeCloseTo(257.5, 0);
  });

  test("holds 28 characters a line, from 28.0 mm to the right margin", () => {
    const lines = pages.flatMap((page) => page.lines).filter(({ left, right }) => left < 30 && right > 180);
    expect(lines.length).toBeGreaterThan(30);
    for (const { text, left, right } of lines) {
      expect(text).toHaveLength(28);
      expect(Math.abs(left - 28)).toBeLessThan(0.3);
      expect(right).toBeLessThan(184.1);
    }
  });

  test("indents a paragraph by two characters", () => {
    const first = pages.flatMap((page) => page.lines).filter(({ text }) => text.startsWith("（一）"));
    expect(first.length).toBeGreaterThan(10);
    for (const { left } of first) expect(Math.abs(left - 28 - (2 * 315 * 25.4) / 1440)).toBeLessThan(0.4);
  });

  test("numbers pages 7 mm under the text, right on odd and left on even pages, one character in", () => {
    pages.forEach(({ foot }, index) => {
      const character = (14 * 25.4) / 72;
      expect(foot.text).toBe(`—${index + 1}—`);
      expect(Math.abs(printing.dash(0, index) - 269)).toBeLessThan(0.5);
      const off = index % 2 === 0 ? 184 - character - foot.right : foot.left - 28 - character;
      expect(Math.abs(off)).toBeLessThan(0.5);
    });
  });

  test("leaves no heading at the foot of a page", () => {
    const short = pages.filter(({ lines }) => lines.length < 22);
    expect(short.length).toBeGreaterThan(1);
    for (const { lines } of pages) expect(lines.at(-1)?.text).not.toMatch(/^(?:一、|（一）)/);
  });
});

/** Pages that neither begin with the title nor end early because headings went over. */
function fullPages(pages: PrintedPage[]): PrintedPage[] {
  return pages.slice(1, -1).filter(({ lines }) => lines.length > 20);
}

describe.skipIf(missing.length > 0)("the end of a paper", () => {
  const filler = { type: "paragraph" as const, children: [text(`${prose.repeat(15)}。`)] };
  const last = { type: "paragraph" as const, children: [text(`${prose.repeat(2)}。`)] };
  const signature = { type: "signature" as const, lines: [[text("安澜县人民政府")], [text("二〇二六年九月二十二日")]] };
  /** To the foot of the page, so that what follows begins the next one. */
  const full = { type: "paragraph" as const, children: [text("抓".repeat(28 * 19 - 2))] };
  const farewell = { type: "paragraph" as const, children: [text("谢谢大家！")] };
  let printing: Printing;

  beforeAll(async () => {
    const annexes = { type: "annex" as const, lines: [[text("重点项目清单")]] };
    const papers = [
      paper(filler, last, signature),
      paper(full, last, farewell),
      paper(full, signature, farewell),
      paper({ ...full, children: [text("抓".repeat(28 * 20 - 2))] }, last, annexes, signature),
    ];
    printing = new Printing(await Promise.all(papers.map((one) => writeDocx(one, layout("公文")))));
  });
  afterAll(() => printing?.close());

  test("takes the last words of the text along to a new page", () => {
    const pages = printing.papers[0];
    expect(pages).toHaveLength(2);
    expect(pages?.[1]?.lines[0]?.text).not.toContain("安澜县");
  });
  test("takes them along where annexes are named before the signature", () => {
    const pages = printing.papers[3];
    expect(pages).toHaveLength(2);
    expect(pages?.[1]?.lines[0]?.text).not.toMatch(/附件|安澜县/);
    expect(pages?.[1]?.lines.map((line) => line.text)).toContain("附件：重点项目清单");
  });
  test("has no page with a farewell alone", () => {
    const pages = printing.papers[1];
    expect(pages).toHaveLength(2);
    expect(pages?.[1]?.lines.length).toBeGreaterThan(1);
  });
  test("keeps a note under the signature with it", () => {
    const pages = printing.papers[2];
    expect(pages).toHaveLength(2);
    expect(pages?.[1]?.lines.map((line) => line.text)).toContain("安澜县人民政府");
  });
});

describe.skipIf(missing.length > 0)("the copy to read from", () => {
  const sentence = (length: number) => ({ type: "paragraph" as const, children: [text(`${"抓".repeat(length)}。`)] });
  const point = {
    type: "paragraph" as const,
    children: [
      {
        type: "point" as const,
        level: 1,
        number: "一是",
        place: { file: "" },
        children: [text(`${"抓".repeat(40)}。`)],
      },
      text(`${"办".repeat(60)}。`),
    ],
  };
  let pages: PrintedPage[][];
  let printing: Printing;

  beforeAll(async () => {
    const papers = [paper(sentence(30), sentence(400), sentence(30)), paper(...Array(14).fill(point))];
    const large = openLibrary(diskFiles, undefined, ["layouts"]).value?.layouts.get("朗读稿");
    if (!large) throw new Error("no such layout");
    printing = new Printing(await Promise.all(papers.map((one) => writeDocx(one, large, { name: "朗读" }))));
    pages = printing.papers;
  });
  afterAll(() => printing?.close());

  test("has no page with a line or two, however long a sentence is", () => {
    for (const { lines } of pages[0]?.slice(0, -1) ?? []) expect(lines.length).toBeGreaterThan(10);
  });
  test("has no lead sentence at the foot of a page", () => {
    for (const { lines } of pages[1]?.slice(0, -1) ?? []) expect(lines.at(-1)?.text).toMatch(/办/);
    expect(pages[1]?.length).toBeGreaterThan(3);
  });
});
