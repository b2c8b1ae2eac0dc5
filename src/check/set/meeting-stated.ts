import { Datum, isGroup } from "../../model/data.js";
import type { Finding } from "../../model/finding.js";
import { type Moment, parseMoment } from "../../model/moment.js";
import type { CheckedBlock } from "../rule.js";
import { type DateMention, datesIn } from "../text/dates.js";
import { type Sentence, sentencesOf } from "../text/sentences.js";
import { at, isHole } from "./agenda.js";
import type { SetCheck } from "./papers.js";

interface Facts {
  names: string[];
  time?: { moment: Moment; datum: Datum };
  place?: Datum;
}

/** Time and place of the meeting typed otherwise than 会议.yaml has them. */
export const meetingStated: SetCheck = ({ data, papers }) => {
  const meeting = isGroup(data.会议) ? data.会议 : undefined;
  if (!meeting) return [];
  const known = (key: string) => {
    const datum = meeting[key];
    return datum instanceof Datum && !isHole(datum) ? datum : undefined;
  };
  const time = known("时间");
  const moment = time && parseMoment(time.text);
  const place = known("地点");
  const names = [known("名称"), known("简称")].flatMap((name) => (name && name.text.length > 3 ? [name.text] : []));
  const facts: Facts = { names, ...(time && moment && { time: { moment, datum: time } }), ...(place && { place }) };
  const blocks = papers.flatMap(({ checked }) => checked?.blocks ?? []);
  return blocks.flatMap((block) => [
    ...labelled(block, facts),
    ...sentencesOf(block).flatMap((one) => told(one, facts)),
  ]);
};

/** 时间：…, 地点：… on a line of its own. */
function labelled(block: CheckedBlock, facts: Facts): Finding[] {
  const [whole, label, said = ""] =
    /^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）)?(?:会议)?(时间|地点)[：:](.+)$/.exec(block.text) ?? [];
  if (whole === undefined) return [];
  const start = whole.length - said.length;
  if (label === "地点") return placeProblem(block, start, said.replace(/[。；]$/, ""), facts);
  return datesIn(block)
    .slice(0, 1)
    .flatMap((date) => timeProblem(date, facts));
}

const aboutThis = /(?:本次|这次|此次|今天的?)[^，。；]{0,10}会|定于/;
const held = /召开|举行|开会/;
const another = /上次|上一次|下次|下一次|去年|上年|每月|每周/;

/** A sentence that says when and where this meeting is held. */
function told(sentence: Sentence, facts: Facts): Finding[] {
  const { text, block, start } = sentence;
  const about = aboutThis.test(text) || facts.names.some((name) => text.includes(name));
  if (!about || !held.test(text) || another.test(text)) return [];
  const date = datesIn(block).find(
    (one) => one.start >= start && one.end <= sentence.end && leadsTo(block.text.slice(one.end, sentence.end)),
  );
  const place = /在([^在，。；]{2,30}?)(?:召开|举行)/.exec(text);
  return [
    ...(date ? timeProblem(date, facts) : []),
    ...(place ? placeProblem(block, start + place.index + 1, place[1] ?? "", facts) : []),
  ];
}

/** From a date to 召开, with no deadline in between. */
function leadsTo(rest: string): boolean {
  return /^(?:[（(]?(?:星期|周).[）)]?)?[^，。；前]{0,40}(?:召开|举行|开会)/.test(rest);
}

const clock =
  /^(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?(上午|下午|晚上?|中午)?(\d{1,2})(?:[:：](\d{2})|[时点](?:(\d{1,2})分|(半))?)/;

function timeProblem(date: DateMention, { time }: Facts): Finding[] {
  const { block, start, end, text } = date;
  if (!time || !isTyped(block, start) || date.month === undefined || date.day === undefined) return [];
  const { moment, datum } = time;
  const said = clock.exec(block.text.slice(end));
  if (isDayOf(moment, date) && (!said || isHourOf(moment, said))) return [];
  const quote = text + (said?.[0] ?? "");
  const message = `会议时间这里写的是“${quote}”，${at(datum.place)}是 ${datum.text}。请改成一样的，或者写 {{时间 会议.时间}}`;
  return [{ rule: "meeting-stated", severity: "warning", message, ...block.placeAt(start), quote }];
}

function isDayOf(moment: Moment, { year = moment.year, month, day }: DateMention): boolean {
  return year === moment.year && month === moment.month && day === moment.day;
}

function isHourOf({ hour, minute = 0 }: Moment, said: RegExpExecArray): boolean {
  const [, half = "", hours, colon, minutes, halfPast] = said;
  const late = /下午|晚/.test(half) && Number(hours) < 12 ? 12 : 0;
  const saidMinute = halfPast ? 30 : Number(colon ?? minutes ?? 0);
  return hour === undefined || (Number(hours) + late === hour && saidMinute === minute);
}

function placeProblem(block: CheckedBlock, start: number, said: string, { place }: Facts): Finding[] {
  if (!place || !isTyped(block, start) || said === "") return [];
  const [one, other] = [said, place.text].map((text) => text.replace(/\s/g, ""));
  if (one === undefined || other === undefined || one.includes(other) || other.includes(one)) return [];
  const message = `开会地点这里写的是“${said}”，${at(place.place)}是“${place.text}”。请改成一样的，或者写 {{会议.地点}}`;
  return [{ rule: "meeting-stated", severity: "warning", message, ...block.placeAt(start), quote: said }];
}

function isTyped({ values }: CheckedBlock, offset: number): boolean {
  return !values.some(({ start, end }) => offset >= start && offset < end);
}
