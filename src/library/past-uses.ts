import type { MeetingIdentity, MeetingUse, PastUse } from "../model/uses.js";

/** How many meetings back a used fragment is avoided. */
export const rememberedMeetings = 5;

/**
 * What the last meetings before this one have used, by key, each with its latest use. The meeting's own entry and later meetings do not
 * count, so building it again chooses the same; a meeting without a day comes after all others.
 */
export function pastUses(entries: readonly MeetingUse[], self: MeetingIdentity): Map<string, PastUse> {
  const before = entries
    .filter((entry) => !isSame(entry, self) && (self.日期 === "" || compareUse(entry, self) < 0))
    .sort(compareUse)
    .reverse()
    .slice(0, rememberedMeetings);
  const past = new Map<string, PastUse>();
  for (const [index, { 会议, 日期, 稿件 }] of before.entries()) {
    for (const key of [...稿件.values()].flat()) if (!past.has(key)) past.set(key, { 会议, 日期, ago: index + 1 });
  }
  return past;
}

/** The entries with this one in the place of the meeting's former one, in the order of their days; what used nothing is left out. */
export function withUse(entries: readonly MeetingUse[], entry: MeetingUse): MeetingUse[] {
  const others = entries.filter((other) => !isSame(other, entry));
  const papers = [...entry.稿件].filter(([, keys]) => keys.length > 0).sort(([a], [b]) => compare(a, b));
  const own = papers.length > 0 ? [{ ...entry, 稿件: new Map(papers) }] : [];
  return [...others, ...own].sort(compareUse);
}

/** The meeting's own entry: by its folder, or by name and day where the folder has been renamed. */
export function ownUse(entries: readonly MeetingUse[], self: MeetingIdentity): MeetingUse | undefined {
  return entries.find((entry) => isSame(entry, self));
}

function isSame(entry: MeetingIdentity, self: MeetingIdentity): boolean {
  return entry.会议夹 === self.会议夹 || (entry.会议 === self.会议 && entry.日期 === self.日期);
}

/** By day; meetings of one day by name, then folder, so that the order is always the same. */
function compareUse(a: MeetingIdentity, b: MeetingIdentity): number {
  return compare(a.日期, b.日期) || compare(a.会议, b.会议) || compare(a.会议夹, b.会议夹);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
