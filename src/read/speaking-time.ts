import type { Step } from "../diagnostics/diagnostic.js";
import { defaultPace } from "../language/pace.js";
import { type Data, Datum, type Group, isGroup, isUnfilled } from "../model/data.js";
import type { Kind } from "../model/kind.js";
import type { Budget, SpeakingTime } from "../model/pace.js";
import { diagnose } from "./diagnostics.js";

const slowest = 140;
const fastest = 220;

/**
 * How fast and how long a paper is to be spoken: by its 讲话人 (汇报人 发言人 主持人 …), or the meeting's 主持人 where the kind has one.
 * @param context the root context of its template
 */
export function readSpeakingTime({ 稿: brief, 会议: meeting }: Group, { 字段: fields }: Kind): Step<SpeakingTime> {
  const head: Record<string, Data | undefined> = isGroup(brief) ? brief : {};
  const roles = Object.keys(fields).filter((name) => fields[name]?.类型 === "人");
  const host = roles.includes("主持人") && isGroup(meeting) ? meeting.主持人 : undefined;
  const speaker = [...roles.map((role) => head[role]), host].find((person) => isGroup(person));
  const pace = paceOf(speaker?.语速);
  const budget = Object.hasOwn(fields, "时长") ? budgetOf(head.时长) : { findings: [] };
  return {
    value: { pace: pace.value ?? defaultPace, ...(budget.value && { budget: budget.value }) },
    findings: [...pace.findings, ...budget.findings],
  };
}

function paceOf(given: Data | undefined): Step<number> {
  const pace = numberIn(given);
  if (!pace) return { findings: [] };
  if (pace.value >= slowest && pace.value <= fastest) return { value: pace.value, findings: [] };
  const { text, place } = pace.datum;
  const message = `“语速”是每分钟念多少个字，一般在 ${slowest} 到 ${fastest} 之间；填的是 ${text}，先按 ${defaultPace} 算`;
  return { findings: [diagnose("speech-pace", place, message, { quote: text })] };
}

function budgetOf(given: Data | undefined): Step<Budget> {
  const minutes = numberIn(given);
  if (!minutes) return { findings: [] };
  const { text, place } = minutes.datum;
  if (minutes.value > 0) return { value: { minutes: minutes.value, place }, findings: [] };
  return { findings: [diagnose("data-type", place, "“时长”要大于 0，单位是分钟", { quote: text })] };
}

/** What is no number has been reported; what is open asks for nothing. */
function numberIn(datum: Data | undefined): { value: number; datum: Datum } | undefined {
  if (!(datum instanceof Datum) || isUnfilled(datum)) return undefined;
  const value = Number(datum.text);
  return Number.isNaN(value) ? undefined : { value, datum };
}
