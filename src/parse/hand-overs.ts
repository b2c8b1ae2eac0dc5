import { labelAt } from "../language/labels.js";
import { withoutEnd } from "../language/leads.js";
import { hanNumeral } from "../language/numeral-value.js";
import type { OutlinePoint } from "../model/outline.js";
import type { Block, Inline } from "../model/tree.js";
import { textOf } from "../model/walk.js";

/** 第三项议程， */
const item = /第[^第项，。]{1,4}项(?:议程|程序|内容)?[，,：:]?/;
/** The same, typed: at the beginning of what the one who presides says. */
const typed = new RegExp(
  `^(?:[^，。]{1,6}，)?(?:现在|下面|接下来|接着|首先|最后)?，?(?:请?进行|开始)?(?:会议)?(?=第${hanNumeral}项(?:议程|程序))`,
);

/**
 * Where the one who presides gives the floor to somebody: a paragraph that counts the items of the agenda, 进行第三项议程，请…, and each
 * paragraph behind which another person speaks, 请石桥镇发言，清河镇准备。
 */
export class HandOvers {
  private counted = false;
  /** The paragraph that says what the item before it is. */
  private told: number | undefined;

  /** @param level of the items of the agenda */
  constructor(
    private readonly blocks: readonly Block[],
    private readonly level: number,
  ) {}

  /** What a paragraph hands over, if anything. */
  at(index: number, children: readonly Inline[]): OutlinePoint[] {
    if (index === this.told) return [];
    if (children.some(countsItems) || typed.test(textOf(children))) return [this.item(index, children)];
    if (!this.othersSpeakBehind(index)) return [];
    const words = textOf(children).trim();
    const number = labelAt(words)?.text ?? "";
    return [{ level: this.level + this.within(index), number, text: sentence(words.slice(number.length)) }];
  }

  /** How much deeper a paragraph is that calls somebody up within an item of the agenda. */
  within(index: number): 0 | 1 {
    return this.counted && this.othersSpeakBehind(index) ? 1 : 0;
  }

  private item(index: number, children: readonly Inline[]): OutlinePoint {
    this.counted = true;
    const words = textOf(children);
    const found = item.exec(words);
    const number = found?.[0].replace(/[，,：:]$/, "") ?? "";
    const rest = sentence(words.slice((found?.index ?? 0) + (found?.[0].length ?? 0)));
    if (rest !== "") return { level: this.level, number, text: rest };
    const next = this.blocks[index + 1];
    this.told = index + 1;
    return { level: this.level, number, text: next?.type === "paragraph" ? sentence(textOf(next.children)) : "" };
  }

  private othersSpeakBehind(index: number): boolean {
    const next = this.blocks.slice(index + 1, index + 4).find(({ type }) => type !== "cue");
    return next?.type === "pause";
  }
}

function countsItems(node: Inline): boolean {
  return node.type === "value" && node.value.derive === "议程序号";
}

/** The first sentence without its end. */
function sentence(text: string): string {
  const [words = ""] = /^[^。！？!?]*/.exec(text.replace(/^[\s。，,：:]+/, "")) ?? [];
  return withoutEnd(words.trim());
}
