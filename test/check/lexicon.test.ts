import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { packageRoot } from "../../src/pipeline/roots.js";
import { packageLists, packageWords } from "../package-words.js";
import { textsIn } from "./planting.js";

const misspelt = [...packageLists.易错词];
const { 易错词: list } = packageWords;

it("has more than twelve hundred entries, each once in all files", () => {
  const folder = path.join(packageRoot, "templates/词表");
  const files = readdirSync(folder).map((name) => parse(readFileSync(path.join(folder, name), "utf8")) as object);
  const words = files.flatMap((kinds) =>
    Object.entries(kinds).flatMap(([kind, entries]) => Object.keys(entries).map((word) => `${kind} ${word}`)),
  );
  expect(misspelt.length).toBeGreaterThan(1200);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

it("never takes the right word for a wrong one", () => {
  expect(misspelt.filter(([, { 对: right }]) => list.matchesIn(right).length > 0)).toEqual([]);
});

it("finds every entry in a sentence, with the neighbours it asks for", () => {
  const missed = misspelt.filter(
    ([
      wrong,
      {
        前接: [before = ""],
        后接: [behind = ""],
        旁边有: [beside = ""],
      },
    ]) => {
      const text = `会上，${before}${wrong}${behind}，${beside}大家都听清了。`;
      return !list.matchesIn(text).some(({ word }) => word === wrong);
    },
  );
  expect(missed.map(([wrong]) => wrong)).toEqual([]);
});

it("finds nothing in clean papers", () => {
  expect(textsIn("clean").flatMap(({ text }) => list.matchesIn(text))).toEqual([]);
});

describe("what is right in other company", () => {
  it.each([
    "究竟争什么，毕竟争取过，三十座落成，座标志碑，抽签定位，一贯切实，反覆盖，做风险评估，货运做大。",
    "既使群众受益，又使企业得利；既将任务分下去，又将责任压下去；自己完成任务，知己完成心愿，不能自已。",
    "严峻工作，体操做完，四座落地，联络实到单位，走进帐内，教授于2020年获奖，化学反应情况，主要途经安澜县。",
    "强调拔高，规划拔尖，职工做事，向前进人，吸收人才，现在也不晚，所在也没有，创建全国文明城市。",
  ])("is let alone: %s", (text) => {
    expect(list.matchesIn(text).map(({ word }) => word)).toEqual([]);
  });

  it.each([
    ["参加竟争，签定合同，座落在县城东边，做为重点。", ["竟争", "签定", "座落", "做为"]],
    ["做为重点，己完成八成，向县委反应情况，授于先进称号。", ["做为", "己完成", "反应", "授于"]],
    ["当前经济形式严峻，面临的形式复杂，主要目地是，有效途经是抓项目。", ["形式严峻", "形式", "目地", "有效途经"]],
  ])("is found out of it: %s", (text, words) => {
    expect(list.matchesIn(text).map(({ word }) => word)).toEqual(words);
  });
});
