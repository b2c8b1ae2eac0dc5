import { hitsInBlock } from "../analysis/text/hits.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

export const holesLost: Rule = {
  id: "holes-lost",
  category: "缺项",
  summary: "转码时丢了字：??、�、□",
  authority: "写法",
  run: ({ blocks }) => blocks.filter(({ block }) => block.type !== "table").flatMap(lostIn),
  examples: {
    good: ["问题到底出在哪里？难道就没有办法？？请大家想一想。"],
    bad: [
      { text: "〔??〕在全县百日攻坚动员会上的讲话", fixed: "——在全县百日攻坚动员会上的讲话" },
      { text: "到期完不成怎么办〔??〕大家要想一想。", fixed: "到期完不成怎么办？大家要想一想。" },
      { text: "各级各部门要抓紧〔??〕落实，不能〔�〕等。" },
    ],
  },
};

function lostIn(block: CheckedBlock): RuleMatch[] {
  const message = "这里的字在转码时丢了，请对照原稿补上";
  return [...hitsInBlock(block, /\?{2,}|\ufffd+/g)].map(({ match, start, end }) => {
    const base = { block: block.index, start, end };
    const isDash = start === 0 && match[0] === "??" && /^在.+讲话/.test(block.text.slice(end));
    if (isDash) return { ...base, message: "这里的破折号在转码时丢了", suggest: "——", fix: "——" };
    const asks = /吗|呢|什么|怎么|哪|谁|多少|没有|如何|是不是|能不能|办$/.test(
      block.text.slice(Math.max(0, start - 30), start),
    );
    if (asks && match[0].startsWith("?"))
      return { ...base, message: "问号用一个全角的就够了", suggest: "？", fix: "？" };
    const isPause = start === 0 && end === block.text.length && match[0].startsWith("?");
    if (isPause) return { ...base, message: "这里的省略号在转码时丢了", suggest: "……", fix: "……" };
    return { ...base, message };
  });
}
