import { after, foundAt, wordsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

/** 企业企业家: of a word, what may be the beginning of a longer one. */
const longer = /^[化家者长]/;

export const wordingDoubled: Rule = ofWords({
  id: "wording-doubled",
  category: "用词",
  summary: "字或词打重了：的的、了了、我们我们",
  authority: "写法",
  run: (paper) =>
    [...wordsIn(paper, paper.words.重字)]
      .filter((hit) => hit.word.length === 2 || !longer.test(after(hit)))
      .map((hit) => {
        const half = hit.word.slice(0, hit.word.length / 2);
        return foundAt(hit, `“${half}”重复了，请删去一个`, { suggest: half });
      }),
  examples: {
    good: [
      "的的确确，这是目的的所在，不了了之，现在在建项目，存在在途资金，和和气气，总和和平均数，但是是非要分清。",
      "干部干部，先干一步。主要要求、重要要素，常常试试，天天研究研究，一件一件办，企业家，民营企业企业家，研究所所长，为了了解情况，等等，作为为民办实事的项目。",
    ],
    bad: [{ text: "这是全县〔的的〕大事，〔我们我们〕要抓好，取得〔了了〕成效，〔推进推进〕项目。" }],
  },
});
