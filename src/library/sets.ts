import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type Data, Datum, group, isGroup, list, originOf, spelt } from "../model/data.js";
import type { Document } from "../model/document.js";
import { type MeetingSet, setField } from "../model/set.js";
import { diagnose } from "./diagnostics.js";
import { plain } from "./plain.js";

/** A file of templates/成套 as a set. */
export function toSet({ head }: Document): Step<MeetingSet> {
  const set = plain(spelledOut(head), setField) as MeetingSet;
  const known = set.人员.map(({ 代号 }) => 代号);
  const named = [
    set.会议.主持人,
    ...set.参会.flatMap(({ 人员 }) => 人员),
    ...set.议程.map(({ 人员 }) => 人员),
    ...set.稿件.map(({ 由 }) => 由),
  ];
  const unknown = [...new Set(named)].filter((name): name is string => name !== undefined && !known.includes(name));
  const findings = unknown.map((name): Diagnostic => {
    const message = `“人员”里没有代号“${name}”，有的是 ${known.join("、")}`;
    return diagnose("set-person", originOf(head).place, message, { quote: name });
  });
  return findings.length > 0 ? { findings } : { value: set, findings };
}

/** A hole in a set is meant as such: what is laid down says 待填 too. */
function spelledOut(data: Data): Data {
  if (data instanceof Datum) return new Datum(spelt(data), data.path, data.place);
  if (!isGroup(data)) return list(originOf(data), data.map(spelledOut));
  const entries = Object.entries(data).map(([key, value]) => [key, spelledOut(value)] as const);
  return group(originOf(data), entries);
}
