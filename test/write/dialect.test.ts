import { describe, expect, it } from "vitest";
import type { Paper } from "../../src/model/tree.js";
import { outline } from "../../src/parse/index.js";
import { writeDialect } from "../../src/write/dialect.js";
import { writeText } from "../../src/write/text.js";
import { drafts, paperOf, words } from "../damage/drafts.js";
import { draftSmall } from "../small-meeting.js";

/** A paper as the body of a brief whose kind adds nothing to it. */
async function asBrief(paper: Paper): Promise<Paper> {
  const { paper: made, all } = await draftSmall({ body: "{{#> 正文}}\n{{/正文}}\n", brief: writeDialect(paper) });
  if (!made) throw new Error(JSON.stringify(all, null, 2));
  return made;
}

describe.each(drafts)("%s", (_, clean) => {
  it("says the same as the body of a brief", async () => {
    const paper = paperOf(clean);
    const unpaused = (text: string) => words(text).map((line) => line.replace(/^…+$/, "……"));
    expect(unpaused(writeText(await asBrief(paper)))).toEqual(unpaused(writeText(paper)));
  });
});

const numberable = ["第一要讲话.txt", "镇长表态发言.txt", "掩码讲话.txt", "挂职交流材料.txt", "推进会主持词.txt"];

it.each([...drafts].filter(([name]) => numberable.includes(name) || !name.includes(".")))(
  "keeps the points of %s",
  async (_, clean) => {
    const paper = paperOf(clean);
    expect(outline(await asBrief(paper))).toEqual(outline(paper));
  },
);

it("takes nothing in the words for markup", async () => {
  const text =
    "会议讲话\n\n同志们：\n\n　　今天，**同志讲了{{会议.名称}}，开工*项，完成_项。\n\n　　# 不是标题。\n\n　　::: 也不是容器。";
  expect(words(writeText(await asBrief(paperOf(text))))).toEqual(words(text));
});

describe("numbers that leave some out", () => {
  const text = "各单位要对照任务找差距，一件一件抓到底。";
  const typed = (...headings: string[]) =>
    `讲话\n\n同志们：\n\n${headings.map((one) => `${one}\n\n${text}`).join("\n\n")}`;

  it.each([
    [typed("一、抓开工", "二、抓竣工", "四、抓达效", "五、抓服务"), "## 四、抓达效"],
    [typed("二、抓竣工", "三、抓达效"), "## 二、抓竣工"],
    [typed("一、抓开工", "一、抓竣工", "二、抓达效"), "## 一、抓竣工"],
    [typed("一、抓开工", "（一）抓手续", "（三）抓净地", "二、抓竣工", "（一）抓验收"), "### （三）抓净地"],
    [
      "办法\n\n第一条　为了加强管理，制定本办法。\n\n第二条　本办法适用于全县。\n\n第四条　本办法即日起施行。",
      "## 第四条　本办法",
    ],
    [typed("第一章　总则", "第三章　附则"), "## 第三章　附则"],
    [typed("1.抓开工。要快。", "3.抓竣工。要稳。"), "## 3.抓竣工。"],
  ])("stay what they are: %#", async (draft, heading) => {
    const paper = paperOf(draft);
    expect(writeDialect(paper)).toContain(heading);
    expect(words(writeText(await asBrief(paper)))).toEqual(words(writeText(paper)));
  });

  it("are typed nowhere else", () => {
    expect(writeDialect(paperOf(typed("一、抓开工", "二、抓竣工", "三、抓达效")))).not.toContain("二、");
  });
});
