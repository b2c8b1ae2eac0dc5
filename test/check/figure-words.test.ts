import { describe, expect, it } from "vitest";
import { draftSmall } from "../small-meeting.js";

/** What is found in each of some paragraphs. */
async function found(paragraphs: readonly string[]): Promise<string[][]> {
  const { all } = await draftSmall({ body: paragraphs.map((words) => `${words}\n\n`).join("") });
  const first = Math.min(...all.map(({ line = 0 }) => line));
  return paragraphs.map((_, index) => all.filter(({ line = 0 }) => line === first + 2 * index).map(({ rule }) => rule));
}

describe("a word that the figure says itself", () => {
  it("is found beside it", async () => {
    const doubled = [
      '完成投资约{{约 "58.6亿元"}}。',
      '完成投资近{{近 "58.6亿元"}}。',
      '完成投资超过{{超 "58.6亿元"}}。',
      '完成投资{{约 "58.6亿元"}}左右。',
      '同比增长{{升降 "-2.3%"}}。',
      '同比**下降**{{升降 "0%"}}。',
    ];
    expect(await found(doubled)).toEqual(doubled.map(() => ["figure-doubled"]));
  });

  it("is not found in another word or another clause", async () => {
    const single = [
      '节约{{约 "58.6亿元"}}。',
      '最近{{近 "58.6亿元"}}。',
      '同比{{升降 "-2.3%"}}，上月增长{{和 "1%" "1%"}}。',
      '约{{和 "3亿元" "2亿元"}}。',
    ];
    expect(await found(single)).toEqual(single.map(() => []));
  });
});

it("a figure below nothing after 增长", async () =>
  expect(await found(['同比增长{{增幅 "8亿元" "10亿元"}}。'])).toEqual([["figure-negative"]]));
