import { Datum, type Group, group, isGroup, isList, isUnfilled, list, originOf, textAt } from "../model/data.js";

/** Of a meeting by video, 词条.分会场 where the writer has not named them: the units below, or what they are called together. */
export function deriveVenues(root: Group): void {
  const { 单位: unit, 词条: entries } = root;
  if (textAt(root, "会议", "形式") !== "视频" || !isGroup(unit)) return;
  if (entries !== undefined && (!isGroup(entries) || Object.hasOwn(entries, "分会场"))) return;
  const named = isList(unit.下级) ? unit.下级.filter((one) => one instanceof Datum && !isUnfilled(one)) : [];
  const venues = named.length > 0 ? named : [unit.下辖].filter((one) => one instanceof Datum);
  const { place } = originOf(unit.下级 ?? unit);
  const free = entries ?? group({ path: "词条", place });
  free.分会场 = list({ path: "词条.分会场", place }, venues);
  root.词条 = free;
}
