import { wholeNumber } from "../../language/numeral-value.js";
import { multiplePattern } from "../../language/unit.js";
import { vagueBefore, vagueBehind } from "../../language/vague.js";
import { foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

const { roughly, above, below } = vagueBefore;
const { roughly: around, above: upwards, below: downwards, more } = vagueBehind;
/** The number, its multiple and a few words: 3.5亿, 三十多万 is read up to its 多. */
const number = `(?:[0-9０-９.]{1,20}|${wholeNumber})(?:${multiplePattern}|[十百]){0,4}`;
const unit = "[^，。；、：（）0-9一二三四五六七八九十]{0,6}?";
/** 近30个左右, 约3亿多元, 超过80%以上, 不到5天以内, 80%以上左右, 3亿多元左右. */
const patterns: readonly RegExp[] = [
  new RegExp(`(${roughly})${number}${unit}(${around})`, "g"),
  new RegExp(`(${roughly})${number}(${more})(?=[^年月天日小周])${unit}`, "g"),
  new RegExp(`(${above})${number}${unit}(${upwards}|${around})`, "g"),
  new RegExp(`(${below})${number}${unit}(${downwards}|${around})`, "g"),
  new RegExp(`${number}${unit}(${upwards}|${downwards}|${around})(${around}|${upwards}|${downwards})`, "g"),
  new RegExp(`${number}(${more})${unit}(${around})`, "g"),
];

export const wordingAbout: Rule = ofWords({
  id: "wording-about",
  category: "用词",
  summary: "约数说了两遍：近30个左右、大约3亿多元、超过80%以上",
  authority: "写法",
  run: (paper) => patterns.flatMap((pattern) => [...hitsIn(paper, pattern)].map(found)),
  examples: {
    good: [
      "近30个项目，30个左右，约3亿元，3亿多元，超过80%，80%以上，签约30个以上，最近3天左右，节约5亿元左右，预约100人左右。",
      "近三年来多次研究，近两个多月来天天调度，附近3公里左右，超过80%的企业产值在1亿元以上，大约需要3天，再用5天左右完成。",
    ],
    bad: [
      { text: "全县〔近30个左右〕项目开工，投资〔大约3亿元左右〕，完成〔超过80%以上〕。" },
      { text: "完成率〔80%以上左右〕，投资〔3亿多元左右〕，一季度〔30个左右以上〕项目开工。" },
      { text: "新增〔约30余〕家企业，用时〔不到5天以内〕。" },
    ],
  },
});

function found(hit: Hit): RuleMatch {
  const [text, first = "", second = ""] = hit.match;
  const suggest = text.startsWith(first) ? text.slice(first.length) : text.slice(0, -second.length);
  return foundAt(hit, `“${first}”和“${second}”都是说约数，留一个`, { suggest });
}
