import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { unknownName } from "../diagnostics/unknown-name.js";
import { parseMoment } from "../language/moment.js";
import { type Data, Datum, type Group, isGroup, originOf } from "../model/data.js";
import type { Document, LibraryFile } from "../model/document.js";
import type { Field } from "../model/field.js";
import type { Place } from "../model/place.js";
import { type WordLists, wordListField } from "../model/word-lists.js";
import { diagnose } from "./diagnostics.js";
import { plain } from "./plain.js";

/** An entry of any kind, as its field has it. */
type Entry = Readonly<Record<string, unknown>>;

/** The entries of one file of 词表, by kind, as an index keeps them. */
type IndexedLists = Readonly<Record<string, readonly (readonly [word: string, entry: Entry])[]>>;

/** What a file of 词表 says by itself. */
export function entriesOf(document: Document): Step<unknown> {
  const { value, findings } = loadWordLists([document]);
  const lists = Object.entries(value).map(([kind, list]) => [kind, [...list]] as const);
  const entries: IndexedLists = Object.fromEntries(lists.filter(([, list]) => list.length > 0));
  return { value: entries, findings };
}

/** The files of 词表 as lists, later files on top: an entry replaces the one of the same word, and 删 strikes it. */
export function loadWordLists(files: readonly LibraryFile[]): Required<Step<WordLists>> {
  const findings: Diagnostic[] = [];
  const kinds = Object.entries(wordListField.字段).map(([kind, { 每项: field }]) => {
    const list = new Map<string, Entry>();
    for (const file of files) {
      if ("item" in file) {
        for (const [word, entry] of (file.item as IndexedLists)[kind] ?? []) list.set(word, entry);
        continue;
      }
      const given = file.head[kind];
      if (field && isGroup(given)) findings.push(...addEntries(list, kind, given, field));
    }
    return [kind, list] as const;
  });
  return { value: Object.fromEntries(kinds) as unknown as WordLists, findings };
}

function addEntries(list: Map<string, Entry>, kind: string, given: Group, field: Field): Diagnostic[] {
  return Object.entries(given).flatMap(([word, data]) => {
    const place = originOf(given).keys?.get(word) ?? originOf(data).place;
    if (isStruck(data)) return list.delete(word) ? [] : [strikesNothing(kind, word, place, [...list.keys()])];
    const entry = entryOf(data, field);
    const message = faultOf(kind, word, entry);
    if (message === undefined) list.set(word, entry);
    return message === undefined ? [] : [diagnose("word-list-entry", place, message, { quote: word })];
  });
}

function isStruck(data: Data): boolean {
  return isGroup(data) && data.删 instanceof Datum && data.删.text === "是";
}

function strikesNothing(kind: string, word: string, place: Place, known: readonly string[]): Diagnostic {
  const what = `“${kind}”里本来就没有“${word}”，不用删`;
  return diagnose("word-list-strike", place, ...unknownName({ what, name: word }, known, ""));
}

/** An entry without places; its days as days. */
function entryOf(data: Data, field: Field): Entry {
  const entry = plain(data, field) as Record<string, unknown>;
  for (const [name, { 类型: type }] of Object.entries(field.字段 ?? {})) {
    if (type === "日期") entry[name] = parseMoment(String(entry[name]));
  }
  return entry;
}

/** What is wrong with an entry beyond missing fields and wrong types, in Chinese; undefined where nothing is. */
function faultOf(kind: string, word: string, entry: Entry): string | undefined {
  const { 对: right, 宜作: better, 起: from, 止: to } = entry;
  if (word.length < 2 && kind !== "阶段词" && kind !== "重字")
    return `“${word}”只有一个字，到处都会碰上。请写两个字以上`;
  if (word === right || word === better) return `“${word}”左右两边是一样的`;
  if (kind === "规划" && !/^十[一二三四五六七八九]五$/.test(word)) return `“${word}”不像规划的名字，请写成“十六五”这样`;
  if (to !== undefined && dayIn(from) > dayIn(to)) return `“${word}”的“起”比“止”晚`;
  return kind === "议程方式" ? slotFault(word, entry) : undefined;
}

/** “…” in the wordings of a 方式 is where 事项 goes: to do something must leave it room, to ask for it may. */
function slotFault(word: string, entry: Entry): string | undefined {
  const slots = (name: string) => (typeof entry[name] === "string" ? entry[name].split(/…+/).length - 1 : undefined);
  const wrong = ["做", "做了"].find((name) => (slots(name) ?? 1) !== 1);
  if (wrong) return `“${word}”的“${wrong}”里要有一处“…”，事项放在那里，如“为…颁奖”`;
  const twice = ["请", "材料"].find((name) => (slots(name) ?? 0) > 1);
  if (twice) return `“${word}”的“${twice}”里“…”只能有一处`;
  return undefined;
}

/** A year or a day as a number that grows with time. */
function dayIn(time: unknown): number {
  if (typeof time === "number") return time;
  const { year, month, day } = time as { year: number; month: number; day: number };
  return year * 10_000 + month * 100 + day;
}
