import { type RangeEnd, rangesIn } from "../../language/ranges.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

const right = ["—", "～", "至", "到", "―"];

export const marksRange: Rule = {
  id: "marks-range",
  category: "标点",
  summary: "数字范围的连接号应为“—”",
  authority: "国标",
  run: (paper) => writtenBlocks(paper).flatMap(wrongJoints),
  examples: {
    good: [
      "1—8月完成投资10亿元，3～5年见效，增长10%—20%，2至3天办结。",
      "年工作日：365天-104天（休息日）-11天（法定节假日）=250天，还剩20人-5人。",
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

function wrongJoints(block: CheckedBlock): RuleMatch[] {
  return rangesIn(block.text).flatMap(({ from, joint, to }) => {
    // Without a unit it may be a number of anything: 0531-88886666, 3-2号楼.
    if (isSum(block.text, from, to)) return [];
    if (right.includes(joint.text) || to.unit === "" || /^0[0-9]/.test(from.digits) || isCode(block.text, from, to))
      return [];
    const message = `从“${from.digits}${from.unit}”到“${to.digits}”，连接号应为“—”`;
    return [{ block: block.index, start: joint.start, end: joint.end, message, suggest: "—", fix: "—" }];
  });
}

/** 365天-104天=261天, 20人-5人: a minus sign. */
function isSum(text: string, from: RangeEnd, to: RangeEnd): boolean {
  const falls = from.unit !== "" && from.unit === to.unit && Number(from.digits) > Number(to.digits);
  const behind = text.slice(to.end, to.end + 40);
  return (
    falls ||
    /^(?:[（(][^（）()]{0,20}[)）])?\s*[-+＋－−×÷=＝]/.test(behind) ||
    /[=＝+＋×÷]\s*$/.test(text.slice(0, from.start))
  );
}

/** 3-2号楼, 5-1号地块: a number of a house, not a range. */
function isCode(text: string, from: RangeEnd, to: RangeEnd): boolean {
  const behind = text.slice(to.start + to.digits.length);
  return /^号(?:[楼院厅库地井线]|$)/.test(behind) || /[第编号楼栋]/.test(text[from.start - 1] ?? "");
}
