import { type ClockMention, clockAt } from "../../language/clock.js";
import { parseMoment } from "../../language/moment.js";
import { hanNumeral } from "../../language/numeral-value.js";
import { whereText } from "../../language/where.js";
import { Datum, isGroup } from "../../model/data.js";
import type { Moment } from "../../model/moment.js";
import { datesIn, type PlacedDate } from "../analysis/text/dates.js";
import { sentencesOf } from "../analysis/text/sentences.js";
import type { CheckedBlock } from "../engine/rule.js";
import { placeOf } from "../engine/told.js";
import { isHole } from "./agenda.js";
import { announcements } from "./announcement.js";
import { meetingWith } from "./example.js";
import type { SetFound, SetRule } from "./set-rule.js";

interface Facts {
  names: string[];
  time?: { moment: Moment; datum: Datum };
  place?: Datum;
}

/** Time and place of the meeting typed otherwise than 会议.yaml has them. */
export const meetingStated: SetRule = {
  id: "meeting-stated",
  scope: "set",
  category: "整套",
  summary: "手写的开会时间、地点和 会议.yaml 不一样",
  authority: "写法",
  run: ({ data, papers }) => {
    const meeting = isGroup(data.会议) ? data.会议 : undefined;
    if (!meeting) return [];
    const known = (key: string) => {
      const datum = meeting[key];
      return datum instanceof Datum && !isHole(datum) ? datum : undefined;
    };
    const time = known("时间");
    const moment = time && parseMoment(time.text);
    const place = known("地点");
    const names = [known("名称"), known("简称")].flatMap((name) =>
      name && name.text.length > 3 ? [name.text, name.text.replace(/会议$/, "会")] : [],
    );
    const facts: Facts = { names, ...(time && moment && { time: { moment, datum: time } }), ...(place && { place }) };
    return papers.flatMap(({ checked }) => {
      const blocks = checked?.blocks ?? [];
      return blocks.flatMap((block, index) => [...labelled(block, blocks[index - 1], facts), ...told(block, facts)]);
    });
  },
  examples: {
    good: [
      { meeting: meetingWith(""), papers: { 通知: "---\n会议定于9月22日上午9:30在县会议中心召开。\n" } },
      { meeting: meetingWith(""), papers: { 通知: "---\n定于{{日期 会议.时间}}在{{会议.地点}}召开。\n" } },
    ],
    bad: [
      { meeting: meetingWith(""), papers: { 通知: "---\n会议定于〔9月23日上午9时30分〕在县会议中心召开。\n" } },
      { meeting: meetingWith(""), papers: { 通知: "---\n定于9月22日在〔县政府三楼会议室〕召开会议。\n" } },
    ],
  },
};

const label = `(?:${hanNumeral}、|（${hanNumeral}）)?(?:会议|开会)?(时间|地点)`;
const labelHere = new RegExp(`^${label}[：:](.+)$`);
const labelAbove = new RegExp(`^${label}[：:]?$`);

/** 时间：…, 地点：… on a line of its own, or under such a heading. */
function labelled(block: CheckedBlock, above: CheckedBlock | undefined, facts: Facts): SetFound[] {
  const here = labelHere.exec(block.text);
  const what = here?.[1] ?? labelAbove.exec(above?.block.type === "heading" ? above.text : "")?.[1];
  const said = here?.[2] ?? block.text;
  if (what === "地点") return placeProblem(block, block.text.length - said.length, said.replace(/[。；]$/, ""), facts);
  const [date] = what === "时间" ? datesIn(block) : [];
  return date ? timeProblem(date, facts) : [];
}

/** Sentences that say when and where this meeting is held. */
function told(block: CheckedBlock, facts: Facts): SetFound[] {
  return sentencesOf(block).flatMap(({ text, start }) =>
    announcements(text, facts.names).flatMap(({ when, where }) => {
      const date = when && datesIn(block).find((one) => one.start >= start + when.start && one.end <= start + when.end);
      return [
        ...(date ? timeProblem(date, facts) : []),
        ...(where ? placeProblem(block, start + where.start, text.slice(where.start, where.end), facts) : []),
      ];
    }),
  );
}

/** 9时前入场 is not when it begins. */
const other = /^\s*(?:前|报到|签到|入场|集合)/;

function timeProblem(date: PlacedDate, { time }: Facts): SetFound[] {
  const { block, start, end, text } = date;
  if (!time || !isTyped(block, start) || date.month === undefined || date.day === undefined) return [];
  const { moment, datum } = time;
  const rest = block.text.slice(end);
  const clock = clockAt(rest);
  const said = clock && !other.test(rest.slice(clock.text.length)) ? clock : undefined;
  if (isDayOf(moment, date) && (!said || isHourOf(moment, said))) return [];
  const quote = text + (said?.text ?? "");
  const message = `会议时间这里写的是“${quote}”，${whereText([datum.place])}是 ${datum.text}。请改成一样的，或者写 {{时间 会议.时间}}`;
  return [
    {
      place: placeOf(block, { start, end: start + quote.length }),
      message,
      quote,
      related: [{ ...datum.place, message: "会议时间" }],
    },
  ];
}

function isDayOf(moment: Moment, { year = moment.year, month, day }: PlacedDate): boolean {
  return year === moment.year && month === moment.month && day === moment.day;
}

function isHourOf({ hour, minute = 0 }: Moment, said: ClockMention): boolean {
  return hour === undefined || (said.hour === hour && said.minute === minute);
}

function placeProblem(block: CheckedBlock, start: number, said: string, { place }: Facts): SetFound[] {
  if (!place || !isTyped(block, start) || said === "") return [];
  const [one, other] = [said, place.text].map((text) => text.replace(/\s/g, ""));
  if (one === undefined || other === undefined || one.includes(other) || other.includes(one)) return [];
  const message = `开会地点这里写的是“${said}”，${whereText([place.place])}是“${place.text}”。请改成一样的，或者写 {{会议.地点}}`;
  return [
    {
      place: placeOf(block, { start, end: start + said.length }),
      message,
      quote: said,
      related: [{ ...place.place, message: "开会地点" }],
    },
  ];
}

function isTyped({ values }: CheckedBlock, offset: number): boolean {
  return !values.some(({ start, end }) => offset >= start && offset < end);
}
