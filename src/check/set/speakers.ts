import { type Group, isGroup, originOf, textOf } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import { isHole } from "./agenda.js";
import type { SetPaper } from "./set-rule.js";

/** Who is to speak a paper, and where the brief says so. */
export interface Speaker {
  person: Group;
  /** 讲话人, 汇报人 … */
  field: string;
  place: Place;
}

/** The speaker a brief names; none where the kind has none, or where he is still open. */
export function speakerOf({ brief, kind }: SetPaper): Speaker | undefined {
  // A plan may name the host, too; he does not speak it.
  const fields = Object.entries(kind?.字段 ?? {}).filter(([field, { 类型 }]) => 类型 === "人" && field !== "主持人");
  for (const [field] of fields) {
    const person = brief.head[field];
    const { keys, place } = originOf(brief.head);
    if (isGroup(person) && !isHole(person.姓名)) return { person, field, place: keys?.get(field) ?? place };
  }
  return undefined;
}

/** What is read out by its author: not a host's script, a plan, a notice. */
export function isSpeech({ kind }: SetPaper): boolean {
  return ["讲话", "汇报", "发言"].includes(kind?.类别 ?? "");
}

/** A speaker who hosts the meeting as well. */
export function hosts(paper: SetPaper): boolean {
  return textOf(paper.brief.head.主持) === "是" || paper.brief.kind.includes("主持");
}
