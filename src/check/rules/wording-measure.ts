import { foundAt, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

const noun =
  "(?:重点|重大|工业|农业|民生|产业|规上|规模以上|高新技术|贫困|行政|标准|老旧|驻村|专题|省|市|县)?(?:项目|企业|问题|部门|单位|行政村|贫困村|学校|医院|专班|工作组|合作社|农户|贫困户|脱贫户|困难户|群众|干部|党员|工作队|隐患|车间|厂房|小区|园区|基地|岗位|机制|制度|措施|设备|培训班|培训|会议|活动)";
/** 实施32项目; not 985工程, 12345热线, a year, or a number in quotes. */
const bare = new RegExp(
  `(?<=[\\u4e00-\\u9fff，、：])(?<![第号年件表图])([0-9]{1,4})(${noun})(?!部|组|库|制|化|办|委|法|室)`,
  "g",
);
const names = /^(?:985|211|863|973|12345|110|120|119|2035|20\d\d|19\d\d)$/;
const measures: readonly (readonly [RegExp, string])[] = [
  [/会议|活动|培训$/, "次"],
  [/培训班/, "期"],
  [/机制|制度|措施/, "项"],
  [/厂房/, "栋"],
  [/设备/, "台"],
  [/企业/, "家"],
  [/户$/, "户"],
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
    good: [
      "全县实施32个重点项目，引进5家企业，建设985工程，拨打12345热线，2026年项目，推进“307项目”。",
      "全县5镇3街道都在抓，在302会议室开会，建成5G基地。",
    ],
    bad: [
      { text: "全县实施〔32重点项目〕，引进了〔5企业〕，走访〔86农户〕。" },
      { text: "建成〔5标准厂房〕，改造〔15老旧小区〕，选派〔20驻村干部〕，建立〔3机制〕，成立〔5工作组〕。" },
    ],
  },
});
