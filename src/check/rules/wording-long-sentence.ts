import type { Rule } from "../rule.js";
import { ofWords } from "../text/plain.js";
import { isBody } from "../text/prose.js";
import { hanIn } from "../text/sentences.js";

/** What can be said in one go: at 180 characters a minute, 40 seconds. */
const limit = 120;

export const wordingLongSentence: Rule = ofWords({
  id: "wording-long-sentence",
  subject: "用词",
  summary: "句子过长，念起来换不过气（超过120字，分号也算一顿）",
  force: "习惯",
  run: ({ blocks }) =>
    blocks.filter(isBody).flatMap(({ index, text }) =>
      [...text.matchAll(/[^。！？；\n]+/g)].flatMap(({ index: start, 0: sentence }) => {
        const length = hanIn(sentence);
        if (length <= limit) return [];
        const end = start + sentence.length;
        return [{ block: index, start, end, message: `这一句有${length}个字，宜断成两三句` }];
      }),
    ),
  examples: {
    good: ["今年以来，全县上下认真落实县委、县政府的部署，项目建设有了新的进展；下一步，还要再加一把劲。"],
    bad: [
      {
        text: `〔${"要进一步提高认识，切实增强责任感和紧迫感，".repeat(7)}把工作抓实〕。`,
      },
    ],
  },
});
