import type { CheckedBlock, CheckedPaper } from "../../engine/rule.js";
import { declaredIn } from "./declared.js";
import { isLabelled } from "./points.js";
import { isBorder, looksLikeHeading } from "./prose.js";
import type { Flaw } from "./series.js";

const announcement = /[：:]$|如下|以下|几[点个条项]|下面/;

/** A numeral that begins anew is no flaw where a new list is announced, or another part of the paper begins. */
export function isIntroduced({ blocks }: CheckedPaper, { point, before, next }: Flaw): boolean {
  if (!before) return true;
  // 一、一、三、 goes on as if it had been 二、.
  if (point.ordinal > 1 || next?.ordinal === before.ordinal + 2) return false;
  const between = blocks.slice(before.block.index + 1, point.block.index);
  return between.some(opensPart) || announces(blocks[point.block.index - 1]);
}

function opensPart(block: CheckedBlock): boolean {
  if (isBorder(block) || block.block.type === "pause" || block.block.type === "cue") return true;
  return looksLikeHeading(block) && !isLabelled(block.text);
}

/** The last words of the paragraph before the list. */
function announces(block: CheckedBlock | undefined): boolean {
  if (!block || (looksLikeHeading(block) && isLabelled(block.text))) return false;
  const from = Math.max(0, block.text.length - 40);
  return announcement.test(block.text.slice(from)) || declaredIn(block, from).length > 0;
}
