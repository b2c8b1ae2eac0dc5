import type { ChoiceReport } from "../../model/choice.js";
import type { Budget } from "../../model/pace.js";
import type { Pull } from "../../model/passage.js";

/** A fragment, and how long it takes to read by itself; of no name where none stands. */
export interface Timed {
  name: string;
  /** Whole seconds. */
  seconds: number;
  /** By how much less well it fits than what normally stands there. */
  worse?: number;
}

/** 为合时长: another fragment than the normal one, or one where normally none stands. */
export function takenForTime(
  { choice, behind }: { choice: ChoiceReport; behind?: ChoiceReport | undefined },
  { name, seconds }: Timed,
  normal: Timed,
  { minutes }: Budget,
): ChoiceReport {
  const lead = `为合时长（${minutes} 分钟）`;
  const where = behind ? `在“${behind.role}”后面加的` : "加的";
  if (normal.name === "") return { ...choice, chosen: name, by: "时长", why: `${lead}${where}，念 ${seconds} 秒` };
  const why = `${lead}换的：它念 ${seconds} 秒，照常挑的“${normal.name}”念 ${normal.seconds} 秒`;
  return inPlaceOf(choice, name, why);
}

/** 为合时长: another outline. @param seconds how long the paper takes with the normal one */
export function outlineForTime(
  normal: ChoiceReport,
  chosen: string,
  seconds: number,
  { minutes }: Budget,
): ChoiceReport {
  const took = `照常挑的“${normal.chosen}”，整篇念 ${Math.round(seconds / 6) / 10} 分钟，换片段合不上`;
  return inPlaceOf(normal, chosen, `为合时长（${minutes} 分钟）换的：${took}`);
}

function inPlaceOf(normal: ChoiceReport, chosen: string, why: string): ChoiceReport {
  const former = { 片段: normal.chosen, fits: true, reason: "照常挑的是它，为合时长换下" };
  const others = [former, ...normal.others.filter(({ 片段 }) => 片段 !== chosen)];
  return { ...normal, chosen, by: "时长", why, others };
}

/** 为合时长: a part that is left out. @param seconds how long it takes to read */
export function leftOutForTime(
  { name, place }: Pick<Pull, "name" | "place">,
  seconds: number,
  { minutes }: Budget,
): ChoiceReport {
  const why = `为合时长（${minutes} 分钟）省去，这一部分念 ${Math.round(seconds)} 秒`;
  return { role: name, place, chosen: "不用", by: "不用", why, others: [] };
}
