import type { Stage } from "../model/ledger.js";
import type { StageRole, StageWord } from "../model/word-lists.js";
import type { Scanner, WordMatch } from "./scanner.js";

/** What words say of a stage. Of “施工许可证” the longer word counts, which only comes before it. */
export type StageWords = Scanner<StageWord>;

const answers: Readonly<Record<string, Stage>> = {
  ...Object.fromEntries(["是", "√", "✓", "✔", "Y"].map((word) => [word, "在建" as const])),
  ...Object.fromEntries(["否", "×", "✗", "✘", "N"].map((word) => [word, "未开工" as const])),
};
const completed = /^(?:已|全部|已全部)?完成$/;
const numberedPart = /[一二三四五六七八九\d]期|\d(?:栋|座|幢|%|％)/;
const dated = /\d(?:年|月|日|号)|年底|月底|年内/;

/**
 * The stage that a remark of an office says: 主体封顶，正在安装设备 is 在建, 正在办理施工许可证 is 未开工, 主体已完工 is 在建. Undefined
 * where it says nothing of the kind.
 */
export function stageSaid(text: string, words: StageWords): Stage | undefined {
  const answer = answers[text.trim()];
  if (answer) return answer;
  const said = new Set(text.split(/[，,。；;、\s]+/).map((clause) => stageOfClause(clause, words)));
  // 一期建成，二期正在施工 is not finished.
  return (["在建", "竣工", "储备", "未开工"] as const).find((stage) => said.has(stage));
}

function stageOfClause(clause: string, words: StageWords): Stage | undefined {
  const matches = words.matchesIn(clause);
  const says = (role: StageRole) => matches.some(({ entry }) => entry.是.includes(role));
  if (says("储备")) return "储备";
  if (says("竣工") || completed.test(clause)) return stageOfFinish(clause, says);
  if (says("前期") || isDenied(matches)) return "未开工";
  if (says("打算") && says("建设")) return "未开工";
  return says("在建") ? "在建" : undefined;
}

/** 尚未竣工 and 主体完工 are said of what is being built; 预计年底竣工 may be said of anything. */
function stageOfFinish(clause: string, says: (role: StageRole) => boolean): Stage | undefined {
  if (says("打算") || (dated.test(clause) && !clause.includes("已"))) return undefined;
  return says("部分") || numberedPart.test(clause) ? "在建" : "竣工";
}

/** 尚未进场施工 */
function isDenied(matches: readonly WordMatch<StageWord>[]): boolean {
  const denial = matches.findIndex(({ entry }) => entry.是.includes("没有"));
  return denial >= 0 && matches.slice(denial + 1).some(({ entry }) => entry.是.includes("动工"));
}
