import { parseMoment } from "../../../language/moment.js";
import { textAt } from "../../../model/data.js";
import type { CheckedBlock, CheckedPaper } from "../../engine/rule.js";
import { datesIn, type PlacedDate } from "./dates.js";

/** When a paper is read out or signed, and how that is known. */
export interface PaperDate {
  year: number;
  month?: number;
  day?: number;
  from: "会议.yaml" | "署名" | "落款" | "标题";
}

/** The date of a paper: of its meeting, else of the date line under the title or at the end, else the year in the title. */
export function dateOf(paper: CheckedPaper): PaperDate | undefined {
  const time = paper.meeting && textAt(paper.meeting, "会议", "时间");
  const moment = time === undefined ? undefined : parseMoment(time);
  if (moment) return { year: moment.year, month: moment.month, day: moment.day, from: "会议.yaml" };
  return ownDate(paper);
}

function ownDate(paper: CheckedPaper): PaperDate | undefined {
  const head = headBlocks(paper);
  return (
    dated(head.flatMap(dateLine), "署名") ??
    dated(tailBlocks(paper).flatMap(dateLine), "落款") ??
    dated(head.filter(isTitle).flatMap(datesIn), "标题")
  );
}

/** The date of a paper for its deadlines: what is read out has the meeting's, a plan or a notice its own, as it comes out before. */
export function dateOfWriting(paper: CheckedPaper): PaperDate | undefined {
  return isReadOut(paper) ? dateOf(paper) : ownDate(paper);
}

/** It addresses the people in the room, or is called what is read out there. */
export function isReadOut({ blocks }: CheckedPaper): boolean {
  return blocks.some(
    ({ block, text }) =>
      (block.type === "salutation" && /同志|领导|各位|来宾|朋友|代表|委员/.test(text)) ||
      (/title/.test(block.type) && /(?:讲话|主持词|发言|致辞|表态|汇报|点评|提纲)(?:稿|材料)?$/.test(text)),
  );
}

/** The date that stands alone on a line of a block, as in （2026年9月22日）. */
export function dateLine(block: CheckedBlock): PlacedDate[] {
  return datesIn(block).filter(({ start, end, year }) => {
    const left = block.text.slice(0, start).split("\n").at(-1) ?? "";
    const right = block.text.slice(end).split("\n")[0] ?? "";
    return (
      year !== undefined &&
      /^[\s（(]*$/.test(left) &&
      /^[，,、\s]*(?:[（(]?(?:星期|周).[）)]?)?[\s]*(?:[上下]午|晚)?[\d:：时点分]*[）)\s]*$/.test(right)
    );
  });
}

/** The blocks where title and date line stand: up to the salutation or the first heading, eight at most. */
export function headBlocks({ blocks }: CheckedPaper): readonly CheckedBlock[] {
  const first = blocks.slice(0, 8);
  const end = first.findIndex(({ block, text }) => /^(salutation|heading)$/.test(block.type) || text.length > 80);
  return end === -1 ? first : first.slice(0, end);
}

/** The blocks where a signature stands. */
export function tailBlocks({ blocks }: CheckedPaper): readonly CheckedBlock[] {
  return blocks.slice(-4).filter(({ text }) => text.length < 60);
}

function isTitle({ block }: CheckedBlock): boolean {
  return block.type === "title" || block.type === "subtitle";
}

function dated(dates: readonly PlacedDate[], from: PaperDate["from"]): PaperDate | undefined {
  const [date] = dates;
  if (date?.year === undefined) return undefined;
  const { year, month, day } = date;
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }), from };
}
