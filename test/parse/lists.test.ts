import { describe, expect, test } from "vitest";
import type { Point } from "../../src/model/tree.js";
import { dump } from "./dump.js";
import { read } from "./rendered.js";

const only = (template: string, scheme?: string[]) => dump(read(template, {}, scheme).paper);

describe("tight lists", () => {
  test("run on in the paragraph before, blank line or not", () => {
    const expected = ["主要原因：〔一是|认识不够。〕有的等靠要。〔二是|办法不多。〕"];
    expect(only("主要原因：\n1. 认识不够。有的等靠要。\n2. 办法不多。")).toEqual(expected);
    expect(only("主要原因：\n\n1. 认识不够。有的等靠要。\n2. 办法不多。")).toEqual(expected);
  });

  test("stand alone where no paragraph is before", () => {
    expect(only("## 甲\n1. 乙。\n2. 丙。\n\n丁。")).toEqual(["1 一、甲", "〔一是|乙。〕〔二是|丙。〕", "丁。"]);
    expect(only("::: 停顿\n:::\n1. 乙。")).toEqual(["pause: ", "〔一是|乙。〕"]);
  });

  test("bullets have no number", () => {
    expect(only("要做到：\n- 认识到位。再高一点。\n- 责任到位。")).toEqual([
      "要做到：〔|认识到位。〕再高一点。〔|责任到位。〕",
    ]);
  });

  test("end marks are added to bare data only", () => {
    expect(only("议程：\n1. 县长{{人}}讲话\n2. {{事}}\n3. 表态发言")).toEqual([
      "议程：〔一是|县长<人>讲话；〕〔二是|<事>；〕〔三是|表态发言。〕",
    ]);
    expect(only("1. 甲，\n2. 乙”\n3. 丙？")).toEqual(["〔一是|甲，〕〔二是|乙”；〕〔三是|丙？〕"]);
    expect(dump(read("1. {{甲}}\n2. {{乙}}", { 甲: "通报情况。", 乙: "讲话" }).paper)).toEqual([
      "〔一是|<通报情况。>〕〔二是|<讲话>。〕",
    ]);
  });

  test("label: the first run-in one at the level or below, else 一是", () => {
    expect(only("1. 甲。", ["第一，", "一要"])).toEqual(["〔一要|甲。〕"]);
    expect(only("1. 甲。", ["一、", "（一）", "1."])).toEqual(["〔一是|甲。〕"]);
    expect(only("1. 甲。\n2. 乙。", ["首先，"])).toEqual(["〔首先，|甲。〕〔其次，|乙。〕"]);
  });

  test("a list inside a point never repeats its label", () => {
    expect(only("要：\n1. 抓进度\n   1. 倒排。\n   2. 挂图。\n2. 抓质量。")).toEqual([
      "要：〔一是|抓进度：〕〔第一，|倒排。〕〔第二，|挂图。〕〔二是|抓质量。〕",
    ]);
    expect(only("## 甲\n### 乙\n#### 抓进度。\n要：\n1. 丙。")).toEqual([
      "1 一、甲",
      "2 （一）乙",
      "3 一是抓进度。 >> 要：〔第一，|丙。〕",
    ]);
    expect(only("1. 甲：\n   1. 乙：\n      1. 丙。")).toEqual(["〔一是|甲：〕〔第一，|乙：〕〔其一，|丙。〕"]);
  });

  test("levels count from the heading", () => {
    const { paper } = read("## 甲\n1. 乙：\n   - 丙。");
    const [, paragraph] = paper.blocks;
    const points = paragraph?.type === "paragraph" ? paragraph.children : [];
    expect((points as Point[]).map((point) => point.level)).toEqual([2, 3]);
  });
});

describe("loose lists", () => {
  test("one paragraph a point, with the label of the level", () => {
    expect(only("## 甲\n1. 强责任。要实。\n\n   再一段。\n\n2. 强督查。\n\n### 乙\n\n1. 丙。\n\n2. 丁。")).toEqual([
      "1 一、甲",
      "〔（一）|强责任。〕要实。",
      "再一段。",
      "〔（二）|强督查。〕",
      "2 （一）乙",
      "〔一是|丙。〕",
      "〔二是|丁。〕",
    ]);
  });

  test("a tight list inside joins; what follows is a paragraph of its own", () => {
    expect(only("1. 甲。要：\n   1. 乙。\n   2. 丙。\n\n2. 丁。\n\n尾。\n- 戊。")).toEqual([
      "〔一、|甲。〕要：〔一是|乙。〕〔二是|丙。〕",
      "〔二、|丁。〕",
      "尾。〔|戊。〕",
    ]);
  });

  test("no label in the scheme: 一是; an empty one: none", () => {
    expect(only("## 甲\n1. 乙。\n\n2. 丙。", ["一、"])).toEqual(["1 一、甲", "〔一是|乙。〕", "〔二是|丙。〕"]);
    expect(only("## 甲\n1. 乙。\n\n2. 丙。", ["一、", ""])).toEqual(["1 一、甲", "〔|乙。〕", "〔|丙。〕"]);
  });

  test("bullets are bare leads", () => {
    expect(only("- 久久为功。要坚持。\n\n- 善作善成。")).toEqual(["〔|久久为功。〕要坚持。", "〔|善作善成。〕"]);
  });
});

describe("the lead", () => {
  test.each([
    ["做到“快、准。稳”，再出发。后文", "做到“快、准。稳”，再出发。", "后文。"],
    ["按照《办法（试行）：总则》办。后文", "按照《办法（试行）：总则》办。", "后文。"],
    ["没有句末", "没有句末。", ""],
    ["引号“没有配对。后文", "引号“没有配对。", "后文。"],
    ["**抓进度。**要快", "*抓进度。*", "要快。"],
    ["**抓进度。要快**，再快", "*抓进度。*", "*要快*，再快。"],
    ["{{值}}，要快；后文", "<甲。乙>，要快；", "后文。"],
  ])("%s", (item, lead, rest) => {
    expect(dump(read(`1. ${item}`, { 值: "甲。乙" }).paper)).toEqual([`〔一是|${lead}〕${rest}`]);
  });
});

describe("marks and lists", () => {
  test("a mark between two items splits the list, the count goes on", () => {
    expect(only("要：\n1. 甲。\n@进 要求/一\n1. 乙。\n2. 丙。\n@出\n1. 丁。")).toEqual([
      "要：〔一是|甲。〕〔二是|乙。〕〔三是|丙。〕〔四是|丁。〕",
    ]);
    expect(only("1. 甲。\n\n2. 乙。\n\n@进 要求/一\n1. 丙。\n\n2. 丁。\n@出")).toEqual([
      "〔一、|甲。〕",
      "〔二、|乙。〕",
      "〔三、|丙。〕",
      "〔四、|丁。〕",
    ]);
  });

  test("a paragraph between starts it anew", () => {
    expect(only("原因：\n1. 甲。\n\n措施：\n1. 乙。")).toEqual(["原因：〔一是|甲。〕", "措施：〔一是|乙。〕"]);
  });

  test("marks inside an item", () => {
    expect(only("1. 甲。\n   @进 要求/一\n   乙。\n   @出\n2. 丙。")).toEqual(["〔一是|甲。〕乙。〔二是|丙。〕"]);
  });

  test("empty items vanish", () => {
    expect(only("甲：\n\n1. 乙。\n2.\n3. 丙。")).toEqual(["甲：〔一是|乙。〕〔二是|丙。〕"]);
  });
});
