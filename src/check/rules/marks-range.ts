import { hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

const number = "[0-9Xx×*]{1,4}(?:\\.[0-9]+)?";
const unit = "(?:[%％‰℃]|[万亿千百]|个|[年月日号时点周天]|[岁人户家亩元米吨公台件条倍级层届名位次分])";
const range = new RegExp(
  `(?<![0-9A-Za-z./#-])(${number}(?:${unit}|:[0-9]{2})?)([-–－‐−~]|——)(${number})(?=${unit}|:[0-9]{2})`,
  "g",
);

export const marksRange: Rule = {
  id: "marks-range",
  category: "标点",
  summary: "数字范围的连接号应为“—”",
  authority: "国标",
  run: (paper) => writtenBlocks(paper).flatMap(rangesIn),
  examples: {
    good: [
      "1—8月完成投资10亿元，3～5年见效，增长10%—20%，2至3天办结。",
      "执行GB/T 9704-2012，电话0531-88886666，房号3-2号楼，日期2026-09-22，编号A-12号。",
    ],
    bad: [
      { text: "1〔-〕8月完成投资10亿元，2016〔–〕2020年翻一番。", fixed: "1—8月完成投资10亿元，2016—2020年翻一番。" },
      { text: "投资50〔-〕100万元，上午9:00〔-〕11:30开会。", fixed: "投资50—100万元，上午9:00—11:30开会。" },
      { text: "增速保持在10%〔~〕20%，3月〔——〕5月完成。", fixed: "增速保持在10%—20%，3月—5月完成。" },
      { text: "X〔-〕X月份，全县完成投资X亿元。", fixed: "X—X月份，全县完成投资X亿元。" },
    ],
  },
};

function rangesIn(block: CheckedBlock): RuleMatch[] {
  return [...hitsInBlock(block, range)].flatMap(({ match, start, end }) => {
    const [, from = "", mark = "", to = ""] = match;
    if (/^0[0-9]/.test(from) || block.text[end] === "-" || isCode(block.text, start, end)) return [];
    const at = start + from.length;
    const message = `从“${from}”到“${to}”，连接号应为“—”`;
    return [{ block: block.index, start: at, end: at + mark.length, message, suggest: "—", fix: "—" }];
  });
}

/** 3-2号楼, 5-1号地块: a number of a house, not a range. */
function isCode(text: string, start: number, end: number): boolean {
  return (
    /^号(?:[楼院厅库地井线]|$)/.test(text.slice(end, end + 2)) ||
    /[第编号楼栋]$/.test(text.slice(Math.max(0, start - 1), start))
  );
}
