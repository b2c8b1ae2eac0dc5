import { describe, expect, it } from "vitest";
import { draftSmall } from "../small-meeting.js";

const rules = async (line: string) => (await draftSmall({ body: `${line}\n` })).all.map(({ rule }) => rule);

describe("a word that the figure says itself", () => {
  const doubled = [
    '完成投资约{{约 "58.6亿元"}}。',
    '完成投资近{{近 "58.6亿元"}}。',
    '完成投资超过{{超 "58.6亿元"}}。',
    '完成投资{{约 "58.6亿元"}}左右。',
    '同比增长{{升降 "-2.3%"}}。',
    '同比**下降**{{升降 "0%"}}。',
  ];
  for (const line of doubled) it(line, async () => expect(await rules(line)).toEqual(["figure-doubled"]));

  const single = [
    '节约{{约 "58.6亿元"}}。',
    '最近{{近 "58.6亿元"}}。',
    '同比{{升降 "-2.3%"}}，上月增长{{和 "1%" "1%"}}。',
    '约{{和 "3亿元" "2亿元"}}。',
  ];
  for (const line of single) it(line, async () => expect(await rules(line)).toEqual([]));
});

it("a figure below nothing after 增长", async () =>
  expect(await rules('同比增长{{增幅 "8亿元" "10亿元"}}。')).toEqual(["figure-negative"]));
