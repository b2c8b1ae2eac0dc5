import { outline } from "../../src/parse/index.js";
import { writeText } from "../../src/write/text.js";
import { paperOf } from "../damage/drafts.js";

/** The outline of a draft of these lines. */
export const of = (...lines: string[]) => outline(paperOf(lines.join("\n")));
export const points = (...lines: string[]) =>
  of(...lines).points.map(({ level, number, text }) => `${level} ${number} ${text}`);
export const lines = (...text: string[]) =>
  writeText(paperOf(text.join("\n")))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
export const types = (...text: string[]) => paperOf(text.join("\n")).blocks.map(({ type }) => type);

export const body = "今天召开这次会议，主要任务是分析形势，安排工作。";
