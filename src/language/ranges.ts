import { multiplePattern, unitPattern } from "./unit.js";

/** One end of a range as it is written: 1.2, 亿元; the unit is empty where only the other end has it. */
export interface RangeEnd {
  start: number;
  end: number;
  /** Digits, with x and * where they are masked; full-width ones as they are. */
  digits: string;
  unit: string;
}

/** Two numbers that a dash, 至 or 到 joins: 3—5个, 10%-20%, 9:00～11:30. */
export interface RangeMention {
  from: RangeEnd;
  to: RangeEnd;
  /** What stands between them, in offsets of the text. */
  joint: { start: number; end: number; text: string };
}

/** Joints in the order in which they are tried. */
const joints = "——|[-–－‐−~—―～至到]";
/** Counted in papers and no unit of a ledger: 第3届, 5层. */
const alsoCounted = [..."届层号周份"];
const units = [`(?:${multiplePattern})?(?:${unitPattern})`, ...alsoCounted, multiplePattern, "[百十]", "℃"].join("|");
const number = "[0-9Xx×*]{1,8}(?:\\.[0-9]+)?";
const clock = ":[0-9]{2}";
const pattern = new RegExp(
  `(?<![0-9A-Za-z./#%-])(${number})(${units}|${clock})?(${joints})(${number})(${units}|${clock})?`,
  "g",
);

/**
 * The ranges of numbers in a text in order, those of masked numbers (X-X月) among them; without any unit
 * they may be a code as well (9704-2012). A day in digits, 2026-09-22, is none.
 */
export function rangesIn(text: string): RangeMention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, digits = "", unit = "", between = "", digits2 = "", unit2 = ""] = match;
    const end = match.index + whole.length;
    if (/[-.][0-9]/.test(text.slice(end, end + 2))) return [];
    const from = endAt(match.index, digits, unit);
    const joint = { start: from.end, end: from.end + between.length, text: between };
    return [{ from, joint, to: endAt(joint.end, digits2, unit2) }];
  });
}

function endAt(start: number, digits: string, unit: string): RangeEnd {
  return { start, end: start + digits.length + unit.length, digits, unit };
}
