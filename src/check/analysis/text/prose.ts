import type { CheckedBlock, CheckedPaper } from "../../engine/rule.js";

/** Everything that is written in lines; a table has no sentences. */
export function writtenBlocks({ blocks }: CheckedPaper): CheckedBlock[] {
  return blocks.filter(({ block, text }) => block.type !== "table" && /\p{Script=Han}/u.test(text)).map(withoutCode);
}

/** `code` and {{mustaches}} are no prose: letters stand in for them. */
function withoutCode(block: CheckedBlock): CheckedBlock {
  if (!/`|\{\{/.test(block.text)) return block;
  return { ...block, text: block.text.replace(/`[^`]+`|\{\{[^{}]*\}\}/g, (code) => "a".repeat(code.length)) };
}

/** Headings and paragraphs. */
export function bodyBlocks({ blocks }: CheckedPaper): CheckedBlock[] {
  return blocks.filter(isBody);
}

export function isBody({ block }: CheckedBlock): boolean {
  return block.type === "heading" || block.type === "paragraph";
}

/** A short line without an end mark: very likely a heading, whatever the reader made of it. */
export function looksLikeHeading({ block, text }: CheckedBlock): boolean {
  if (block.type === "heading") return block.body === undefined && !/[。；]$/.test(text);
  return block.type === "paragraph" && text.length <= 30 && !/[。！？；：，、.;:,…]$/.test(text);
}

/** Begins another part of the paper, or another paper in the same file. */
export function isBorder({ block }: CheckedBlock): boolean {
  return ["title", "subtitle", "byline", "salutation", "signature", "annex"].includes(block.type);
}
