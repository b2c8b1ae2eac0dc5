import { after, before, foundAt, wordsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

/** 实施32重点; not 985工程, 12345热线, a year, or a number in quotes. */
const counted =
  /[\u4e00-\u9fff，、：](?<![第号年件表图])([0-9]{1,4})((?:重点|重大|工业|农业|民生|产业|规上|规模以上|高新技术|贫困|行政|标准|老旧|驻村|专题|省|市|县)?)$/;
const names = /^(?:985|211|863|973|12345|110|120|119|2035|20\d\d|19\d\d)$/;

/** 32项目部, 5企业办: of another thing. */
const longer = /^[部组库制化办委法室]/;

export const wordingMeasure: Rule = ofWords({
  id: "wording-measure",
  category: "用词",
  summary: "数字后面缺量词：实施32项目、引进5企业",
  authority: "写法",
  run: (paper) =>
    [...wordsIn(paper, paper.words.量词)].flatMap((hit) => {
      const [, count = "", kind = ""] = counted.exec(before(hit)) ?? [];
      if (count === "" || names.test(count) || longer.test(after(hit))) return [];
      const start = hit.start - kind.length - count.length;
      const right = count + hit.entry.量词 + kind + hit.word;
      const message = `“${count}${kind}${hit.word}”缺量词，是不是“${right}”？`;
      return [foundAt({ ...hit, start }, message, { suggest: right })];
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
