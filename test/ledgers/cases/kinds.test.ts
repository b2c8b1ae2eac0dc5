import { expect, it } from "vitest";
import { ask, type Case } from "./ask.js";

const total = '{{计数 项目}}，{{求和 项目 "累计完成"}}';

/** The kinds of layout behind the cases, one after the other. */
const kinds: Record<string, Case> = {
  "categories with sums that are typed with their units": {
    ledger: {
      rows: [
        ["项目名称", "总投资", "累计完成"],
        ["一、工业项目（2个）", "3亿元", "1.5亿元"],
        ["甲项目", "2亿元", "1亿元"],
        ["乙项目", "1亿元", "5000万元"],
        ["二、民生项目（1个）", "8000万元", "3000万元"],
        ["丙项目", "8000万元", "3000万元"],
      ],
    },
    asks: total,
    says: "3个，1.8亿元",
  },
  "years side by side below what is measured": {
    ledger: {
      rows: [
        ["项目名称", "完成投资（亿元）"],
        [null, "2025年", "2026年"],
        ["甲项目", 9, 1.5],
        ["乙项目", 8, 0.5],
      ],
      merges: ["A1:A2", "B1:C1"],
    },
    asks: total,
    says: "2个，2.0亿元",
  },
  "years above, as plain numbers": {
    ledger: {
      rows: [
        ["项目名称", 2025, null, 2026],
        [null, "计划（万元）", "完成（万元）", "计划（万元）", "完成（万元）"],
        ["甲项目", 900, 800, 2000, 1500],
        ["乙项目", 700, 600, 1000, 500],
      ],
      merges: ["A1:A2", "B1:C1", "D1:E1"],
    },
    asks: '{{计数 项目}}，{{求和 项目 "年度计划"}}，{{求和 项目 "累计完成"}}',
    says: "2个，3000万元，2000万元",
  },
  "only years that are past": {
    ledger: {
      rows: [
        ["项目名称", "2024年完成投资（亿元）", "2025年完成投资（亿元）"],
        ["甲项目", 9, 1.5],
        ["乙项目", 8, 0.5],
      ],
    },
    asks: '{{求和 项目 "累计完成"}}',
    findings: ["error template-type 求和"],
  },
  "this year beside the same time last year": {
    ledger: {
      rows: [
        ["项目名称", "本期（万元）", null, "去年同期（万元）"],
        [null, "年度计划", "完成", "年度计划", "完成"],
        ["甲项目", 2000, 1500, 900, 800],
        ["乙项目", 1000, 500, 700, 600],
      ],
      merges: ["A1:A2", "B1:C1", "D1:E1"],
    },
    asks: '{{计数 项目}}，{{求和 项目 "年度计划"}}，{{求和 项目 "累计完成"}}，{{求和 项目 "去年同期完成"}}',
    says: "2个，3000万元，2000万元，1400万元",
  },
  "a part of the money under words of its own": {
    ledger: {
      rows: [
        ["项目名称", "其中：财政资金（万元）"],
        [null, "年度计划", "完成"],
        ["甲项目", 2000, 1500],
        ["乙项目", 1000, 500],
      ],
      merges: ["A1:A2", "B1:C1"],
    },
    asks: '{{求和 项目 "累计完成"}}',
    findings: ["error template-type 求和"],
  },
  "a total beside its parts, below one header": {
    ledger: {
      rows: [
        ["项目名称", "年度计划投资（万元）", null, null, "累计完成（万元）"],
        [null, "小计", "财政资金", "自筹资金"],
        ["甲项目", 2000, 1200, 800, 1500],
        ["乙项目", 1000, 600, 400, 500],
      ],
      merges: ["A1:A2", "B1:D1", "E1:E2"],
    },
    asks: '{{求和 项目 "年度计划"}}，{{求和 项目 "自筹资金"}}',
    says: "3000万元，1200万元",
  },
  "groups above a header that is not merged down": {
    ledger: {
      rows: [
        ["2026年重点项目表"],
        [null, null, "投资（亿元）"],
        ["序号", "项目名称", "总投资", "年度计划", "累计完成", "责任单位"],
        [1, "甲项目", 5, 2, 1.5, "县住建局"],
        [2, "乙项目", 3, 1, 0.5, "县水务局"],
      ],
      merges: ["A1:F1", "C2:E2"],
    },
    asks: total,
    says: "2个，2.0亿元",
  },
  "two columns of one name": {
    ledger: {
      rows: [
        ["项目名称", "完成投资（万元）", "完成投资（万元）"],
        ["甲项目", 2000, 1500],
        ["乙项目", 1000, 500],
      ],
    },
    asks: '{{求和 项目 "完成投资"}}',
    findings: [
      "warning ledger-header 项目!C1 完成投资（万元）",
      "warning ledger-header 项目!B1 完成投资（万元）",
      "warning ledger-header 项目!C1 完成投资（万元）",
      "error template-type 求和",
    ],
  },
  "an older month than 截至": {
    ledger: {
      rows: [
        ["项目名称", "1—6月完成投资（万元）"],
        ["甲项目", 2000],
        ["乙项目", 1000],
      ],
    },
    asks: total,
    says: "2个，3000万元",
    findings: ["warning ledger-as-of 项目!B1 1—6月完成投资（万元）"],
  },
  "tables side by side that nobody calls": {
    ledger: {
      rows: [
        ["名称", "完成（万元）", null, "名称", "完成（万元）"],
        ["甲厂", 80, null, "甲田", 9],
        ["乙厂", 100, null, "乙田", 12],
      ],
    },
    asks: total,
    findings: ["error ledger-table 台账.xlsx"],
  },
  "a table called by 表": {
    options: "表: 农业项目",
    ledger: {
      rows: [
        ["工业项目", null, null, "农业项目"],
        ["名称", "完成（万元）", null, "名称", "完成（万元）"],
        ["甲厂", 80, null, "甲田", 9],
        ["乙厂", 100, null, "乙田", 12],
      ],
    },
    asks: total,
    says: "2个，21万元",
  },
  "another table below": {
    ledger: {
      rows: [
        ["项目名称", "总投资（亿元）", "累计完成（亿元）"],
        ["甲项目", 5, 1.5],
        ["乙项目", 3, 0.5],
        [],
        ["分镇情况"],
        ["镇街", "项目个数", "总投资（亿元）", "累计完成（亿元）"],
        ["石桥镇", 1, 5, 1.5],
        ["清河镇", 1, 3, 0.5],
      ],
    },
    asks: total,
    says: "2个，2.0亿元",
    findings: ["warning ledger-table 项目!A6"],
  },
  "a total without a name": {
    ledger: {
      rows: [
        ["项目名称", "总投资（亿元）", "累计完成（亿元）"],
        ["甲项目", 5, 1.5],
        ["乙项目", 3, 0.5],
        [null, 8, 2],
      ],
    },
    asks: total,
    says: "2个，2.0亿元",
  },
  "a name that comes to the sum of all others": {
    ledger: {
      rows: [
        ["项目名称", "总投资（亿元）", "累计完成（亿元）"],
        ["安澜县", 8, 2],
        ["甲项目", 5, 1.5],
        ["乙项目", 3, 0.5],
      ],
    },
    asks: total,
    says: "3个，4.0亿元",
    findings: ["warning ledger-part 项目!A2 安澜县"],
  },
  "其中 below a row of its own": {
    ledger: {
      rows: [
        ["项目名称", "总投资（亿元）", "累计完成（亿元）"],
        ["甲项目", 5, 1.5],
        ["其中：一期", 2, 1],
        ["二期", 3, 0.5],
        ["乙项目", 3, 0.5],
      ],
    },
    asks: total,
    says: "2个，2.0亿元",
    findings: ["warning ledger-part 项目!A3 其中：一期"],
  },
  "a total by any of its words": {
    ledger: {
      rows: [
        ["项目名称", "总投资（亿元）", "累计完成（亿元）"],
        ["全市合计", 8, 2],
        ["甲项目", 5, 1.5],
        ["乙项目", 3, 0.5],
        ["总数", 8, 2],
        ["汇总", 8, 2],
      ],
    },
    asks: total,
    says: "2个，2.0亿元",
  },
  "categories with sums, one of them without rows": {
    ledger: {
      rows: [
        ["序号", "项目名称", "累计完成（亿元）"],
        ["一", "工业项目", 2],
        [1, "甲项目", 1.5],
        [2, "乙项目", 0.5],
        ["二", "农业项目", 3],
      ],
    },
    asks: total,
    findings: ["error ledger-row 项目!B5 农业项目", "warning ledger-total 项目!C2 2"],
  },
  "a name that begins as a note does": {
    ledger: {
      rows: [
        ["项目名称", "累计完成（亿元）"],
        ["联系人：王某修理厂", 1.5],
        ["乙项目", 0.5],
      ],
    },
    asks: total,
    says: "2个，2.0亿元",
    findings: ["warning ledger-row 项目!A2 联系人：王某修理厂"],
  },
  "no rows at all": {
    ledger: { rows: [["项目名称", "累计完成（亿元）"], ["填表人：王某"]] },
    asks: total,
    says: "0个，0亿元",
    findings: ["warning ledger-empty 项目!A1"],
  },
  "projects across, what is said of them down": {
    ledger: {
      rows: [
        ["项目名称", "甲项目", "乙项目"],
        ["总投资（亿元）", 5, 3],
        ["累计完成（亿元）", 1.5, 0.5],
        ["责任单位", "县住建局", "县水务局"],
      ],
    },
    asks: total,
    findings: ["error ledger-header 台账.xlsx"],
  },
  "categories of two levels that are all there is": {
    ledger: {
      rows: [
        ["项目名称", "累计完成（亿元）"],
        ["一、工业", 2],
        ["（一）甲项目", 1.5],
        ["（二）乙项目", 0.5],
      ],
    },
    asks: total,
    says: "2个，2.0亿元",
  },
};

it.each(Object.entries(kinds))("%s", async (_, one) => {
  const { says, findings, all } = await ask(one);
  expect({ says, findings }, JSON.stringify(all, undefined, 1)).toEqual({
    says: one.says,
    findings: one.findings ?? [],
  });
});
