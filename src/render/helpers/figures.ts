import {
  countRows,
  difference,
  FigureFailure,
  growth,
  inUnit,
  multiple,
  overRows,
  product,
  quotient,
  share,
  total,
} from "../../figures/index.js";
import { unitOf } from "../../language/unit.js";
import { Figure, type Manner } from "../../model/figure.js";
import { figure, type Helper, helper, number, rows, text } from "./helper.js";

type AggregateName = Parameters<typeof overRows>[0];

const over = (type: AggregateName, summary: string, example: string, result: string): Helper =>
  helper({
    summary,
    example,
    result,
    takes: [rows, text],
    run: (list, column) => overRows(type, list, column),
  });

const twoFigures = (
  summary: string,
  example: string,
  result: string,
  calculate: (of: string, pair: readonly [Figure, Figure]) => Figure | FigureFailure,
): Helper => helper({ summary, example, result, takes: [figure, figure], run: (a, b) => calculate("", [a, b]) });

/** A figure printed otherwise than the house style would. */
function inManner({ quantity, formula, manner }: Figure, more: Manner): Figure {
  return new Figure(quantity, formula, { ...manner, ...more });
}

export const figures: Record<string, Helper> = {
  计数: helper({
    summary: "表里有几行；量词不是“个”的，写在后面",
    example: '{{计数 项目}}，{{计数 指标 "项"}}',
    result: "4个，3项",
    takes: [rows, text],
    needs: 1,
    run: (list, unit) => countRows(list, unit),
  }),
  求和: over("sum", "一列加起来；空着的不算，校对时会列出来", '{{求和 项目 "年度计划"}}', "8.0亿元"),
  平均: over("mean", "一列的平均数；空着的不算在内", '{{平均 项目 "年度计划"}}', "2.0亿元"),
  最大: over("greatest", "一列里最大的", '{{最大 项目 "总投资"}}', "12.5亿元"),
  最小: over("least", "一列里最小的", '{{最小 项目 "总投资"}}', "2.0亿元"),
  占比: twoFigures("部分占整体的百分之几", '{{占比 (求和 项目 "累计完成") (求和 项目 "年度计划")}}', "60.0%", share),
  差: twoFigures(
    "前一个数减后一个数；两个百分数相减，得几个百分点",
    '{{差 (求和 项目 "年度计划") (求和 项目 "累计完成")}}，{{差 "71.2%" "66.7%"}}',
    "3.2亿元，4.5个百分点",
    difference,
  ),
  和: helper({
    summary: "几个数加起来，单位不同的先换算",
    example: '{{和 "1.2亿元" "3000万元"}}',
    result: "1.5亿元",
    takes: [figure, figure],
    rest: true,
    run: (...terms) => total(terms),
  }),
  增幅: twoFigures("今年比去年增长百分之几", '{{增幅 "11.9亿元" "11.2亿元"}}', "6.3%", growth),
  倍数: twoFigures("前一个数是后一个数的几倍", '{{倍数 "12亿元" "5亿元"}}', "2.4倍", multiple),
  除: twoFigures(
    "前一个数除以后一个数，单位跟着除：亿元除以亩得万元/亩；除以不带单位的数，单位不变",
    '{{除 (求和 项目 "总投资") (求和 项目 "用地")}}，{{除 "86人" "43个"}}',
    "681.3万元/亩，2人/个",
    quotient,
  ),
  均: helper({
    summary: "同上，前面的话已经说了“亩均、户均、月均”，后面不带“/亩”",
    example:
      '亩均投资{{均 (求和 项目 "总投资") (求和 项目 "用地")}}，后4个月月均需完成{{均 (差 (求和 项目 "年度计划") (求和 项目 "累计完成")) (月数 (截至 项目) "2026-12-31")}}',
    result: "亩均投资681.3万元，后4个月月均需完成8000万元",
    takes: [figure, figure],
    run: (whole, by) => {
      const each = quotient("", [whole, by]);
      return each instanceof FigureFailure ? each : inManner(each, { per: "said" });
    },
  }),
  乘: twoFigures(
    "两个数相乘，有一个是不带单位的数或百分数，或者是每亩、每户多少",
    '{{乘 (求和 项目 "年度计划") "5%"}}，{{乘 "2.4万元/亩" "50亩"}}',
    "4000万元，120万元",
    product,
  ),
  保留: helper({
    summary: "这一处保留几位小数",
    example: '{{保留 (占比 "2个" "3个") 2}}',
    result: "66.67%",
    takes: [figure, number],
    run: (value, decimals) =>
      Number.isInteger(decimals) && decimals >= 0 && decimals <= 8
        ? inManner(value, { decimals })
        : new FigureFailure("小数位数要写 0 到 8 的整数，如 {{保留 年度计划 2}}"),
  }),
  换算: helper({
    summary: "换一个单位",
    example: '{{换算 (求和 项目 "年度计划") "万元"}}',
    result: "80000万元",
    takes: [figure, text],
    run: (value, asked) => {
      const unit = unitOf(asked);
      if (unit === undefined)
        return new FigureFailure(`不认识“${asked}”这个单位，常用的有 亿元、万元、亩、公顷、万平方米、%`);
      const converted = inUnit(value.quantity, unit);
      if (converted instanceof FigureFailure) return converted;
      return new Figure(converted, value.formula, { ...value.manner, unit: "kept" });
    },
  }),
  数值: helper({
    summary: "只要数，不要单位",
    example: '{{数值 (求和 项目 "年度计划")}}至{{求和 项目 "总投资"}}',
    result: "8.0至26.3亿元",
    takes: [figure],
    run: (value) => inManner(value, { bare: true }),
  }),
};
