import { merged } from "../analysis/text/merged.js";
import { ofWords } from "../analysis/text/plain.js";
import { SeenRuns, type Spoken, spokenIn } from "../analysis/text/runs.js";
import { whereElse } from "../analysis/text/where.js";
import { withOptions } from "../engine/options.js";
import type { RuleMatch } from "../engine/rule.js";

export const repetitionNear = ofWords(
  withOptions({
    id: "repetition-near",
    category: "重复",
    summary: "两句话大半相同，像是改写时忘了删",
    authority: "习惯",
    options: {
      字数: { meaning: "短于多少字的句子不比", default: 24, least: 8, most: 200 },
      相同: { meaning: "相同的字占百分之几就算", default: 75, least: 50, most: 100 },
    },
    run: ({ blocks }, { 字数: least, 相同: enough }) => {
      const seen = new SeenRuns<Spoken>();
      const found: RuleMatch[] = [];
      for (const sentence of spokenIn(blocks, least)) {
        const match = seen.match(sentence.words);
        if (match && match.share * 100 >= enough && match.where.words !== sentence.words)
          found.push(nearly(sentence, match.where));
        seen.add(sentence.words, sentence);
      }
      return merged(found);
    },
    examples: {
      good: [
        "县工信局管规模以上工业增加值，全年增速要达到8.0%；县商务局管社会消费品零售总额，全年增速要达到6.0%。",
        "要把责任落实到人，把任务分解到天，一天一天抓进度。\n\n要把责任落实到单位，把任务分解到月，一月一月排名次。",
      ],
      bad: [
        {
          text: "各镇街道要把征地拆迁作为当前的头等大事来抓，主要负责同志要靠前指挥、亲自协调。\n\n〔各镇街道要把征地拆迁作为当前的头等大事来抓，主要负责同志要靠前指挥、现场协调。〕",
        },
      ],
    },
  }),
);

function nearly(sentence: Spoken, other: Spoken): RuleMatch {
  const { block, start, end } = sentence;
  const where = whereElse(other, sentence);
  return { block: block.index, start, end, message: `这句话和${where}大半相同，请看是不是同一句改写后忘了删` };
}
