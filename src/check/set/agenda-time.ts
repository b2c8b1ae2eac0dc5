import { clockText } from "../../language/clock.js";
import { parseMoment } from "../../language/moment.js";
import { whereText } from "../../language/where.js";
import { Datum, type Group, isGroup } from "../../model/data.js";
import { type AgendaItem, agendaOf, isOf, isSame, nameOf } from "./agenda.js";
import { meetingWith } from "./example.js";
import type { CheckedSetPaper, SetFound, SetRule } from "./set-rule.js";
import { hosts, isSpeech, speakerOf } from "./speakers.js";

const options = { 宽限: { meaning: "讲稿比议程的时长多百分之几以内不报", default: 10, least: 0, most: 100 } };

/** Speeches that are longer than the agenda has room for, and an agenda that goes on past noon or the end of the day. */
export const agendaTime: SetRule = {
  id: "agenda-time",
  scope: "set",
  category: "整套",
  summary: "稿子比议程给的时间长，议程排过了中午、下班",
  authority: "写法",
  options,
  run: (set, { 宽限 = options.宽限.default } = {}) => [
    ...overtime(set.data),
    ...set.papers.flatMap((paper) => slotProblem(paper, set.data, 宽限 / 100)),
  ],
  examples: {
    good: [
      {
        meeting: meetingWith("议程: [{ 事项: 讲话, 方式: 讲话, 人员: 李明, 时长: 20 }]"),
        papers: { 讲话: "讲话人: 李明\n时长: 20\n---\n同志们。\n" },
      },
    ],
    bad: [
      {
        meeting: meetingWith("议程: [{ 事项: 讲话, 方式: 讲话, 人员: 李明, 时长: 20 }]"),
        papers: { 讲话: "讲话人: 李明\n时长: 〔〕30\n---\n同志们。\n" },
      },
      {
        meeting: meetingWith("议程: [{ 事项: 讲话, 方式: 讲话, 人员: 李明, 时长: 160 }]").replace("2026", "〔〕2026"),
      },
    ],
  },
};

/** When an office goes to lunch, and home. */
const ends = [12 * 60, 18 * 60];
/** What goes on longer is meant to: a meeting of a whole day has its lunch. */
const atMost = 120;

function overtime(data: Group): SetFound[] {
  const time = isGroup(data.会议) ? data.会议.时间 : undefined;
  const { hour, minute = 0 } = (time instanceof Datum && parseMoment(time.text)) || {};
  if (!(time instanceof Datum) || hour === undefined) return [];
  const start = hour * 60 + minute;
  const total = agendaOf(data).reduce((sum, { minutes }) => sum + minutesIn(minutes), 0);
  const end = ends.find((one) => one > start && start + total - one <= atMost);
  const over = end === undefined ? 0 : start + total - end;
  if (end === undefined || over <= 0) return [];
  const message = `议程的时长加起来 ${total} 分钟，${clockText(start)} 开会要到 ${clockText(start + total)}，过了 ${clockText(end)} ${over} 分钟。请压缩时长，或者提前开会`;
  return [{ place: time.place, message }];
}

function minutesIn(datum: Datum | undefined): number {
  return Number(datum?.text) || 0;
}

function slotProblem(paper: CheckedSetPaper, data: Group, tolerance: number): SetFound[] {
  const speaker = speakerOf(paper);
  if (!speaker || !isSpeech(paper) || hosts(paper)) return [];
  const slot = slotOf(speaker.person, data);
  if (!slot) return [];
  const budget = paper.time?.budget;
  const spoken = budget?.minutes ?? paper.minutes ?? slot.minutes;
  const over = Math.round((spoken - slot.minutes) * 10) / 10;
  if (over <= slot.minutes * tolerance) return [];
  const what = budget ? `定的是 ${spoken} 分钟` : `念下来约 ${spoken} 分钟`;
  const message = `${what}，${nameOf(slot.item)}（${whereText([slot.item.place])}）${slot.shared}只有 ${round(slot.minutes)} 分钟，多 ${over} 分钟。请压稿子，或者改议程的时长`;
  return [
    { place: budget?.place ?? speaker.place, message, related: [{ ...slot.item.place, message: nameOf(slot.item) }] },
  ];
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
    const count = item.units.length + item.speakers.filter((one) => one !== item.person).length;
    const isInTurn = item.speakers.some((one) => isSame(one, person));
    if (isInTurn || item.units.some(({ text }) => isOf(person, text)))
      return { item, minutes: minutes / count, shared: count > 1 ? "平均每家" : "" };
  }
  return undefined;
}
