import { added, anywhere, dated, each, type Planter, within } from "./site.js";

const datedText = /（20\d\d年\d/;
const weekdays = "日一二三四五六";

export const time: readonly Planter[] = [
  {
    name: "days that do not exist",
    expected: ["time-impossible"],
    sites: each(
      /(?<![0-9])(\d{1,2})月(\d{1,2})日/g,
      ([, month]) => `${month}月${Number(month) === 2 ? 30 : [4, 6, 9, 11].includes(Number(month)) ? 31 : 32}日`,
    ),
    least: 1,
  },
  {
    name: "a wrong weekday",
    expected: ["time-weekday"],
    sites: each(
      /(?<=日[，（(]\s*)星期([一二三四五六日])/g,
      ([, day = ""]) => `星期${weekdays[(weekdays.indexOf(day) + 3) % 7]}`,
    ),
    least: 1,
  },
  {
    name: "last year's target",
    expected: ["time-stale-year"],
    sites: within(datedText, added("要一鼓作气，确保圆满完成2024年度目标任务。")),
    least: 0.95,
  },
  {
    name: "a wrong year beside 去年",
    expected: ["time-this-year"],
    sites: within(datedText, added("同去年（2023年）相比，变化是明显的。")),
    least: 0.95,
  },
  {
    name: "the wrong five-year plan",
    expected: ["time-plan"],
    sites: within(datedText, added("今年是“十三五”规划的收官之年。")),
    least: 0.95,
  },
  {
    name: "a congress that is over",
    expected: ["time-event"],
    sites: within(datedText, added("让我们以优异成绩迎接党的二十大胜利召开！")),
    least: 0.95,
  },
  {
    name: "the wrong months of a half year",
    expected: ["time-quarter"],
    sites: added("上半年（1—9月），各项指标都在合理区间。"),
    least: 1,
  },
  {
    name: "figures from after the meeting",
    expected: ["time-as-of"],
    sites: within(datedText, (text) => {
      const month = Number(/（20\d\d年(\d{1,2})月/.exec(text)?.[1]) + 2;
      return month > 12 ? [] : added(`1—${month}月，累计完成投资12.6亿元，增长6.1%。`)(text);
    }),
    least: 0.95,
  },
  {
    name: "deadlines gone by",
    expected: ["time-deadline"],
    sites: within(datedText, (text) => {
      const month = Number(/（20\d\d年(\d{1,2})月/.exec(text)?.[1]) - 1;
      return month < 1 ? [] : added(`各单位要在${month}月20日前，必须把清单报上来。`.replace("，必须", "必须"))(text);
    }),
    least: 0.95,
  },
  { name: "reversed days", expected: ["time-range"], sites: added("公示时间为8月30日至8月3日。"), least: 1 },
  {
    name: "the wrong anniversary",
    expected: ["time-anniversary"],
    sites: added("2025年是中国共产党成立105周年。"),
    least: 0.95,
  },
  {
    name: "another day than that of the meeting",
    expected: ["time-date-line"],
    sites: dated((_, month, day) => added(`今天是${month}月${day === 28 ? 27 : day + 1}日，请大家记住这个日子。`)),
    least: 0.9,
  },
  {
    name: "another day than yesterday",
    expected: ["time-relative"],
    sites: dated((_, month, day) =>
      day > 6 ? added(`昨天（${month}月${day - 5}日），县委专题研究了这项工作。`) : undefined,
    ),
    least: 0.85,
  },
  {
    name: "another season",
    expected: ["time-season"],
    sites: dated((_, month) => added(`时值${month > 3 && month < 10 ? "隆冬" : "盛夏"}，大家都在一线。`)),
    least: 0.85,
  },
  {
    name: "a span of another length",
    expected: ["time-duration"],
    sites: added("从9月1日到9月30日，为期40天，开展集中整治。"),
    least: 0.95,
  },
  {
    name: "another age",
    expected: ["time-age"],
    sites: within(datedText, added("园区成立（1990年）5周年，变化很大。")),
    least: 0.95,
  },
  {
    name: "the wrong number of months left",
    expected: ["time-remaining"],
    sites: dated((_, month) => added(`今年只剩下不到${month > 8 ? 16 - month : 2}个月，时间很紧。`)),
    least: 0.9,
  },
  {
    name: "the meeting under another year",
    expected: ["time-meeting-name"],
    texts: [
      "在2026年一季度全县经济形势分析会上的讲话\n\n同志们：\n　　今天召开2026年一季度全县经济形势分析会，部署下一步工作。\n",
      "在全县2026年经济工作会议上的讲话\n\n同志们：\n　　今天召开全县2026年经济工作会议，总结成绩，部署工作。\n",
    ],
    sites: anywhere(each(/(?<=今天召开[^\n]{0,2})2026(?=年)/g, () => "2025")),
    least: 0.5,
  },
  {
    name: "a time that is still to come summed up",
    expected: ["time-review-plan"],
    sites: added("会议总结下半年工作，安排部署下半年重点任务。"),
    least: 0.95,
  },
  {
    name: "work planned for years ago",
    expected: ["time-year-clash"],
    sites: within(datedText, added("会上总结了2025年工作，部署2016年工作，提了三条要求。")),
    least: 0.95,
  },
  {
    name: "a date from before the words were known",
    expected: ["time-coined"],
    texts: [
      "在全县工业经济工作会议上的讲话\n\n（2026年9月22日）\n\n同志们：\n　　要因地制宜发展新质生产力，办好每一个园区。\n",
      "在全县农村工作会议上的讲话\n\n（2026年3月2日）\n\n同志们：\n　　乡村振兴战略要一个村一个村地落实。\n",
    ],
    sites: anywhere(each(/(?<=（)2026(?=年)/g, () => "2014")),
    least: 0.5,
  },
];
