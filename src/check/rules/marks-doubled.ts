import { foundAt, type Hit, hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

const widths: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：" };
const doubled = /[，、；：。！？,;][，、；：,;]+。?|[，、；：,;！？]。(?!。)|(?<!。)。。(?!。)/g;

export const marksDoubled: Rule = {
  id: "marks-doubled",
  category: "标点",
  summary: "两个标点连在一起",
  authority: "国标",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, doubled)].filter(isWrong).map((hit) => {
        const fix = merged(hit.match[0]);
        const message = `标点“${hit.match[0]}”重复，请留一个`;
        return foundAt(hit, message, fix === undefined ? {} : { suggest: fix, fix });
      }),
    ),
  examples: {
    good: ["会议到此结束。……大家辛苦了！！他说：“好！”，就走了。", "要抓开工、抓竣工，抓投产；抓达效。"],
    bad: [
      { text: "会议到此结束〔。。〕请大家〔，，〕按要求抓好落实。", fixed: "会议到此结束。请大家，按要求抓好落实。" },
      { text: "要抓开工、抓竣工〔、。〕还要抓投产〔，。〕", fixed: "要抓开工、抓竣工。还要抓投产。" },
      { text: "要抓开工〔。，〕抓竣工，一刻也不能松。" },
      { text: "要抓开工〔，,〕抓竣工，一刻也不能松。", fixed: "要抓开工，抓竣工，一刻也不能松。" },
    ],
  },
};

/** A ; or , among Latin words is not ours. */
function isWrong({ match }: Hit): boolean {
  return !/^[,;]+$/.test(match[0]) || match[0].length > 1;
}

/** One mark where there is no doubt which: the same twice, or a weak one before the end mark. */
function merged(marks: string): string | undefined {
  const wide = [...marks].map((mark) => widths[mark] ?? mark);
  const [first = "", ...rest] = wide;
  if (rest.every((mark) => mark === first)) return first;
  const last = wide.at(-1) ?? "";
  if (wide.slice(0, -1).every((mark) => mark === "、" || mark === "，")) return last;
  return wide.length === 2 && "！？".includes(first) && last === "。" ? first : undefined;
}
