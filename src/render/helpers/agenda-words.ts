import { isPersonal } from "../../language/named-person.js";
import { type Data, Datum, type Group, isGroup, isList, originOf, textOf } from "../../model/data.js";
import type { AgendaWay, WayClass } from "../../model/word-lists.js";
import { HelperResult, inParts } from "../made.js";

/** So many names are read out one by one; of more, the first three and how many there are. */
const mostNames = 6;

export function textIn(item: Group, key: string): string {
  return textOf(item[key]);
}

/** The same as it is printed: a blank where it is still to be filled in. */
export function shownIn(item: Group, key: string): string {
  const datum = item[key];
  return datum instanceof Datum ? inParts([new HelperResult(datum.text, [datum])]).text : "";
}

/** How an item's 方式 is said; of one that nobody knows, nothing. */
export function wayOf(item: Group): Partial<AgendaWay> & { 名?: string } {
  return originOf(item).way ?? {};
}

/** What comes of an item; where nobody knows its 方式, what the word itself says. */
export function sortOf(item: Group): WayClass {
  const written = textIn(item, "方式");
  const sort = /讲话|指示/.test(written) ? "讲话" : /发言|致辞|致词/.test(written) ? "发言" : "报告";
  return originOf(item).way?.类 ?? sort;
}

/** Those of an item who take turns: persons of 人员, or units and posts by name. */
export function queueOf(item: Group): (Datum | Group)[] {
  return isList(item.依次) ? item.依次.filter((one) => one instanceof Datum || isGroup(one)) : [];
}

/** Several who speak one after the other; who cut a ribbon do it at once. */
export function takesTurns(item: Group): boolean {
  return queueOf(item).length > 1 && ["讲话", "发言", "报告"].includes(sortOf(item));
}

/** Who does it, as he is called in passing; empty where the agenda does not say. */
export function whoOf(item: Group): HelperResult {
  const all = doersOf(item).map((one) => (isGroup(one) ? calledInPassing(one) : new HelperResult(one.text, [one])));
  const shown = all.length > mostNames ? all.slice(0, 3) : all;
  const rest = shown.length < all.length ? `等${all.length}${isOfPersons(item) ? "位同志" : "家单位"}` : "";
  return inParts([...enumerated(shown), rest]);
}

function doersOf({ 人员: person, 单位: unit, ...item }: Group): (Datum | Group)[] {
  if (isGroup(person)) return [person];
  return unit instanceof Datum ? [unit] : queueOf(item as Group);
}

function calledInPassing(person: Group): HelperResult {
  const called = textIn(person, "称呼") || `${textIn(person, "姓名")}同志`;
  return new HelperResult(called, dataOf(person, "称呼", "姓名"));
}

/** Who is asked to do it, in full; where the agenda does not say, whoever usually does, or everybody. */
export function askedOf(item: Group): HelperResult {
  const named = namedOf(item, "同志");
  return isNobody(named) ? new HelperResult(wayOf(item).由谁 ?? "大家") : named;
}

/** Who does it, by title and name; empty where the agenda does not say. @param after behind a person's name */
export function namedOf(item: Group, after = ""): HelperResult {
  return inParts(enumerated(doersOf(item).map((one) => inFull(one, after))));
}

function inFull(one: Datum | Group, after: string): HelperResult {
  if (isGroup(one)) return new HelperResult(titled(one) + after, dataOf(one, "单位", "职务", "姓名"));
  return new HelperResult(one.text, [one]);
}

/** Whether the agenda does not say who; one still to be filled in is somebody. */
export function isNobody(who: HelperResult): boolean {
  return who.from.length === 0;
}

function enumerated(names: readonly HelperResult[]): (string | HelperResult)[] {
  return names.flatMap((name, index) => (index === 0 ? [name] : ["、", name]));
}

/** 县发改局局长吴建平: the unit only where the title does not begin with it. */
export function titled(person: Group): string {
  const [unit, title] = [textIn(person, "单位"), textIn(person, "职务")];
  return (title.startsWith(unit) ? "" : unit) + title + textIn(person, "姓名");
}

/** Two of whom nothing is known yet are not the same. */
export function samePerson(one: Group, other: Group): boolean {
  const isKnown = textIn(one, "姓名") !== "" || textIn(one, "职务") !== "";
  return isKnown && ["姓名", "职务"].every((key) => textIn(one, key) === textIn(other, key));
}

/** Whether those who take turns are counted as people: one is enough. */
export function isOfPersons(item: Group): boolean {
  return queueOf(item).some(isPerson);
}

function isPerson(one: Data): boolean {
  return isGroup(one) || (one instanceof Datum && isPersonal(one.text));
}

export function dataOf(item: Group, ...keys: string[]): Datum[] {
  return keys.map((key) => item[key]).filter((one) => one instanceof Datum);
}
