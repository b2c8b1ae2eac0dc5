import { hanIn } from "../../language/sentences.js";
import { isLabelled } from "../analysis/text/points.js";
import { isBody } from "../analysis/text/prose.js";
import type { CheckedBlock, CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

/** Shorter ones may be headings, addresses, lines of a list. */
const shortestProse = 30;
/** A stage cue may follow the end mark: …讲话。（鼓掌） */
const ended = /[。！？…](?:[”）]|[（(][^（）()。]{1,10}[）)])$/;
/** 参加人员：…；…；…: a line of a notice or an agenda, a list behind its label. */
const labelled = /^[\p{Script=Han} \u3000]{2,8}：[^，。！？]+$/u;

export const marksMissingEnd: Rule = {
  id: "marks-missing-end",
  category: "标点",
  summary: "段末没有标点，或者停在逗号、顿号上",
  authority: "写法",
  run: (paper) => paper.blocks.filter(isBody).flatMap((block) => missingEnd(paper, block)),
  examples: {
    good: [
      "今年以来，各镇、各部门抓项目、促投资，做了大量工作，成绩来之不易。",
      "今年以来，各镇、各部门抓项目、促投资，做了大量工作。下面，请县长王振同志讲话，大家欢迎！（鼓掌）",
      "时间：2026年9月22日上午9时\n\n地点：县会议中心一楼会议室",
      "今年以来，各镇、各部门抓项目、促投资，做了大量工作。他们说：“成绩来之不易。”",
      "参加人员：县委、县政府有关负责同志，各镇（街道）党政主要负责同志，县直有关部门主要负责同志",
      "参加人员：县委常委、副县长；各镇（街道）党政主要负责同志；县直有关部门和县经济开发区主要负责同志；重点项目业主单位负责人",
    ],
    bad: [
      {
        text: "今年以来，各镇、各部门抓项目、促投资，做了大量工作。成绩来之不易，值得珍〔惜〕",
        fixed: "今年以来，各镇、各部门抓项目、促投资，做了大量工作。成绩来之不易，值得珍惜。",
      },
      { text: "今年以来，各镇、各部门抓项目、促投资，做了大量工作，取得了明显成效〔，〕" },
      {
        text: "会上，各位分管领导对下半年的重点工作作了安排，对存在的问题逐项作了分析，把任务分解到了月，明确了每一件事的分〔工〕",
        fixed:
          "会上，各位分管领导对下半年的重点工作作了安排，对存在的问题逐项作了分析，把任务分解到了月，明确了每一件事的分工。",
      },
    ],
  },
};

function missingEnd(paper: CheckedPaper, block: CheckedBlock): RuleMatch[] {
  const { text, index } = block;
  const last = text.slice(-1);
  const base = { block: index, start: text.length - 1, end: text.length };
  if (/[，、,]/.test(last) && hanIn(text.slice(0, 200)) >= shortestProse / 2)
    return [{ ...base, message: `段落停在“${last}”上，话没有说完，请补全或改用句号` }];
  if (!isProse(text) || labelled.test(text) || !/[\p{Script=Han}0-9%％”）]/u.test(last) || ended.test(text)) return [];
  if (runsOn(paper.blocks[index + 1])) return [];
  return [{ ...base, message: "段末没有标点，请补上句号", suggest: `${last}。`, fix: `${last}。` }];
}

/** More than one sentence, so that it cannot be a heading or a list of names. */
function isProse(text: string): boolean {
  if (hanIn(text.slice(0, 200)) < shortestProse) return false;
  return /[。！？；].*[，。；]/s.test(text) || isLong(text);
}

/** One sentence only, but of three clauses and longer than headings are; a numbered heading may be as long. */
function isLong(text: string): boolean {
  if (isLabelled(text)) return false;
  return hanIn(text.slice(0, 200)) >= shortestProse * 1.5 && /，.*，/s.test(text) && !/^[^，]{0,20}：/.test(text);
}

/** The next line begins in the middle of a sentence: the line is broken, not unfinished. */
function runsOn(next: CheckedBlock | undefined): boolean {
  return next !== undefined && /^[，。、；：）》”,;]/.test(next.text);
}
