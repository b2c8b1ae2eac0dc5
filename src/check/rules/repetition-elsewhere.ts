import { merged } from "../analysis/text/merged.js";
import { ofWords } from "../analysis/text/plain.js";
import { SeenRuns, type Spoken, spokenIn } from "../analysis/text/runs.js";
import { lineOf } from "../analysis/text/where.js";
import { withOptions } from "../engine/options.js";
import type { CheckedBlock, RuleMatch } from "../engine/rule.js";

interface Elsewhere {
  name: string;
  block: CheckedBlock;
  start: number;
}

export const repetitionElsewhere = ofWords(
  withOptions({
    id: "repetition-elsewhere",
    category: "重复",
    summary: "句子和同一套稿件或给出的旧稿重复",
    authority: "习惯",
    options: {
      字数: { meaning: "短于多少字的句子不比", default: 16, least: 8, most: 200 },
      相同: { meaning: "相同的字占百分之几就算", default: 80, least: 50, most: 100 },
    },
    run: ({ blocks, others = [] }, { 字数: least, 相同: enough }) => {
      if (others.length === 0) return [];
      const seen = new SeenRuns<Elsewhere>();
      for (const { name, blocks: theirs } of others) {
        for (const { words, block, start } of spokenIn(theirs, least)) seen.add(words, { name, block, start });
      }
      return merged(
        spokenIn(blocks, least).flatMap((sentence): RuleMatch[] => {
          const { words, block, start, end } = sentence;
          const match = isOfData(sentence) ? undefined : seen.match(words);
          if (!match || match.share * 100 < enough || isSameSource(sentence, match.where)) return [];
          return [
            {
              block: block.index,
              start,
              end,
              message: `${placeOf(match.where)}有${match.share > 0.99 ? "同样" : "差不多"}的话`,
            },
          ];
        }),
      );
    },
    examples: {
      others: {
        "去年的讲话.txt":
          "同志们：\n\n抓项目就是抓发展，谋项目就是谋未来，全县上下要形成共识。\n\n会后，请各单位认真抓好落实。",
      },
      good: ["谋项目、抓项目，是今年全县工作的头等大事，各单位要认真抓好落实，一件一件办。"],
      bad: [{ text: "各位都清楚，任务很重。〔抓项目就是抓发展，谋项目就是谋未来，全县上下要形成共识。〕" }],
    },
  }),
);

/** Both papers take the sentence from one line of a template or a fragment: it is meant to be the same. */
function isSameSource(one: Elsewhere | Spoken, other: Elsewhere | Spoken): boolean {
  const [here, there] = [one.block.placeAt(one.start), other.block.placeAt(other.start)];
  const [mine, theirs] = [one.block.block.place, other.block.block.place];
  return (
    (here.file === there.file && here.line === there.line) || (mine.file === theirs.file && mine.line === theirs.line)
  );
}

/** Half of it or more are the author's data, the same for all papers of a set. */
function isOfData({ block, start, end }: Spoken): boolean {
  const shared = block.values.map((value) => Math.min(end, value.end) - Math.max(start, value.start));
  return shared.filter((length) => length > 0).reduce((sum, length) => sum + length, 0) * 2 >= end - start;
}

function placeOf({ name, block, start }: Elsewhere): string {
  const place = block.placeAt(start);
  const line = lineOf(place);
  // Of a past paper its own line; of one of the set, the line of the brief or the fragment it was made from.
  return place.file === name || line === "" ? `《${name}》${line}` : `《${name}》（${place.file}${line}）`;
}
