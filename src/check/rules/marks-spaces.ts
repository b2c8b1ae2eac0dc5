import { hanNumeral, wholeNumber } from "../../language/numeral-value.js";
import { isTableRow } from "../../language/table-row.js";
import { post } from "../../language/titles.js";
import { hitsInBlock } from "../analysis/text/hits.js";
import { isBody } from "../analysis/text/prose.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

const wide = "[\\p{Script=Han}，。、；：？！“”‘’（）《》…—%]";
const space = new RegExp(`(?<=${wide})[ \\t\\u00a0\\u3000]+(?=${wide})`, "gu");
const label = new RegExp(`^\\s*(?:第${wholeNumber}[章节条款编部分]+|[（(]?${hanNumeral}[）)]?[、.．]?|附件|注)$`);
/** Names and columns set apart by spaces on purpose: three short groups and more. */
const columns = /^\S{1,12}(?:[ \u3000]+\S{1,12}){2,}$/;

export const marksSpaces: Rule = {
  id: "marks-spaces",
  category: "标点",
  summary: "汉字、标点之间有多余的空格",
  authority: "写法",
  run: ({ blocks }) => blocks.filter(isBody).flatMap(spacesIn),
  examples: {
    good: [
      "2026 年完成投资 12 亿元，推进 5G 应用，天天有进展。",
      "第一条　为了规范管理，制定本办法。",
      "出席会议的有：李　明、王　振、周　岚，以及各镇主要负责同志。",
      "张海涛　王建国　李晓明　赵志强",
      "主持人：县委副书记、县长 王振",
      "镇        项目（个）    投资（亿元）",
      "4    9月21日  会场布置到位，主持人看现场  县机关事务服务中心",
      "会上宣读了《决战百日 决胜全年》倡议书，县直部门作了表态发言。",
    ],
    bad: [
      {
        text: "要加强〔 〕领导，落实责任。〔 〕要一级抓一级，一抓到底。",
        fixed: "要加强领导，落实责任。要一级抓一级，一抓到底。",
      },
      {
        text: "要加强领导〔 〕，落实责任，一级抓一级，一抓到底。",
        fixed: "要加强领导，落实责任，一级抓一级，一抓到底。",
      },
    ],
  },
};

function spacesIn(block: CheckedBlock): RuleMatch[] {
  if (isTableRow(block.text)) return [];
  if (!/[，。；：、！？]/.test(block.text) || (columns.test(block.text) && !/[，。；]/.test(block.text))) return [];
  return [...hitsInBlock(block, space)]
    .filter(({ start, end }) => !isMeant(block.text, start, end) && !isInTitle(block.text, start))
    .map(({ start, end }) => ({ block: block.index, start, end, message: "这里有多余的空格，请删去", fix: "" }));
}

const held = new RegExp(`${post}$`);

/** 李　明 in a list of names; 县长　王振; 第一条　 and other labels. */
function isMeant(text: string, start: number, end: number): boolean {
  if (start < 8 && label.test(text.slice(0, start))) return true;
  const named = /^\p{Script=Han}{2,4}(?:$|[、，。；\s）])/u.test(text.slice(end, end + 5));
  if (named && held.test(text.slice(Math.max(0, start - 6), start))) return true;
  const before = /(?:^|[、：，。；\s（])\p{Script=Han}$/u.test(text.slice(Math.max(0, start - 2), start));
  return before && /^\p{Script=Han}(?:$|[、，。；\s）])/u.test(text.slice(end, end + 2));
}

/** 《实干争先 决战决胜》: two lines of a title. */
function isInTitle(text: string, at: number): boolean {
  const left = text.slice(Math.max(0, at - 40), at);
  return left.lastIndexOf("《") > left.lastIndexOf("》") && /^[^《》]{0,40}》/.test(text.slice(at));
}
