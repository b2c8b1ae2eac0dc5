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
