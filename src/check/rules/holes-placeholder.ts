import { foundAt, type Hit, hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

const filler =
  "(?:待|此处|填|补|插入|请|具体|略去|根据|待定|姓名|职务|单位|时间|地点|数字|数据|日期|名称|X|x|×|\\*|\\.|…|_|？|\\?)";
const bracketed = new RegExp(
  `【\\s*】|【${filler}[^】]{0,30}】|[（(［\\[](?:待(?:[定补填续完]|核实|确[定认])|此处|填写|请填|请补|插入)[^）)］\\]]{0,30}[）)］\\]]`,
  "g",
);
const bare =
  /\b(?:TODO|TBD|FIXME)\b|(?<=[：:])\s*(?:待定|待补充?|待填|待核实?|另定|暂缺)(?=$|[。；，\n])|(?:时间|地点|名单|人选|金额|数字|日期)待(?:定|补|填|核)(?!时)/g;

export const holesPlaceholder: Rule = {
  id: "holes-placeholder",
  category: "缺项",
  summary: "【】、TODO、待定、（此处补充…）等占位的话还没有换掉",
  authority: "写法",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, bracketed), ...hitsInBlock(block, bare)]
        .filter(isPlaceholder)
        .map((hit) => foundAt(hit, `“${hit.match[0].trim()}”是占位的话，请换成真的内容或删去`)),
    ),
  examples: {
    good: [
      "【时间】9月22日上午，【会议回顾】会上通报了情况。等待解决的问题（待遇、住房）要抓紧。",
      "有关问题还有待核实，待定之后再报，请（略）去不提。",
    ],
    bad: [
      { text: "会议由〔【】〕主持，〔【待补充】〕作表态发言，〔（此处补充数据）〕请核实。" },
      { text: "会议〔时间待定〕，完成投资〔TODO〕亿元。" },
    ],
  },
};

/** 【时间】 at the head of a line is its heading. */
function isPlaceholder({ match, start, block }: Hit): boolean {
  const heads = /^【(?:姓名|职务|单位|时间|地点|数字|数据|日期|名称|根据|具体)[^】]*】$/.test(match[0]);
  return !heads || !/(?:^|[，。；\n])$/.test(block.text.slice(0, start));
}
