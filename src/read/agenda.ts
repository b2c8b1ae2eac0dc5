import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnoseMissing } from "../diagnostics/missing-data.js";
import { nearestName } from "../language/nearest.js";
import { Datum, type Group, isGroup, isList, isUnfilled, originOf } from "../model/data.js";
import type { AgendaWay, NamedWay } from "../model/word-lists.js";
import { diagnose } from "./diagnostics.js";

type Ways = ReadonlyMap<string, AgendaWay>;

/**
 * Tells each item of 议程 how its 方式 is said, and gives it the 事项 that the 方式 speaks of by itself: 播放专题片, 作重要指示.
 * @param ways 议程方式 of 词表
 */
export function understandAgenda({ 议程: agenda }: Group, ways: Ways): Diagnostic[] {
  if (!isList(agenda)) return [];
  return agenda.flatMap((item) => (isGroup(item) ? understandItem(item, ways) : []));
}

function understandItem(item: Group, ways: Ways): Diagnostic[] {
  const written = item.方式;
  // One that is missing has been told, and one still open has nothing to say.
  if (!(written instanceof Datum) || isUnfilled(written)) return [];
  const way = wayOf(written.text, ways);
  if (way) originOf(item).way = way;
  return [...(way ? [] : [unknownWay(written, ways)]), ...giveMatter(item, written, way)];
}

/**
 * The way that is written: by its name or another, or by one that it ends or begins with (作重要指示, 播放专题片); of 颁奖并合影, by the first of the
 * two.
 */
function wayOf(written: string, ways: Ways): NamedWay | undefined {
  const named = [...ways].flatMap(([名, way]) => [名, ...way.又叫].map((name) => ({ name, way: { ...way, 名 } })));
  const isBoth = /[并和及、]/.test(written.slice(1));
  // One character more makes another word: 颁奖礼.
  const begins = (name: string) => written.startsWith(name) && written.length !== name.length + 1;
  const rank = (name: string) => {
    if (written === name) return 3;
    if (written.endsWith(name)) return isBoth ? 1 : 2;
    return begins(name) ? 1.5 : 0;
  };
  const known = named.filter(({ name }) => rank(name) > 0);
  const order = known.sort((a, b) => rank(b.name) - rank(a.name) || b.name.length - a.name.length);
  return order[0]?.way;
}

function unknownWay(written: Datum, ways: Ways): Diagnostic {
  const { text, place } = written;
  const nearest = nearestName(
    text,
    [...ways].flatMap(([name, { 又叫: others }]) => [name, ...others]),
  );
  const like = nearest ? `，最接近的是“${nearest}”` : "";
  const message = `议程的方式“${text}”词表里没有${like}，先照字面说成“请某某${text}……”。请换一个写法，或者在自己的词表的“议程方式”里加上它`;
  return diagnose("agenda-way", place, message, { quote: text, ...(nearest && { suggest: nearest }) });
}

function giveMatter(item: Group, written: Datum, way: NamedWay | undefined): Diagnostic[] {
  if (Object.hasOwn(item, "事项")) return [];
  const { path, place } = originOf(item);
  const told = written.text.replace(/^作/, "");
  // 播放专题片, 宣读表彰决定: what it is done to stands in the 方式.
  const behind = way && told.startsWith(way.名) && /…$/.test(way.做 ?? "…") ? told.slice(way.名.length) : "";
  const matter = behind || way?.事项 || told;
  const isMissing = way?.要事项 === true && behind === "";
  item.事项 = new Datum(isMissing ? "" : matter, `${path}.事项`, written.place, isMissing ? "缺" : written.hole);
  if (!isMissing) return [];
  const message = `“${path}”的方式是“${written.text}”，缺少“事项”，不知道${written.text}什么。请在这里补上，例如“事项: ${exampleOf(way)}”`;
  return [diagnoseMissing("data-missing", place, message, { data: { path: `${path}.事项` } })];
}

function exampleOf({ 名: name }: NamedWay): string {
  return { 宣读: "表彰决定", 传达: "市委全会精神", 审议: "工作报告" }[name] ?? "前一阶段工作情况";
}
