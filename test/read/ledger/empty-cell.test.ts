import { stripVTControlCharacters } from "node:util";
import { expect, it } from "vitest";
import { reportFindings } from "../../../src/report/findings.js";
import { draftSmall } from "../../small-meeting.js";
import { workbook } from "./tables.js";

const bytes = workbook({
  rows: [
    ["项目名称", "责任单位", "总投资（亿元）"],
    ["第二水厂", "县水务局", 3.9],
    ["冷链物流中心", null, "若干"],
  ],
});

it("says which cell is empty where a template needs it", async () => {
  const { all } = await draftSmall({
    body: "# 讲话\n\n{{#each 项目}}{{名称}}由{{责任单位}}负责。{{/each}}\n",
    more: "数据: { 项目: 台账.xlsx }\n",
    files: { "台账.xlsx": await bytes } as never,
  });
  const missing = all.filter(({ rule }) => rule === "data-missing");
  expect(missing).toMatchObject([{ severity: "error", file: "台账.xlsx", cell: "项目!B3" }]);
  expect(missing[0]?.message).toContain("台账.xlsx 项目!B3");
});

it("prints a finding at a cell on one line", async () => {
  const { all } = await draftSmall({
    body: "# 讲话\n\n甲。\n",
    more: "数据: { 项目: 台账.xlsx }\n",
    files: { "台账.xlsx": await bytes } as never,
  });
  // In CI the report is coloured.
  const text = stripVTControlCharacters(reportFindings(all, () => undefined));
  expect(text).toContain("台账.xlsx:项目!C3 “若干”读不懂，“总投资”要一个数");
  expect(text.trim().split("\n")).toHaveLength(1);
});
