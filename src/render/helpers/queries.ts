import {
  bands,
  type Comparison,
  comparisonNamed,
  cumulative,
  FigureFailure,
  firstOf,
  firstPlaces,
  grouped,
  joined,
  lookedUp,
  lookup,
  type Measured,
  measured,
  ranked,
  sorted,
  where,
  withinText,
} from "../../figures/index.js";
import { Datum, isList, type List, list, originOf } from "../../model/data.js";
import { Figure } from "../../model/figure.js";
import { HelperResult } from "../made.js";
import { type ArgumentReader, figure, type Helper, helper, number, rows, text } from "./helper.js";

/** What a column is compared with: a text, a number with its unit, a day. */
const wanted: ArgumentReader<Measured> = {
  wants: "一段文字、一个数或一个日期",
  read(argument) {
    if (argument instanceof HelperResult)
      return argument.more.pieces?.[0] ? measured(argument.more.pieces[0].figure) : measured(argument.text);
    const plain = typeof argument === "string" || typeof argument === "number";
    return plain || argument instanceof Datum || argument instanceof Figure ? measured(argument) : undefined;
  },
};

const ways: Readonly<Record<string, "升" | "降">> = {
  升: "升",
  升序: "升",
  从小到大: "升",
  降: "降",
  降序: "降",
  从大到小: "降",
};

function chosen(list: List, column: string, third: Measured, fourth: Measured | undefined): List | FigureFailure {
  const comparison = comparisonNamed(third.text);
  if (fourth === undefined) return withoutValue(list, column, third, comparison);
  if (comparison instanceof FigureFailure) return comparison;
  if (comparison === "有" || comparison === "无")
    return new FigureFailure(`“${third.text}”后面不用再写“${fourth.text}”：有就是填了，无就是空着`);
  return where(list, column, comparison, fourth);
}

function withoutValue(
  list: List,
  column: string,
  value: Measured,
  comparison: Comparison | FigureFailure,
): List | FigureFailure {
  // 是 may be what stands in the cells: 是, 否.
  if (comparison instanceof FigureFailure || comparison === "是") return where(list, column, "是", value);
  if (comparison === "有" || comparison === "无") return where(list, column, comparison);
  return new FigureFailure(`“${value.text}”后面还要写比什么，如 {{筛选 项目 "总投资" "≥" "1亿元"}}`);
}

/**
 * Who is meant is not known yet, so nobody is chosen, and nobody is left out. Of a ledger nothing is answered: a figure computed over no rows
 * would be wrong.
 */
function undecided([from, , way]: readonly unknown[]): List | undefined {
  if (!isList(from) || originOf(from).ledger) return undefined;
  return way === "不是" || way === "不含" ? from : list(originOf(from));
}

function wrongWay(name: string, way: string | undefined): FigureFailure {
  return new FigureFailure(`${name}只有“升”和“降”，这里写的是“${way}”`);
}

const places = (name: string, summary: string, example: string, result: string, direction: "升" | "降"): Helper =>
  helper({
    summary,
    example,
    result,
    takes: [rows, text, number],
    run: (list, column, count) =>
      Number.isInteger(count) && count > 0
        ? firstPlaces(list, column, direction, count)
        : new FigureFailure(`${name}要写 1 以上的整数，如 {{${name} 项目 "总投资" 3}}`),
  });

export const queries: Record<string, Helper> = {
  筛选: helper({
    open: undecided,
    summary:
      "选出一列是什么的几行。可以比：是 不是 含 不含 ≥ > ≤ < 有 无 在，数带单位，日期写全；几样都行的用“或”连起来",
    example:
      '{{计数 (筛选 项目 "类别" "工业或民生")}}，{{计数 (筛选 项目 "总投资" "≥" "5亿元")}}，{{计数 (筛选 项目 "计划开工" "在" "2026年1—6月")}}，{{名单 (筛选 指标 "位次" "<" "上期位次") "指标"}}',
    result: "3个，2个，3个，一般公共预算收入",
    takes: [rows, text, wanted, wanted],
    needs: 3,
    run: chosen,
  }),
  排序: helper({
    summary: "按一列排，“升”从小到大，“降”从大到小，不写就是“升”；空着的排在最后",
    example: '{{名单 (排序 项目 "总投资" "降") "名称"}}；{{名单 (排序 (分组 项目 "属地") "投资完成率" "降") "组名"}}',
    result: "智能装备产业园、新材料中试基地、冷链物流中心、老旧小区改造三期；石桥镇、安阜街道、清河镇",
    takes: [rows, text, text],
    needs: 2,
    run: (list, column, way) => {
      const direction = ways[way ?? "升"];
      return direction ? sorted(list, column, direction) : wrongWay("排序", way);
    },
  }),
  取前: helper({
    summary: "只要前几行，一般与“排序”套用",
    example: '{{名单 (取前 (排序 项目 "总投资" "降") 2) "名称"}}',
    result: "智能装备产业园、新材料中试基地",
    takes: [rows, number],
    run: (list, count) =>
      Number.isInteger(count) && count >= 0
        ? firstOf(list, count)
        : new FigureFailure("取前几行，要写 0 以上的整数，如 {{取前 项目 5}}"),
  }),
  排名: helper({
    summary: "从大到小排好，每行加一项“位次”，一样的并列；从小到大写“升”，另起名写在最后",
    example:
      '{{#each (筛选 (排名 项目 "投资完成率") "名称" "新材料中试基地")}}{{名称}}{{位次}}{{/each}}；{{名单 (排名 (分组 项目 "属地") "个数") "位次"}}',
    result: "新材料中试基地第2位；第1位、并列第2位",
    takes: [rows, text, text, text],
    needs: 2,
    run: (list, column, way, name) => {
      const direction = ways[way ?? "降"];
      return direction ? ranked(list, column, direction, name ?? "位次") : wrongWay("排名", way);
    },
  }),
  前几名: places(
    "前几名",
    "一列最大的几名，末一名并列的都要",
    '{{名单 (前几名 项目 "总投资" 2) "名称"}}',
    "智能装备产业园、新材料中试基地",
    "降",
  ),
  后几名: places(
    "后几名",
    "一列最小的几名，小的在前，末一名并列的都要",
    '{{名单 (后几名 项目 "总投资" 2) "名称"}}',
    "老旧小区改造三期、冷链物流中心",
    "升",
  ),
  接上: helper({
    summary: "把另一张台账照名称接在后面，列名前面加一个词；对不上的名称会列出来。按别的列对，写在最后",
    example: '比上月多完成{{求和 (接上 项目 上月 "上月") "累计完成−上月累计完成"}}',
    result: "比上月多完成4000万元",
    takes: [rows, rows, text, text],
    needs: 3,
    run: joined,
  }),
  取数: helper({
    summary: "一列文字里，一个词后面的数，加成一列；没有的、有几个的会列出来",
    example: '{{求和 (取数 企业 "简介" "用工") "用工"}}',
    result: "573人",
    takes: [rows, text, text],
    run: withinText,
  }),
  分组: helper({
    summary: "按一列分成几组，每组有 组名、个数、各行；空着的归入“未填”。一格里写了几家的，后面写“拆开”，每家都算",
    example: '{{#each (分组 项目 "属地")}}{{组名}}{{计数 各行}}{{#unless @last}}、{{/unless}}{{/each}}',
    result: "石桥镇2个、清河镇1个、安阜街道1个",
    takes: [rows, text, text],
    needs: 2,
    run: (list, column, apart) =>
      apart === undefined || apart === "拆开"
        ? grouped(list, column, apart !== undefined)
        : new FigureFailure(`分组后面只能写“拆开”，这里写的是“${apart}”`, "拆开"),
  }),
  分档: helper({
    summary: "按数的大小分成几档，界限从大到小写",
    example: '{{#each (分档 项目 "总投资" "10亿元" "5亿元")}}{{组名}}{{个数}}{{#unless @last}}、{{/unless}}{{/each}}',
    result: "10亿元以上1个、5亿元至10亿元1个、5亿元以下2个",
    takes: [rows, text, figure],
    rest: true,
    run: (list, column, ...bounds) =>
      bands(
        list,
        column,
        bounds.map(({ quantity }) => quantity),
      ),
  }),
  累计: helper({
    summary: "按时间排好，每行加一项“累计”，是到这一行为止的合计；按别的列排，写在后面",
    example: '{{#each (累计 项目 "年度计划" "计划开工")}}{{名称}}{{累计}}{{#unless @last}}、{{/unless}}{{/each}}',
    result: "老旧小区改造三期1.0亿元、新材料中试基地3.7亿元、智能装备产业园6.7亿元、冷链物流中心8.0亿元",
    takes: [rows, text, text],
    needs: 2,
    run: cumulative,
  }),
  按档取: helper({
    summary: "每一行照自己的一个数，在另一张分档的台账里对上一档，取那一档的一列加在后面：违约金、企业规模",
    example:
      '{{#each (按档取 企业 "营业收入" 档次 "营业收入下限" "规模")}}{{名称}}{{规模}}{{#unless @last}}、{{/unless}}{{/each}}',
    result: "恒信机械大型、云山食品中型、青禾农机小型",
    takes: [rows, text, rows, text, text],
    run: lookedUp,
  }),
  对档: helper({
    summary: "一个数够得上表里的哪一档，取那一档的一项：先写档的下限在哪一列，再写要哪一列",
    example: '{{对档 "9亿元" 项目 "总投资" "属地"}}',
    result: "石桥镇",
    takes: [figure, rows, text, text],
    run: ({ quantity }, list, bound, result) => lookup(quantity, list, bound, result),
  }),
};
