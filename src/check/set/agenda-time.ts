import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { clockText } from "../../language/clock.js";
import { parseMoment } from "../../language/moment.js";
import { Datum, type Group, isGroup } from "../../model/data.js";
import { diagnose } from "../diagnostics.js";
import { type AgendaItem, agendaOf, at, isOf, isSame, nameOf } from "./agenda.js";
import type { MeetingSet, SetCheck } from "./papers.js";
import { hosts, isSpeech, speakerOf } from "./speakers.js";

/** Speeches that are longer than the agenda has room for, and an agenda that goes on past noon or the end of the day. */
export const agendaTime: SetCheck = (set) => [
  ...overtime(set.data),
  ...set.papers.flatMap((paper) => slotProblem(paper, set.data)),
];

/** When an office goes to lunch, and home. */
const ends = [12 * 60, 18 * 60];
/** What goes on longer is meant to: a meeting of a whole day has its lunch. */
const atMost = 120;

function overtime(data: Group): Diagnostic[] {
  const time = isGroup(data.会议) ? data.会议.时间 : undefined;
  const { hour, minute = 0 } = (time instanceof Datum && parseMoment(time.text)) || {};
  if (!(time instanceof Datum) || hour === undefined) return [];
  const start = hour * 60 + minute;
  const total = agendaOf(data).reduce((sum, { minutes }) => sum + minutesIn(minutes), 0);
  const end = ends.find((one) => one > start && start + total - one <= atMost);
  const over = end === undefined ? 0 : start + total - end;
  if (end === undefined || over <= 0) return [];
  const message = `议程的时长加起来 ${total} 分钟，${clockText(start)} 开会要到 ${clockText(start + total)}，过了 ${clockText(end)} ${over} 分钟。请压缩时长，或者提前开会`;
  return [diagnose("agenda-time", time.place, message)];
}

function minutesIn(datum: Datum | undefined): number {
  return Number(datum?.text) || 0;
}

/** A tenth more or less nobody notices. */
const tolerance = 0.1;

function slotProblem(paper: MeetingSet["papers"][number], data: Group): Diagnostic[] {
  const speaker = speakerOf(paper);
  if (!speaker || !isSpeech(paper) || hosts(paper)) return [];
  const slot = slotOf(speaker.person, data);
  if (!slot) return [];
  const budget = paper.time?.budget;
  const spoken = budget?.minutes ?? paper.minutes ?? slot.minutes;
  const over = Math.round((spoken - slot.minutes) * 10) / 10;
  if (over <= slot.minutes * tolerance) return [];
  const what = budget ? `定的是 ${spoken} 分钟` : `念下来约 ${spoken} 分钟`;
  const message = `${what}，${nameOf(slot.item)}（${at(slot.item.place)}）${slot.shared}只有 ${round(slot.minutes)} 分钟，多 ${over} 分钟。请压稿子，或者改议程的时长`;
  return [diagnose("agenda-time", budget?.place ?? speaker.place, message)];
}

function round(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}

interface Slot {
  item: AgendaItem;
  minutes: number;
  /** 平均每家, where several share it. */
  shared: string;
}

/** How long the agenda lets somebody speak; who takes turns has his share. */
function slotOf(person: Group, data: Group): Slot | undefined {
  for (const item of agendaOf(data)) {
    const minutes = minutesIn(item.minutes);
    if (minutes === 0) continue;
    if (item.person && isSame(item.person, person)) return { item, minutes, shared: "" };
    const count = item.units.length;
    if (item.units.some(({ text }) => isOf(person, text)))
      return { item, minutes: minutes / count, shared: count > 1 ? `平均每家` : "" };
  }
  return undefined;
}
