import { type Data, Datum, type Group, isGroup, isList, isUnfilled, originOf, textOf } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import type { WayClass } from "../../model/word-lists.js";

/** One item of 议程. */
export interface AgendaItem {
  /** Counts from 1. */
  number: number;
  place: Place;
  what: string;
  way: string;
  /** What comes of it; undefined where nobody knows its 方式. */
  sort?: WayClass;
  /** Who, where he is known. */
  person?: Group;
  /** He, and the persons who take turns. */
  speakers: Group[];
  /** A unit, or those who take turns. */
  units: Datum[];
  minutes?: Datum;
  /** The unit writes its own paper. */
  ownPaper: boolean;
  /** Somebody who is still 待填. */
  open: boolean;
}

export function agendaOf(data: Group): AgendaItem[] {
  return isList(data.议程) ? data.议程.filter(isGroup).map(itemOf) : [];
}

function itemOf(item: Group, index: number): AgendaItem {
  const { 人员: person, 单位: unit, 依次: queue, 时长: minutes } = item;
  const inTurn: Data[] = isList(queue) ? queue : [];
  const units = [unit, ...inTurn].filter((one) => one instanceof Datum);
  const sort = originOf(item).way?.类;
  const isOpen = isGroup(person) && isHole(person.姓名);
  return {
    number: index + 1,
    place: originOf(item).place,
    what: textOf(item.事项),
    way: textOf(item.方式),
    ...(sort && { sort }),
    ...(isGroup(person) && !isOpen && { person }),
    speakers: [...(isGroup(person) && !isOpen ? [person] : []), ...inTurn.filter(isGroup)],
    units: units.filter((one) => !isHole(one)),
    ...(minutes instanceof Datum && !isHole(minutes) && { minutes }),
    ownPaper: textOf(item.稿件) === "自备",
    open: isOpen || units.some(isHole),
  };
}

/** 第2项（宣读《方案》）. */
export function nameOf({ number, way, what }: AgendaItem): string {
  return `议程第${number}项（${what.includes(way) ? what : way.includes(what) ? way : way + what}）`;
}

export function isHole(data: unknown): boolean {
  return data instanceof Datum && isUnfilled(data);
}

/** The same person, wherever the data name him. */
export function isSame(one: Group, other: Group): boolean {
  return originOf(one).path === originOf(other).path;
}

/** Whether a person speaks for a unit: it is his, or his title begins with it. */
export function isOf(person: Group, unit: string): boolean {
  const [own, title] = [textOf(person.单位), textOf(person.职务)];
  return own === unit || title.startsWith(unit) || (own !== "" && (own.endsWith(unit) || unit.endsWith(own)));
}

/** 各镇, 全体与会同志, 有关企业: nobody in particular. */
export function isAnybody(unit: string): boolean {
  return /^(?:全体|与会|参会|各|有关|相关|部分|大家)/.test(unit);
}

/** The office that holds the meeting, and its party committee and government. */
export function isOwnOffice(unit: string, { 会议: meeting, 单位: own }: Group): boolean {
  const names = isGroup(own) ? [own.名称, own.党委, own.政府].map(textOf) : [];
  return [...names, isGroup(meeting) ? textOf(meeting.主办) : ""].some((name) => name.includes(unit));
}
