import { Datum, type Group, isGroup, isList, textOf } from "../../model/data.js";
import { HelperResult } from "../made.js";

/** So many names are read out one by one; of more, the first three and how many there are. */
const mostNames = 6;

/** 作表态发言, 作了表态发言: what somebody does, and that he has done it. */
interface Deed {
  now: string;
  past: string;
}

export function textIn(item: Group, key: string): string {
  return textOf(item[key]);
}

/** The speakers of an item who take turns. */
function queueOf(item: Group): Datum[] {
  return isList(item.依次) ? item.依次.filter((one) => one instanceof Datum) : [];
}

/** Who does it, as he is called in passing; empty where the agenda does not say. */
export function whoOf(item: Group): HelperResult {
  const { 人员: person, 单位: unit } = item;
  if (isGroup(person)) {
    const called = textIn(person, "称呼") || `${textIn(person, "姓名")}同志`;
    return new HelperResult(called, dataOf(person, "称呼", "姓名"));
  }
  if (unit instanceof Datum) return new HelperResult(unit.text, [unit]);
  const names = queueOf(item);
  const shown = names.length > mostNames ? names.slice(0, 3) : names;
  const rest = shown.length < names.length ? `等${names.length}家单位` : "";
  return new HelperResult(shown.map(({ text }) => text).join("、") + rest, names);
}

/** Who is asked to do it, in full; where the agenda does not say, everybody. */
export function askedOf(item: Group): HelperResult {
  const { 人员: person, 单位: unit } = item;
  if (isGroup(person)) return new HelperResult(`${titled(person)}同志`, dataOf(person, "单位", "职务", "姓名"));
  if (unit instanceof Datum) return new HelperResult(unit.text, [unit]);
  const names = queueOf(item);
  return new HelperResult(names.map(({ text }) => text).join("、") || "大家", names);
}

/** 县发改局局长吴建平: the unit only where the title does not begin with it. */
export function titled(person: Group): string {
  const [unit, title] = [textIn(person, "单位"), textIn(person, "职务")];
  return (title.startsWith(unit) ? "" : unit) + title + textIn(person, "姓名");
}

export function samePerson(one: Group, other: Group): boolean {
  return ["姓名", "职务"].every((key) => textIn(one, key) === textIn(other, key));
}

/** What is done: 通报前8个月的情况, 作表态发言, 讲话. Several speakers do it in turn. */
export function doingOf(item: Group): HelperResult {
  return new HelperResult((queueOf(item).length > 1 ? "依次" : "") + deedOf(item).now, dataOf(item, "方式", "事项"));
}

/** What has been done: 通报了前8个月的情况, 分别作了表态发言. */
export function doneOf(item: Group): HelperResult {
  return new HelperResult((queueOf(item).length > 1 ? "分别" : "") + deedOf(item).past, dataOf(item, "方式", "事项"));
}

function dataOf(item: Group, ...keys: string[]): Datum[] {
  return keys.map((key) => item[key]).filter((one) => one instanceof Datum);
}

function deedOf(item: Group): Deed {
  const way = textIn(item, "方式");
  const what = textIn(item, "事项");
  if (/(讲话|发言|致辞|致词)$/.test(way)) return speech(way.replace(/^作/, ""), what);
  if (way.startsWith("作")) return given(way.slice(1), what);
  // 共同为项目培土奠基: a way of doing, not a doing.
  if (/^(共同|一起|集体)/.test(way)) return { now: way + what, past: way + what };
  if (what === "" || what === way) return { now: way, past: `${way}了` };
  if (what.startsWith(way)) return { now: what, past: `${way}了${what.slice(way.length)}` };
  if (what.endsWith(way)) return { now: what, past: what };
  return { now: way + what, past: `${way}了${what}` };
}

/** 讲话, 作总结讲话, 作表态发言, 就征迁工作发言. */
function speech(way: string, what: string): Deed {
  const verb = /^致/.test(way) || /^致|[辞词]$/.test(what) ? "致" : "作";
  const kind = what.replace(/^[作致]/, "");
  if (what === "" || kind === way) return { now: way, past: `作了${way}` };
  if (/(讲话|发言|交流|表态|点评|总结|辞|词)$/.test(kind)) return { now: verb + kind, past: `${verb}了${kind}` };
  return { now: `就${what}${way}`, past: `就${what}作了${way}` };
}

/** 作指示, 作政府工作报告, 就方案作说明. */
function given(kind: string, what: string): Deed {
  const [bare, full] = [what.replace(/^作/, ""), (words: string) => ({ now: `作${words}`, past: `作了${words}` })];
  if (["", "讲话", "发言", kind].includes(bare)) return full(kind);
  if (bare.endsWith(kind)) return full(bare);
  return { now: `就${what}作${kind}`, past: `就${what}作了${kind}` };
}
