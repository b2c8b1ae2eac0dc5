import { difference, direction, FigureFailure } from "../../figures/index.js";
import { namesItself } from "../../language/paper-names.js";
import { truthy } from "../made.js";
import { any, figure, type Helper, helper, styled, text } from "./helper.js";

/** By what the paper prints: a sentence that says 超0.0个百分点 would be a slip. */
const ordered = (wanted: -1 | 1, summary: string, example: string, result: string): Helper =>
  styled({
    summary,
    example,
    result,
    takes: [figure, figure],
    run: (style, one, other) => {
      const between = difference("", [one, other]);
      return between instanceof FigureFailure ? between : direction(between, style) === wanted;
    },
  });

export const conditions: Record<string, Helper> = {
  有: helper({
    summary: "有没有这项数据",
    example: "{{#if (有 会议.主题)}}有主题{{else}}无主题{{/if}}",
    result: "无主题",
    takes: [any],
    lenient: true,
    run: truthy,
  }),
  非: helper({
    summary: "没有，或者为否",
    example: "{{#if (非 会议.主题)}}无主题{{/if}}",
    result: "无主题",
    takes: [any],
    lenient: true,
    run: (value) => !truthy(value),
  }),
  且: helper({
    summary: "几项都有",
    example: "{{#if (且 会议.时间 会议.主题)}}都有{{else}}不全{{/if}}",
    result: "不全",
    takes: [any],
    rest: true,
    lenient: true,
    run: (...values) => values.every(truthy),
  }),
  任一: helper({
    summary: "几项里有一项就行",
    example: "{{#if (任一 会议.时间 会议.主题)}}至少有一项{{/if}}",
    result: "至少有一项",
    takes: [any],
    rest: true,
    lenient: true,
    run: (...values) => values.some(truthy),
  }),
  等于: helper({
    summary: "两段文字一样；没有的数据与什么都不等",
    example: '{{#if (等于 单位.层级 "县")}}是县{{/if}}',
    result: "是县",
    takes: [text, text],
    needs: 0,
    lenient: true,
    run: (one, other) => one !== undefined && one === other,
  }),
  写全: helper({
    summary: "题目里已经写明是什么稿，末尾是讲话、发言、致辞、报告一类，就不用再加副题",
    example: '{{#if (写全 "全县项目推进会讲话")}}不要副题{{else}}要副题{{/if}}',
    result: "不要副题",
    takes: [text],
    run: (title) => namesItself(title),
  }),
  大于: ordered(
    1,
    "前一个数比后一个数大，印出来一样的不算；和 0 比不用写单位",
    "{{#if (大于 (超进度 项目) 0)}}超了进度{{else}}没有超进度{{/if}}",
    "没有超进度",
  ),
  小于: ordered(
    -1,
    "前一个数比后一个数小，印出来一样的不算",
    "{{#if (小于 (投资完成率 项目) (时间进度 项目))}}慢了{{else}}没有慢{{/if}}",
    "慢了",
  ),
  或: helper({
    summary: "有前一项就用前一项，没有就用后一项",
    example: '{{或 会议.主题 "项目建设"}}',
    result: "项目建设",
    takes: [any, any],
    rest: true,
    lenient: true,
    run: (...values) => values.find(truthy) ?? values.at(-1),
  }),
};
