import { unitOf } from "../../language/named-person.js";
import { post } from "../../language/titles.js";
import { whereText } from "../../language/where.js";
import { Datum, type Group, isGroup, isList, originOf, textOf } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import { type AgendaItem, agendaOf, isAnybody, isOf, isOwnOffice, isSame, nameOf } from "./agenda.js";
import { meetingWith } from "./example.js";
import type { SetFound, SetRule } from "./set-rule.js";

/** One line of 参会. */
interface Attendance {
  text: string;
  units: string[];
  people: Group[];
}

/** Who is on the agenda and not among those invited. */
export const agendaAttends: SetRule = {
  id: "agenda-attends",
  scope: "set",
  category: "整套",
  summary: "议程里的人、单位，参会范围里没有",
  authority: "写法",
  run: ({ data }) => {
    const ranges = isList(data.参会) ? data.参会.filter(isGroup).map(rangeOf) : [];
    if (ranges.length === 0 || !data.参会) return [];
    const { place } = originOf(data.参会);
    return agendaOf(data).flatMap((item) => [
      ...item.speakers
        .filter((person) => !attends(person, ranges, data) && !isHostsOwn(person, ranges, data))
        .map((person) => absent(item, nameOfPerson(person), place)),
      ...item.units
        .filter((unit) => !isInvited(unitOf(unit.text), ranges, data))
        .map((unit) => ({ ...absent(item, unit.text, place), place: unit.place, quote: unit.text })),
    ]);
  },
  examples: {
    good: [
      {
        meeting: meetingWith(
          "参会: [{ 范围: 县领导, 人员: [周岚] }]\n议程: [{ 事项: 项目进展情况, 方式: 通报, 人员: 周岚 }]",
        ),
      },
      {
        meeting: meetingWith(
          "参会: [{ 范围: 镇, 单位: [石桥镇] }]\n议程: [{ 事项: 讲话, 方式: 讲话, 人员: 李明 }, { 方式: 发言, 依次: [石桥镇党委书记] }]",
        ),
      },
      {
        meeting: meetingWith(
          "参会: [{ 范围: 县政府负责同志 }]\n议程: [{ 事项: 项目进展情况, 方式: 通报, 人员: 周岚 }]",
        ),
      },
    ],
    bad: [
      {
        meeting: meetingWith(
          "参会: [{ 范围: 县领导, 人员: [李明] }]\n议程: [〔〕{ 事项: 项目进展情况, 方式: 通报, 人员: 周岚 }]",
        ),
      },
      {
        meeting: meetingWith(
          "参会: [{ 范围: 镇, 单位: [石桥镇] }]\n议程: [{ 事项: 表态, 方式: 发言, 依次: [石桥镇, 〔清河镇〕] }]",
        ),
      },
    ],
  },
};

function rangeOf(range: Group): Attendance {
  const people = isList(range.人员) ? range.人员.filter(isGroup) : [];
  const units = isList(range.单位) ? range.单位.filter((unit) => unit instanceof Datum) : [];
  return { text: textOf(range.范围), people, units: units.map(({ text }) => text) };
}

function absent(item: AgendaItem, who: string, invited: Place): SetFound {
  const message = `${nameOf(item)}是${who}，“参会”（${whereText([invited])}）里没有。请在参会范围里加上，或者核对议程`;
  return { place: item.place, message, related: [{ ...invited, message: "参会范围" }] };
}

function nameOfPerson(person: Group): string {
  return textOf(person.职务) + textOf(person.姓名);
}

function attends(person: Group, ranges: readonly Attendance[], data: Group): boolean {
  const office = officeOf(person);
  return ranges.some(
    (range) =>
      range.people.some((one) => isSame(one, person)) ||
      range.units.some((one) => isOf(person, one)) ||
      // A range that lists nobody takes in whom its words may mean.
      (isOpen(range) && (leaders.test(range.text) || (office !== "" && covers(range.text, office, data)))),
  );
}

/** A leader of the office that holds the meeting, where 参会 names nobody of it, but whom it invites. */
function isHostsOwn(person: Group, ranges: readonly Attendance[], data: Group): boolean {
  const isOwn = (one: Group) => officeOf(one) === "" || isOwnOffice(officeOf(one), data);
  return isOwn(person) && !ranges.some(({ people }) => people.some(isOwn));
}

/** Words that may mean anybody in a leading post. */
const leaders = /领导|常委|班子|[省市县区处科镇]级|干部|[省市县区镇]委|[省市县区镇]政府|负责同志$|负责人$/;

const titleBehind = new RegExp(`(?:党委|党组|党工委|管委会)?(?:${post}|代表|负责人)$`);

/** Where somebody works: his unit, or what his title begins with (县发改局局长). */
function officeOf(person: Group): string {
  const title = textOf(person.职务).split(/[、，]/)[0] ?? "";
  return textOf(person.单位) || title.replace(titleBehind, "");
}

/** 全体与会同志, or the office itself, need no invitation. */
function isInvited(unit: string, ranges: readonly Attendance[], data: Group): boolean {
  if (isAnybody(unit) || isOwnOffice(unit, data)) return true;
  return ranges.some(
    (range) =>
      range.units.some((one) => one === unit || one.endsWith(unit) || unit.endsWith(one)) ||
      range.people.some((person) => isOf(person, unit)) ||
      (isOpen(range) && covers(range.text, unit, data)),
  );
}

function isOpen({ units, people }: Attendance): boolean {
  return units.length === 0 && people.length === 0;
}

/** Whether words such as 各镇（街道）主要负责同志 may mean the unit. Rather too much than too little: it is only to find who is forgotten. */
function covers(text: string, unit: string, data: Group): boolean {
  const below = isGroup(data.单位) && isList(data.单位.下级) ? data.单位.下级.map(textOf) : [];
  if (text.includes(unit) || /有关单位|各单位|发言单位|全体|代表$/.test(text)) return true;
  if (/[镇乡]|街道/.test(text) && /(?:镇|乡|街道)$/.test(unit)) return true;
  if (/各[^，。]*[县区市]|下辖|园区|村|社区/.test(text) && (below.includes(unit) || /(?:[县区市村]|社区)$/.test(unit)))
    return true;
  return /部门|直属|站所|科室|机关/.test(text) && /(?:局|委|办|办公室|中心|部|院|厅|会|所|站|科|处)$/.test(unit);
}
