import type { Rule } from "../rule.js";
import { foundAt, hitsIn } from "../text/hits.js";
import { ofWords } from "../text/plain.js";

const noun =
  "(?:重点|重大|工业|农业|民生|产业|规上|规模以上|高新技术|贫困|行政|省|市|县)?(?:项目|企业|问题|部门|单位|行政村|贫困村|乡镇|街道|社区|学校|医院|专班|农户|群众|干部|党员|工作队|隐患|车间|会议|活动)";
/** 实施32项目; not 985工程, 12345热线, a year, or a number in quotes. */
const bare = new RegExp(
  `(?<=[\\u4e00-\\u9fff，、：])(?<![第号年])([0-9]{1,4})(${noun})(?!部|组|库|制|化|办|委|法|室)`,
  "g",
);
const names = /^(?:985|211|863|973|12345|110|120|119|2035|20\d\d|19\d\d)$/;
const measures: readonly (readonly [RegExp, string])[] = [
  [/会议|活动/, "次"],
  [/企业/, "家"],
  [/农户/, "户"],
  [/群众|干部|党员/, "名"],
  [/工作队/, "支"],
  [/学校|医院/, "所"],
];

export const wordingMeasure: Rule = ofWords({
  id: "wording-measure",
  subject: "用词",
  summary: "数字后面缺量词：实施32项目、引进5企业",
  force: "写法",
  run: (paper) =>
    [...hitsIn(paper, bare)]
      .filter(({ match }) => !names.test(match[1] ?? ""))
      .map((hit) => {
        const [, count = "", thing = ""] = hit.match;
        const measure = measures.find(([pattern]) => pattern.test(thing))?.[1] ?? "个";
        return foundAt(hit, `“${count}${thing}”缺量词，是不是“${count}${measure}${thing}”？`, {
          suggest: `${count}${measure}${thing}`,
        });
      }),
  examples: {
    good: ["全县实施32个重点项目，引进5家企业，建设985工程，拨打12345热线，2026年项目，推进“307项目”。"],
    bad: [{ text: "全县实施〔32重点项目〕，引进了〔5企业〕，走访〔86农户〕。" }],
  },
});
