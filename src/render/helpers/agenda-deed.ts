import type { Group } from "../../model/data.js";
import { HelperResult, inParts } from "../made.js";
import { dataOf, isNobody, namedOf, shownIn, sortOf, takesTurns, wayOf, whoOf } from "./agenda-words.js";

/** 作表态发言, 作了表态发言: what somebody does, and that he has done it. */
interface Deed {
  now: string;
  past: string;
}

/** What is done: 通报前8个月的情况, 作表态发言, 讲话. Several speakers do it in turn. */
export function doingOf(item: Group): HelperResult {
  return told(item, (takesTurns(item) ? "依次" : "") + deedOf(item).now);
}

/** What has been done: 通报了前8个月的情况, 分别作了表态发言. */
export function doneOf(item: Group): HelperResult {
  return told(item, (takesTurns(item) ? "分别" : "") + deedOf(item).past);
}

/** A whole clause of what is done, as an agenda is announced: 李明同志为先进集体颁奖; what all do is nobody's: 观看专题片. */
export function announcedOf(item: Group): HelperResult {
  return clauseOf(item, whoOf(item));
}

/** The same as a table prints it, where whoever sees to what all do stands behind it: 观看专题片（县委宣传部）. */
export function listedOf(item: Group): HelperResult {
  const who = namedOf(item);
  const { 请: asksAll, 领: leads } = wayOf(item);
  if (asksAll === undefined || leads !== undefined || takesTurns(item) || isNobody(who)) return clauseOf(item, who);
  return inParts([doingOf(item), "（", who, "）"]);
}

function clauseOf(item: Group, who: HelperResult): HelperResult {
  const { 请: asksAll, 领: leads } = wayOf(item);
  const doing = doingOf(item);
  if (asksAll === undefined || takesTurns(item)) return inParts([who, doing]);
  return leads === undefined || isNobody(who) ? doing : inParts([who, leads, "，", doing]);
}

/** A whole clause of what has been done: 李明同志作了讲话, 大家观看了专题片, 会议为先进集体颁了奖. */
export function recalledOf(item: Group): HelperResult {
  const { 请: asksAll, 由谁: usual = "大家" } = wayOf(item);
  const who = asksAll === undefined || takesTurns(item) ? whoOf(item) : new HelperResult("");
  const nobody = asksAll !== undefined || sortOf(item) === "会前" ? usual : "会议";
  return inParts([isNobody(who) ? nobody : who, doneOf(item)]);
}

function told(item: Group, text: string): HelperResult {
  return new HelperResult(text, dataOf(item, "方式", "事项"), { inPlace: true });
}

/** The 方式 of an item as it is written, the name it goes by, and what it is done to. */
interface Saying {
  name: string;
  way: string;
  what: string;
}

/** 播放专题片: what it is done to may stand behind the word itself; 颁奖并合影 is another doing. */
function sayingOf(item: Group): Saying {
  const { 名: name = "", 做: doing = "…" } = wayOf(item);
  const [written, matter] = [shownIn(item, "方式"), shownIn(item, "事项")];
  const behind = name !== "" && written.startsWith(name) && /…$/.test(doing) ? written.slice(name.length) : "";
  if (behind === "") return { name, way: written, what: matter };
  return { name, way: name, what: matter.startsWith(behind) ? matter : behind + (matter === written ? "" : matter) };
}

function deedOf(item: Group): Deed {
  const { 做: doing, 做了: done } = wayOf(item);
  const saying = sayingOf(item);
  const { way, what } = saying;
  if (way.startsWith("作")) return given(way.slice(1), what);
  if (doing !== undefined) return { now: filled(doing, saying), past: filled(done ?? doing, saying) };
  return ["讲话", "发言", "书面"].includes(sortOf(item)) ? speech(way, what) : verb(way, what);
}

/** What one or all of them are asked to do, without who. */
export function nowOf(item: Group): HelperResult {
  return told(item, deedOf(item).now);
}

/** A wording of the item's way, with its 事项. */
export function worded(wording: string, item: Group): HelperResult {
  return told(item, filled(wording, sayingOf(item)));
}

/** What stands at the “…” of a wording, and around it. */
const slot = /…+/;

/** 为先进集体, but 为民服务: what begins with a preposition needs no other. */
const preposed = /^(?:为(?![民农侨老])|对(?![外口标接])|向(?!阳)|就(?!业)|与(?!会)|给)/;

/** A wording with 事项 in its place: 为…颁奖 and 先进集体, 为先进集体, 先进集体颁奖 all come to 为先进集体颁奖. */
function filled(wording: string, { name, way, what }: Saying): string {
  if (!slot.test(wording)) return wording;
  const [before = "", after = ""] = wording.split(slot);
  // 集体签约, 颁奖并合影; 民主测评 stands there already.
  const isMore = way.endsWith(name) || way.startsWith(name);
  const rear = isMore && !after.includes(way) ? after.replace(name, way) : after;
  const core = coreOf(what, name, way);
  const withoutPreposition = before.replace(/[为对向就与]$/, "");
  if (core === "") return withoutPreposition + rear;
  // 颁奖仪式 is held.
  if (core.includes(name)) return (wording.includes("了") ? "举行了" : "举行") + core.replace(/^(?:举行|进行)/, "");
  return (preposed.test(core) ? withoutPreposition : before) + core + rear;
}

/** 事项 without the way that it may repeat; of what only repeats it, nothing. */
function coreOf(what: string, name: string, way: string): string {
  if ([way, name, "讲话", "发言"].includes(what)) return "";
  const repeated = [way, name].find((word) => word !== "" && what.endsWith(word));
  return repeated === undefined ? what : what.slice(0, -repeated.length);
}

/** 通报上半年情况; 宣读《方案》 of 宣读 too. */
function verb(way: string, what: string): Deed {
  // 共同为项目培土奠基: a way of doing, not a doing.
  if (/^(共同|一起|集体)/.test(way)) return { now: way + what, past: way + what };
  // 点亮灯牌 is a verb with its object; where 了 goes nobody knows.
  const whole = what === way || what === "" ? way : way + what;
  if (way.length > 2 && (what === way || !what.startsWith(way))) return { now: whole, past: whole };
  if (what === "" || what === way) return { now: way, past: `${way}了` };
  if (what.startsWith(way)) return { now: what, past: `${way}了${what.slice(way.length)}` };
  if (what.endsWith(way)) return { now: what, past: what };
  return { now: way + what, past: `${way}了${what}` };
}

/** 讲话, 作总结讲话, 作表态发言, 就征迁工作发言. */
function speech(way: string, what: string): Deed {
  const verbOf = /^致/.test(way) || /^致|[辞词]$/.test(what) ? "致" : "作";
  const kind = what.replace(/^[作致]/, "");
  if (what === "" || kind === way) return { now: way, past: saidOf(way) };
  if (kind.endsWith(way) || /(讲话|发言|交流|表态|点评|总结|报告|辞|词)$/.test(kind))
    return { now: verbOf + kind, past: `${verbOf}了${kind}` };
  return { now: `就${what}${way}`, past: `就${what}${saidOf(way)}` };
}

/** 致辞 is a verb with its object. */
function saidOf(way: string): string {
  return way.startsWith("致") ? `致了${way.slice(1)}` : `作了${way}`;
}

/** 作指示, 作政府工作报告, 就方案作说明. */
function given(kind: string, what: string): Deed {
  const [bare, full] = [what.replace(/^作/, ""), (words: string) => ({ now: `作${words}`, past: `作了${words}` })];
  if (["", "讲话", "发言", kind].includes(bare)) return full(kind);
  if (bare.endsWith(kind)) return full(bare);
  return { now: `就${what}作${kind}`, past: `就${what}作了${kind}` };
}
