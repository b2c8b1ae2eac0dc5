import { hanIn } from "../../language/sentences.js";
import { ofWords } from "../analysis/text/plain.js";
import { isBody } from "../analysis/text/prose.js";
import { isSpokenPaper } from "../analysis/text/spoken-paper.js";
import { withOptions } from "../engine/options.js";
import type { CheckedBlock } from "../engine/rule.js";

export const wordingLongSentence = ofWords(
  withOptions({
    id: "wording-long-sentence",
    category: "用词",
    summary: "句子过长，念起来换不过气：讲话稿超过80字是建议，超过200字是警告；别的稿子超过120字是建议。分号也算一顿",
    authority: "习惯",
    options: {
      建议: { meaning: "讲话稿一句话超过多少字就提建议", default: 80, least: 20, most: 500 },
      警告: { meaning: "讲话稿一句话超过多少字就警告", default: 200, least: 20, most: 500 },
    },
    // At 180 characters a minute, 80 take nearly half a minute. Openings that list what a meeting is for run up to 200 in good papers too.
    run: (paper, { 建议: long, 警告: endless }) => {
      const spoken = isSpokenPaper(paper);
      return paper.blocks.filter(isBody).flatMap((block) =>
        longerThan(spoken ? Math.min(long, endless) : Math.max(long, written), block).map((found) => ({
          block: block.index,
          start: found.start,
          end: found.end,
          message: `这一句有${found.length}个字，宜断成两三句`,
          ...(spoken && found.length > endless && !listed.test(found.text) ? { authority: "写法" as const } : {}),
        })),
      );
    },
    examples: {
      good: ["今年以来，全县上下认真落实县委、县政府的部署，项目建设有了新的进展；下一步，还要再加一把劲。"],
      bad: [
        {
          text: `在全县重点项目建设调度会上的讲话\n\n同志们：\n\n〔${"要进一步提高认识，切实增强责任感和紧迫感，".repeat(4)}把工作抓实〕。`,
        },
        {
          text: `〔${"要进一步提高认识，切实增强责任感和紧迫感，".repeat(7)}把工作抓实〕。`,
        },
      ],
    },
  }),
);

/** 参加会议的有：…, names read one by one. */
const listed = /(?:有|人员|单位|名单)：/;
/** What is read with the eyes may run on longer. */
const written = 120;

function longerThan(
  limit: number,
  { text }: CheckedBlock,
): { start: number; end: number; length: number; text: string }[] {
  return [...text.matchAll(/[^。！？；\n]+/g)]
    .map(({ index: start, 0: sentence }) => ({
      start,
      end: start + sentence.length,
      length: hanIn(sentence),
      text: sentence,
    }))
    .filter(({ length }) => length > limit);
}
