import { merged } from "../analysis/text/merged.js";
import { ofWords } from "../analysis/text/plain.js";
import { type Spoken, spokenIn } from "../analysis/text/runs.js";
import { whereElse } from "../analysis/text/where.js";
import { withOptions } from "../engine/options.js";
import type { RuleMatch } from "../engine/rule.js";

export const repetitionSentence = ofWords(
  withOptions({
    id: "repetition-sentence",
    category: "重复",
    summary: "整句话在同一篇里说了两遍",
    authority: "写法",
    // Shorter ones are said again on purpose: 会后要抓好落实。
    options: { 字数: { meaning: "短于多少字的句子不比", default: 12, least: 4, most: 200 } },
    run: ({ blocks }, { 字数: least }) => {
      const first = new Map<string, Spoken>();
      const found: RuleMatch[] = [];
      for (const sentence of spokenIn(blocks, least)) {
        const earlier = first.get(sentence.words);
        if (!earlier) {
          first.set(sentence.words, sentence);
          continue;
        }
        const { block, start, end } = sentence;
        found.push({
          block: block.index,
          start,
          end,
          message: `这句话${whereElse(earlier, sentence)}已经说过，请删去一处或换个说法`,
        });
      }
      return merged(found);
    },
    examples: {
      good: [
        "一、抓好重点项目建设\n\n抓好重点项目建设，要有新的办法。要抓落实。\n\n抓好重点项目建设，关键在人。要抓落实。",
        "要把责任落实到人，把任务分解到天。\n\n要把责任落实到单位，把任务分解到月。",
      ],
      bad: [
        {
          text: "抓项目就是抓发展，谋项目就是谋未来。各级各部门都要动起来。\n\n下一步任务很重。〔抓项目就是抓发展，谋项目就是谋未来。〕",
        },
      ],
    },
  }),
);
