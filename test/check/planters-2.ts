import { confusables } from "../../src/check/wording/entries.js";
import type { Edit, Planter } from "./planters.js";

/** Every match replaced, one at a time; `step` takes every so many of them. */
function each(pattern: RegExp, put: (match: RegExpMatchArray) => string | undefined, step = 1) {
  return (text: string): Edit[] =>
    [...text.matchAll(pattern)]
      .filter((_, index) => index % step === 0)
      .flatMap((match) => {
        const words = put(match);
        return words === undefined ? [] : [{ at: match.index, length: match[0].length, put: words }];
      });
}

/** Only in texts that are of a county, a district, a township. */
function within(unit: RegExp, sites: (text: string) => Edit[]) {
  return (text: string): Edit[] => (unit.test(text) ? sites(text) : []);
}

function anywhere(sites: (text: string) => Edit[]) {
  return (text: string): Edit[] => sites(text).map((edit) => ({ ...edit, anywhere: true }));
}

const county = /全县[\s\S]*全县[\s\S]*(?:全县|县委)/;
const notCounty = /全区[\s\S]*全区|全市[\s\S]*我市|全镇[\s\S]*全镇/;
const ofCounty = (text: string) => county.test(text) && !notCounty.test(text);
const inCounty = (sites: (text: string) => Edit[]) => (text: string) => (ofCounty(text) ? sites(text) : []);
const district = /在全区招商引资/;
const township = /在全镇人居环境/;

/** At the end of a paragraph of some length. */
const added = (words: string, step = 3) => each(/(?<=[^\n]{60}。)$/gm, () => words, step);
const dated = /（20\d\d年\d/;
const weekdays = "日一二三四五六";

export const planters: readonly Planter[] = [
  {
    name: "全区 in a county's paper",
    expected: ["level-unit"],
    sites: inCounty(each(/全县/g, () => "全区")),
    least: 0.9,
  },
  {
    name: "我区 in a county's paper",
    expected: ["level-unit"],
    sites: inCounty(added("我区的底子还不厚，这是实情。")),
    least: 0.9,
  },
  {
    name: "区委、区政府 in a county's paper",
    expected: ["level-unit"],
    sites: inCounty(each(/县委、县政府/g, () => "区委、区政府")),
    least: 0.9,
  },
  {
    name: "工委、管委 in a county's paper",
    expected: ["level-unit"],
    sites: inCounty(each(/县委、县政府/g, () => "工委、管委")),
    least: 0.9,
  },
  {
    name: "我市 in a county's paper",
    expected: ["level-unit"],
    sites: inCounty(added("近几年，我市的底子打得越来越实。")),
    least: 0.9,
  },
  {
    name: "全县 in a district's paper",
    expected: ["level-unit"],
    sites: within(
      district,
      each(/全区|我区/g, ([word]) => word.replace("区", "县")),
    ),
    least: 0.9,
  },
  {
    name: "全乡 in a township's paper",
    expected: ["level-unit"],
    sites: within(
      township,
      each(/全镇|我镇/g, ([word]) => word.replace("镇", "乡")),
    ),
    least: 0.9,
  },
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
    sites: within(dated, added("要一鼓作气，确保圆满完成2024年度目标任务。")),
    least: 0.95,
  },
  {
    name: "a wrong year beside 去年",
    expected: ["time-this-year"],
    sites: within(dated, added("同去年（2023年）相比，变化是明显的。")),
    least: 0.95,
  },
  {
    name: "the wrong five-year plan",
    expected: ["time-plan"],
    sites: within(dated, added("今年是“十三五”规划的收官之年。")),
    least: 0.95,
  },
  {
    name: "a congress that is over",
    expected: ["time-event"],
    sites: within(dated, added("让我们以优异成绩迎接党的二十大胜利召开！")),
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
    sites: within(dated, (text) => {
      const month = Number(/（20\d\d年(\d{1,2})月/.exec(text)?.[1]) + 2;
      return month > 12 ? [] : added(`1—${month}月，累计完成投资12.6亿元，增长6.1%。`)(text);
    }),
    least: 0.95,
  },
  {
    name: "deadlines gone by",
    expected: ["time-deadline"],
    sites: within(dated, (text) => {
      const month = Number(/（20\d\d年(\d{1,2})月/.exec(text)?.[1]) - 1;
      return month < 1 ? [] : added(`各单位要在${month}月20日前，必须把清单报上来。`.replace("，必须", "必须"))(text);
    }),
    least: 0.95,
  },
  { name: "reversed days", expected: ["time-range"], sites: added("公示时间为8月30日至8月3日。"), least: 1 },
  {
    name: "misspelt words",
    expected: ["wording-confusable"],
    sites: (text) =>
      confusables.all
        .filter(({ only }) => !only)
        .flatMap(({ wrong, right }) => each(new RegExp(right, "g"), () => wrong, 3)(text))
        .slice(0, 60),
    least: 0.8,
  },
  {
    name: "的 for 得",
    expected: ["wording-de"],
    sites: added("这几项工作抓的紧、落实的好，群众是满意的。"),
    least: 1,
  },
  {
    name: "的 for 地",
    expected: ["wording-de"],
    sites: added("各单位要认真的抓好落实，扎扎实实的推进项目建设。"),
    least: 1,
  },
  {
    name: "doubled characters",
    expected: ["wording-doubled"],
    sites: each(/(?<![目])[的了](?=[\u4e00-\u9fff])/g, ([one]) => one + one, 7),
    least: 0.9,
  },
  {
    name: "doubled words",
    expected: ["wording-doubled"],
    sites: each(/项目|我们|落实|推进|全县|工作/g, ([word]) => word + word, 9),
    least: 0.6,
  },
  {
    name: "a number said twice to be rough",
    expected: ["wording-about"],
    sites: each(
      /(?<=[，。、\u4e00-\u9fff])(?<![约近第超过])(\d+)(个|家|户|亿元|万元|天)(?=[，。；])/g,
      ([whole]) => `近${whole}左右`,
      2,
    ),
    least: 0.95,
  },
  {
    name: "a missing measure word",
    expected: ["wording-measure"],
    sites: each(
      /(?<=[\u4e00-\u9fff])(\d+)[个家户](?=项目|重点项目|企业|镇|农户|行政村|问题|小区)/g,
      ([, count]) => count,
    ),
    least: 0.6,
  },
  {
    name: "one negation too many",
    expected: ["wording-denial"],
    sites: added("要深刻吸取教训，防止类似问题不再发生。"),
    least: 1,
  },
  {
    name: "offices that are renamed",
    expected: ["wording-renamed"],
    sites: within(dated, added("县国土局、县环保局要主动服务。")),
    least: 1,
  },
  {
    name: "a sentence said again",
    expected: ["repetition-sentence"],
    sites: (text) => {
      const [said] = /(?<=。)[^。！？\n]{20,60}。/.exec(text) ?? [];
      return said === undefined ? [] : anywhere(added(said, 2))(text);
    },
    least: 0.95,
  },
  {
    name: "a sentence said again in other words",
    expected: ["repetition-near"],
    sites: (text) => {
      const [said] = /(?<=。)[^。！？\n]{40,80}。/.exec(text) ?? [];
      return said === undefined ? [] : anywhere(added(`${said.slice(0, 18)}更${said.slice(19)}`, 2))(text);
    },
    least: 0.7,
  },
  {
    name: "parts that do not add up",
    expected: ["figures-parts-whole"],
    sites: anywhere(
      each(/(?<=其中[^。；，、]{1,8})(\d+)(?=[个家座户][^。；，、\d]{0,4}、[^。；，、\d]{1,6}\d)/g, ([number]) =>
        String(Number(number) + 2),
      ),
    ),
    least: 0.6,
  },
  {
    name: "a percentage that does not follow",
    expected: ["figures-percent"],
    sites: each(/(?<=(?:元|个)的)(\d+)(\.\d%)/g, ([, whole, rest]) => `${Number(whole) + 5}${rest}`),
    least: 0.9,
  },
  {
    name: "万元 for 亿元",
    expected: ["figures-magnitude"],
    sites: added("完成投资86.4亿元。完成投资86.4万元，任务还很重。"),
    least: 1,
  },
  {
    name: "one figure in two versions",
    expected: ["figures-twice"],
    sites: added("全县32个重点项目全部开工。全县31个重点项目都有专班。"),
    least: 0.9,
  },
  { name: "a reversed range", expected: ["figures-range-order"], sites: added("增速要保持在8%—6%之间。"), least: 1 },
];
