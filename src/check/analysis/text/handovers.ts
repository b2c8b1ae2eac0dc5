import { hanNumeral, numeralValue } from "../../../language/numeral-value.js";
import type { CheckedBlock, CheckedPaper, TextRange } from "../../engine/rule.js";
import { bodyBlocks } from "./prose.js";

/** Where a chair hands over: “下面，进行第二项议程”, “现在，请…讲话”. */
export interface Handover extends TextRange {
  block: CheckedBlock;
  /** Which item of the agenda; undefined where none is named. */
  ordinal: number | undefined;
}

const numbered = new RegExp(
  `(?:进行|进入|转入)(?:会议|大会|仪式|今天)?的?(最后一(?:项|个议程|个议题)|第(${hanNumeral})(?:项|个议程|个议题))(?!议程[^，。：]{0,6}(?:完|结束))`,
  "g",
);
/** Handed over without a number: 最后，请…讲话; 下面，我讲几点意见. */
const bare = [
  /(?:^|[。！])(?:首先|其次|然后|接下来|接着|下面|现在|最后|再次)?[，、,]?(?:让我们)?(?:以热烈的掌声)?(?:欢迎|有请|请)[^。，；]{2,40}(?:讲话|发言|汇报|通报|宣读|传达|介绍|作[^。]{0,8}|致辞|指示)/,
  /(?:^|[。！])(?:下面|最后|现在|接下来)[，、,]?[^。：；]{0,20}我[^。：；]{0,20}(?:讲|强调|提|谈|作|说)/,
];

/** All handovers of a paper in order; 最后一项 has the number after the last one. */
export function handoversOf(paper: CheckedPaper): Handover[] {
  let last = 0;
  return bodyBlocks(paper)
    .flatMap(handoversIn)
    .map((one) => {
      last = one.ordinal === 0 ? last + 1 : (one.ordinal ?? last);
      return one.ordinal === 0 ? { ...one, ordinal: last } : one;
    });
}

function handoversIn(block: CheckedBlock): Handover[] {
  const found = [...block.text.matchAll(numbered)].map((match): Handover => {
    const [words, item = "", number = ""] = match;
    const end = match.index + words.length;
    return { block, start: end - item.length, end, ordinal: number === "" ? 0 : numeralValue(number) };
  });
  if (found.length > 0) return found;
  return bare.some((pattern) => pattern.test(block.text)) ? [{ block, start: 0, end: 0, ordinal: undefined }] : [];
}

const over = new RegExp(`第(${hanNumeral})(?:项|个)(?:议程|议题)[^。！？]{0,40}(?:已经|看过|完成|结束|刚才)`, "g");

/** Items that were over without a handover, and the first block that says so: 第一项议程，观摩现场，大家已经看过了. */
export function overIn(paper: CheckedPaper): ReadonlyMap<number, number> {
  const blocks = new Map<number, number>();
  for (const { index, text } of bodyBlocks(paper)) {
    for (const [, said = ""] of text.matchAll(over)) {
      const ordinal = numeralValue(said);
      if (ordinal !== undefined && !blocks.has(ordinal)) blocks.set(ordinal, index);
    }
  }
  return blocks;
}
