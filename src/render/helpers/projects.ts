import {
  aheadOfTime,
  atPace,
  completionRate,
  direction,
  FigureFailure,
  inStage,
  magnitude,
  startRate,
  wordFigure,
} from "../../figures/index.js";
import { around } from "../made.js";
import { type Helper, helper, rows, styled, text } from "./helper.js";

const staged = (name: Parameters<typeof inStage>[1], summary: string, result: string): Helper =>
  helper({
    summary,
    example: `{{计数 (${name} 项目)}}`,
    result,
    takes: [rows],
    run: (list) => inStage(list, name),
  });

const paced = (pace: Parameters<typeof atPace>[1], summary: string, example: string, result: string): Helper =>
  styled({ summary, example, result, takes: [rows], run: (style, list) => atPace(list, pace, style.百分数) });

export const projects: Record<string, Helper> = {
  已开工: staged("已开工", "已经开工的项目，竣工的也算", "3个"),
  未开工: staged("未开工", "还没有开工的项目，不含储备项目", "1个"),
  在建: staged("在建", "已经开工、还没有竣工的项目", "2个"),
  已竣工: staged("已竣工", "已经竣工的项目", "1个"),
  储备: staged("储备", "储备项目", "0个"),
  超前: paced(
    "超前",
    "已开工项目里，完成年度计划的比例高于时间进度的",
    '{{名单 (超前 项目) "名称"}}',
    "智能装备产业园",
  ),
  按期: paced("按期", "已开工项目里，与时间进度持平的", '{{名单 (按期 项目) "名称"}}', "新材料中试基地"),
  滞后: paced(
    "滞后",
    "已开工项目里，低于时间进度的；未开工的另用“未开工”取",
    '{{名单 (滞后 项目) "名称"}}',
    "老旧小区改造三期",
  ),
  开工率: helper({
    summary: "已开工的占全部的百分之几，不算储备项目；要算，后面写“含储备”",
    example: "{{开工率 项目}}",
    result: "75.0%",
    takes: [rows, text],
    needs: 1,
    run: (list, more) =>
      more === undefined || more === "含储备"
        ? startRate(list, more !== undefined)
        : new FigureFailure(`开工率后面只能写“含储备”，这里写的是“${more}”`, "含储备"),
  }),
  投资完成率: helper({
    summary: "累计完成之和占年度计划之和的百分之几",
    example: "{{投资完成率 项目}}",
    result: "60.0%",
    takes: [rows],
    run: completionRate,
  }),
  超进度: helper({
    summary: "投资完成率减时间进度，得几个百分点，落后是负数",
    example: '{{超进度 (筛选 项目 "类别" "工业")}}',
    result: "7.0个百分点",
    takes: [rows],
    run: aheadOfTime,
  }),
  比进度: styled({
    summary: "投资完成率与时间进度比，超了、落后还是持平",
    example: '{{比进度 项目}}，{{比进度 (筛选 项目 "类别" "工业")}}',
    result: "落后时间进度6.7个百分点，超时间进度7.0个百分点",
    takes: [rows],
    run: (style, list) => {
      const value = aheadOfTime(list);
      if (value instanceof FigureFailure) return value;
      const way = direction(value, style);
      if (way === 0) return around(value, "与时间进度持平");
      return around(value, `${way > 0 ? "超" : "落后"}时间进度${wordFigure(magnitude(value), style)}`);
    },
  }),
};
