import type { CheckedPaper } from "../../engine/rule.js";

/** Whether a paper is read out: it has a salutation, or is called a speech. */
export function isSpokenPaper({ blocks }: CheckedPaper): boolean {
  return blocks.some(
    ({ block, text }) =>
      block.type === "salutation" || (/title/.test(block.type) && /讲话|主持词|发言|致辞|表态/.test(text)),
  );
}
