import type { Related } from "../../../diagnostics/diagnostic.js";
import { postsIn } from "../../../language/titles.js";
import { type Data, type Group, isGroup, isList, originOf, textAt, textsOf } from "../../../model/data.js";
import type { Place } from "../../../model/place.js";

/** A person of the meeting folder. */
export interface Person {
  name: string;
  /** 县委副书记、县长 as 会议.yaml has it. */
  title: string;
  /** Each post by itself: 县委副书记, 县长. */
  posts: readonly string[];
  unit?: string;
  /** Where 会议.yaml names him. */
  place: Place;
}

/** 人员 of a meeting folder. */
export function peopleOf(meeting: Group | undefined): Person[] {
  return rowsOf(meeting?.人员).flatMap((row) => {
    const name = textAt(row, "姓名")?.replace(/\s/g, "");
    const title = textAt(row, "职务");
    if (name === undefined || title === undefined || !/^\p{Script=Han}{2,4}$/u.test(name)) return [];
    const unit = textAt(row, "单位");
    const { place } = originOf(row);
    return [{ name, title, posts: postsIn(title), ...(unit !== undefined && { unit }), place }];
  });
}

/** Where 会议.yaml names somebody, beside what is found of him in a paper. */
export function besides({ name, place }: Pick<Person, "name" | "place">): { related: Related[] } {
  return { related: [{ ...place, message: `“人员”里的${name}` }] };
}

/** Units a meeting folder names: its own, its superior, those below, those that attend. */
export function unitsOf(meeting: Group | undefined): string[] {
  if (!meeting) return [];
  const own = [textAt(meeting, "单位", "名称"), textAt(meeting, "单位", "上级")];
  const unit = isGroup(meeting.单位) ? textsOf(meeting.单位.下级) : [];
  const present = rowsOf(meeting.参会).flatMap(({ 单位 }) => textsOf(单位));
  const theirs = peopleOf(meeting).map((person) => person.unit);
  return [...new Set([...own, ...unit, ...present, ...theirs].filter((name) => name !== undefined))];
}

function rowsOf(data: Data | undefined): Group[] {
  return isList(data) ? data.filter(isGroup) : [];
}
