import { expect, it } from "vitest";
import { type Table, workbook } from "../../read/ledger/tables.js";
import { ask, type Case } from "./ask.js";
import { rewritten, withChartSheet } from "./raw.js";

const plain: Table = {
  rows: [
    ["项目名称", "总投资（亿元）", "年度计划（亿元）", "累计完成（亿元）"],
    ["甲项目", 5, 2, 1.5],
    ["乙项目", 3, 1, 0.5],
  ],
};
const sums =
  '共{{计数 项目}}项目，总投资{{求和 项目 "总投资"}}，年度计划{{求和 项目 "年度计划"}}，累计完成{{求和 项目 "累计完成"}}。';
const sumsSaid = "共2个项目，总投资8.0亿元，年度计划3.0亿元，累计完成2.0亿元。";
const bytes = await workbook(plain);
const sheet = "xl/worksheets/sheet1.xml";

/** What stood wrong in real ledgers. */
const cases: Record<string, Case> = {
  "the unit of a group goes for all below it": {
    ledger: {
      rows: [
        ["项目名称", "投资（亿元）"],
        [null, "总投资", "年度计划", "累计完成"],
        ["甲项目", 5, 2, 1.5],
        ["乙项目", 3, 1, 0.5],
      ],
      merges: ["A1:A2", "B1:D1"],
    },
    asks: sums,
    says: sumsSaid,
  },
  "计划时间 and 实际时间 above 开工 and 竣工": {
    ledger: {
      rows: [
        ["序号", "项目名称", "总投资（万元）", "计划时间", null, "实际时间"],
        [null, null, null, "开工", "竣工", "开工", "竣工"],
        [1, "甲项目", 50000, "2026年3月", "2027年6月", "2026年3月10日"],
        [2, "乙项目", 30000, "2026年6月", "2027年12月"],
      ],
      merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"],
    },
    asks: "{{#each 项目}}{{名称}}{{总投资}}计划{{日期 计划开工}}开工；{{/each}}已开工{{计数 (已开工 项目)}}。",
    says: "甲项目5.0亿元计划2026年3月31日开工；乙项目3.0亿元计划2026年6月30日开工；已开工1个。",
  },
  "完成投资 of one month and since January": {
    ledger: {
      rows: [
        ["项目名称", "年度计划（万元）", "完成投资（万元）"],
        [null, null, "8月份", "1—8月"],
        ["甲项目", 20000, 1000, 15000],
        ["乙项目", 10000, 500, 5000],
      ],
      merges: ["A1:A2", "B1:B2", "C1:D1"],
    },
    asks: '年度计划{{求和 项目 "年度计划"}}，累计完成{{求和 项目 "累计完成"}}，8月份{{求和 项目 "8月份"}}，共{{计数 项目}}。',
    says: "年度计划3.0亿元，累计完成2.0亿元，8月份1500万元，共2个。",
  },
  "borders to the last row, and widths of columns": {
    ledger: rewritten(bytes, {
      [sheet]: (xml) =>
        xml
          .replace("<sheetData>", '<cols><col min="1" max="4" width="12"/></cols><sheetData>')
          .replace("</sheetData>", '<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>'),
    }),
    asks: sums,
    says: sumsSaid,
  },
  "an empty cell that calls itself a shared string": {
    ledger: rewritten(
      await workbook({
        rows: [
          ["项目名称", "总投资（亿元）", "存在问题"],
          ["甲项目", 5, "—"],
          ["乙项目", 3, "土地没有落实"],
        ],
      }),
      { [sheet]: (xml) => xml.replace(/<c r="C2".*?<\/c>/, '<c r="C2" t="s"><v></v></c>') },
    ),
    asks: '存在问题的{{计数 (筛选 项目 "存在问题" "有")}}项目：{{名单 (筛选 项目 "存在问题" "有") "名称"}}。共{{计数 项目}}。',
    says: "存在问题的1个项目：乙项目。共2个。",
  },
  "a chart on a sheet of its own": { ledger: withChartSheet(bytes), asks: sums, says: sumsSaid },
  "two tables side by side, one of them called by its name": {
    name: "工业",
    ledger: {
      rows: [
        ["安澜县2026年前8个月工业、农业项目对照表"],
        ["工业项目", null, null, null, null, "农业项目"],
        ["名称", "计划（万元）", "完成（万元）", "责任单位", null, "名称", "计划（万元）", "完成（万元）", "责任单位"],
        ["甲厂", 100, 80, "工信局", null, "甲田", 10, 9, "农业局"],
        ["乙厂", 200, 100, "工信局", null, "乙田", 20, 12, "农业局"],
        ["丙厂", 300, 240, "发改局"],
      ],
      merges: ["A1:I1", "A2:D2", "F2:I2"],
    },
    asks: '工业{{计数 工业}}，完成{{求和 工业 "完成"}}，完成率{{占比 (求和 工业 "完成") (求和 工业 "计划")}}。',
    says: "工业3个，完成420万元，完成率70.0%。",
  },
  "columns that are months": {
    ledger: {
      rows: [
        ["2026年投资月报（单位：万元）"],
        ["项目名称", "年度计划", ...Array.from({ length: 12 }, (_, at) => `${at + 1}月`)],
        ["甲项目", 20000, ...Array.from({ length: 8 }, () => 1000)],
        ["乙项目", 10000, ...Array.from({ length: 8 }, () => 500)],
      ],
    },
    asks: '共{{计数 项目}}项目，年度计划{{求和 项目 "年度计划"}}，8月完成{{求和 项目 "8月"}}。',
    says: "共2个项目，年度计划3.0亿元，8月完成1500万元。",
  },
  "two tables one above the other, each in its own unit": {
    ledger: {
      rows: [
        ["工业项目（单位：亿元）"],
        ["序号", "项目名称", "总投资", "年度计划", "累计完成"],
        [1, "甲项目", 5, 2, 1.5],
        [],
        ["农业项目（单位：万元）"],
        ["序号", "项目名称", "总投资", "年度计划", "累计完成"],
        [1, "乙项目", 30000, 10000, 5000],
      ],
      merges: ["A1:E1", "A5:E5"],
    },
    asks: sums,
    says: sumsSaid,
  },
  "a header of four rows, and a row that numbers the columns": {
    name: "资金",
    ledger: {
      rows: [
        ["序号", "项目", "期初余额（万元）", null, null, null, "本月收款（万元）"],
        [null, null, "净资金", "可用存款", null, null, "小计", "现金"],
        [null, null, null, "小计", "现金余额", "票据余额"],
        [],
        [null, null, 1, "2=3+4", 3, 4, 5, 6],
        [1, "甲项目", 100, 90, 80, 10, 20, 20],
        [2, "乙项目", 50, 40, 30, 10, 10, 5],
      ],
      merges: [...["A1:A4", "B1:B4", "C1:F1", "C2:C4", "D2:F2", "D3:D4", "E3:E4", "F3:F4", "G1:H1", "G2:G4", "H2:H4"]],
    },
    asks: '共{{计数 资金}}，净资金{{求和 资金 "净资金"}}，现金余额{{求和 资金 "现金余额"}}。',
    says: "共2个，净资金150万元，现金余额110万元。",
  },
  "growth that is written as a fraction": {
    name: "指标",
    ledger: {
      rows: [
        ["指标", "目标", "完成", "增速"],
        ["一般公共预算收入", "17.6亿元", "11.9亿元", 0.056],
        ["固定资产投资", "100亿元", "71亿元", 0.076],
      ],
    },
    asks: "{{#each 指标}}{{指标}}{{升降 增速}}；{{/each}}",
    says: "一般公共预算收入增长5.6%；固定资产投资增长7.6%；",
    findings: ["warning ledger-percent 项目!D1 0.056"],
  },
  "未达标 without targets": {
    name: "指标",
    ledger: {
      rows: [
        ["指标", "完成（亿元）", "增速（%）"],
        ["财政收入", 11, 5.6],
        ["投资", 71, 7.6],
      ],
    },
    asks: '未达标{{计数 (未达标 指标) "项"}}：{{名单 (未达标 指标) "指标"}}。',
    findings: ["error template-type 计数", "error template-type 名单"],
  },
  "a target of growth beside what is completed in 亿元": {
    name: "指标",
    ledger: {
      rows: [
        ["指标", "年初目标（%）", "完成（亿元）", "增速（%）"],
        ["财政收入", 8, 11, 5.6],
        ["投资", 6, 71, 7.6],
      ],
    },
    asks: '未达标{{计数 (未达标 指标) "项"}}：{{名单 (未达标 指标) "指标"}}。',
    says: "未达标1项：财政收入。",
  },
  "the last second of a day": {
    ledger: rewritten(
      await workbook({
        rows: [
          ["项目名称", "累计完成（亿元）", "实际开工"],
          ["甲项目", 1.5, { value: 46265.99998842592, style: { numFmt: "yyyy-mm-dd h:mm:ss" } }],
          ["乙项目", 0.5, { value: 46082, style: { numFmt: "yyyy-mm-dd" } }],
        ],
      }),
      {},
    ),
    asks: '{{#each 项目}}{{名称}}{{日期 实际开工}}开工，完成{{累计完成}}；{{/each}}8月底前开工的{{计数 (筛选 项目 "实际开工" "≤" "2026-08-31")}}。',
    says: "甲项目2026年8月31日开工，完成1.5亿元；乙项目2026年3月1日开工，完成5000万元；8月底前开工的2个。",
  },
  "a row of data that holds a word of headers": {
    name: "题库",
    ledger: {
      rows: [
        ["题号", "内容", "选项甲", "选项乙"],
        [1, "图上的线性尺寸与实物之比叫什么", "比例", "大小"],
        [2, "工程量怎么算", "单价", "总价"],
        [3, "下列说法对的是", "是", "否"],
      ],
    },
    asks: "共{{计数 题库}}。",
    says: "共3个。",
  },
  "全县 above its towns": {
    name: "分镇",
    ledger: {
      rows: [
        ["属地", "总投资（亿元）", "年度计划（亿元）", "累计完成（亿元）"],
        ["全县", 8, 3, 2],
        ["石桥镇", 5, 2, 1.5],
        ["清河镇", 3, 1, 0.5],
      ],
    },
    asks: '总投资{{求和 分镇 "总投资"}}，共{{计数 分镇}}。',
    says: "总投资8.0亿元，共2个。",
  },
  "其中 below what it is part of": {
    name: "汇总",
    ledger: {
      rows: [
        ["项目类别", "项目个数", "总投资（亿元）"],
        ["全部项目", 10, 100],
        ["其中：省级", 3, 60],
        ["市级", 4, 30],
        ["县级", 3, 10],
      ],
    },
    asks: '共{{求和 汇总 "项目个数"}}，{{求和 汇总 "总投资"}}。',
    says: "共10，100.0亿元。",
    findings: ["warning ledger-part 项目!A3 其中：省级"],
  },
  "序号 in Chinese numerals": {
    ledger: {
      rows: [
        ["序号", "项目名称", "总投资（亿元）", "年度计划（亿元）", "累计完成（亿元）"],
        ["一", "甲项目", 5, 2, 1.5],
        ["二", "乙项目", 3, 1, 0.5],
      ],
    },
    asks: sums,
    says: sumsSaid,
  },
  "names that begin with 一、": {
    ledger: {
      rows: [
        ["项目名称", "总投资（亿元）", "年度计划（亿元）", "累计完成（亿元）"],
        ["一、二号路改造", 5, 2, 1.5],
        ["三、四号路改造", 3, 1, 0.5],
      ],
    },
    asks: sums,
    says: sumsSaid,
  },
  "columns asked for by what their headers say": {
    ledger: {
      rows: [
        ["项目名称", "计划总投资（亿元）", "2026年计划完成投资（亿元）", "1—8月完成（亿元）", "所在镇（街道）"],
        ["甲", 5, 2, 1.5, "石桥镇"],
        ["乙", 3, 1, 0.5, "清河镇"],
      ],
    },
    asks: '{{求和 项目 "计划总投资"}}，完成{{求和 项目 "1—8月完成"}}，{{求和 项目 "1-8月完成（亿元）"}}，{{计数 项目}}。{{#each 项目}}{{计划总投资}}；{{/each}}',
    says: "8.0亿元，完成2.0亿元，2.0亿元，2个。5.0亿元；3.0亿元；",
  },
  "a sheet that is not there is told once": {
    options: "表: 重点项目表",
    ledger: { ...plain, name: "重点项目" },
    asks: sums,
    findings: ["error ledger-sheet 重点项目表"],
  },
  "是否开工 answered by 是, 否 and √": {
    ledger: {
      rows: [
        ["项目名称", "是否开工", "总投资（亿元）"],
        ["甲项目", "是", 5],
        ["乙项目", "否", 3],
        ["丙项目", "√", 2],
      ],
    },
    asks: "共{{计数 项目}}，已开工{{计数 (已开工 项目)}}。",
    says: "共3个，已开工2个。",
  },
  "a .csv with commas of full width": {
    ledger: "项目名称，总投资（亿元），年度计划（亿元）\n甲项目，5，2\n乙项目，3，1\n",
    asks: "共{{计数 项目}}。",
    findings: ["error csv-syntax"],
  },
};

it.each(Object.entries(cases))("%s", async (_, one) => {
  const { says, findings, all } = await ask(one);
  expect({ says, findings }, JSON.stringify(all, undefined, 1)).toEqual({
    says: one.says,
    findings: one.findings ?? [],
  });
});
