import {
  difference,
  direction,
  FigureFailure,
  inUnit,
  magnitude,
  type Nearness,
  roundedTo,
  wordFigure,
} from "../../figures/index.js";
import { Figure } from "../../model/figure.js";
import type { NumberStyle } from "../../model/number-style.js";
import { around, type HelperResult } from "../made.js";
import { figure, type Helper, styled, text } from "./helper.js";

/** The words for up, down and neither. */
type Ways = readonly [up: string, down: string, level: string];

function worded(value: Figure, [up, down, level]: Ways, style: NumberStyle): HelperResult {
  const way = direction(value, style);
  if (way === 0) return around(value, level);
  return around(value, `${way > 0 ? up : down}${wordFigure(magnitude(value), style)}`);
}

/** A bare 3 in a column of ranks is a third place. */
function inPlaces({ quantity, formula }: Figure): Figure | FigureFailure {
  const places = inUnit(quantity, "位");
  return places instanceof FigureFailure ? places : new Figure(places, formula);
}

const ofDifference = (summary: string, example: string, result: string, ways: Ways): Helper =>
  styled({
    summary,
    example,
    result,
    takes: [figure, figure],
    run: (style, now, before) => {
      const value = difference("", [now, before]);
      return value instanceof FigureFailure ? value : worded(value, ways, style);
    },
  });

const near = (word: Nearness, summary: string, example: string, result: string): Helper =>
  styled({
    summary,
    example,
    result,
    takes: [figure, text],
    needs: 1,
    run: (style, value, step) => {
      const made = roundedTo(value, word, step ?? "1", style);
      return made instanceof FigureFailure ? made : around(value, made);
    },
  });

export const directions: Record<string, Helper> = {
  升降: styled({
    summary: "增长、下降还是持平；负数自动写成“下降”",
    example: '{{#each 指标}}{{#if 增速}}{{升降 增速}}；{{/if}}{{/each}}{{升降 "0%"}}',
    result: "增长5.6%；下降2.3%；持平",
    takes: [figure],
    run: (style, value) => {
      const points = value.quantity.unit.endsWith("百分点");
      return worded(value, [points ? "提高" : "增长", "下降", "持平"], style);
    },
  }),
  提高: ofDifference(
    "前一个比后一个提高、下降还是持平",
    '{{提高 "5.6%" "4.4%"}}，{{提高 "4.4%" "5.6%"}}',
    "提高1.2个百分点，下降1.2个百分点",
    ["提高", "下降", "持平"],
  ),
  高低: ofDifference(
    "前一个比后一个高、低还是持平",
    '比目标{{高低 "5.6%" "5.0%"}}，比上年{{高低 "5.6%" "6.8%"}}',
    "比目标高0.6个百分点，比上年低1.2个百分点",
    ["高", "低", "持平"],
  ),
  增减: ofDifference("前一个比后一个增加、减少还是持平", '{{增减 (计数 项目) "3个"}}', "增加1个", [
    "增加",
    "减少",
    "持平",
  ]),
  位次升降: styled({
    summary: "位次前移、后移几位；数小的在前",
    example: "{{#each 指标}}{{#if 位次}}{{位次升降 位次 上期位次}}；{{/if}}{{/each}}",
    result: "前移1位；后移2位；",
    takes: [figure, figure],
    run: (style, now, before) => {
      const [a, b] = [inPlaces(now), inPlaces(before)];
      if (a instanceof FigureFailure) return a;
      if (b instanceof FigureFailure) return b;
      const value = difference("", [a, b]);
      return value instanceof FigureFailure ? value : worded(value, ["后移", "前移", "位次不变"], style);
    },
  }),
  近: near(
    "近",
    "差一点到整数；离整数远的写成“超”，正好的不加字。后面可以写几个一档",
    '{{近 "58.6亿元"}}，{{近 "58.2亿元"}}',
    "近59亿元，超58亿元",
  ),
  超: near("超", "整数出头", '{{超 "58.2亿元"}}，{{超 "127个" 10}}，{{超 "58亿元"}}', "超58亿元，超120个，58亿元"),
  约: near("约", "离得最近的整数", '{{约 "58.6亿元"}}，{{约 "127个" 10}}', "约59亿元，约130个"),
};
