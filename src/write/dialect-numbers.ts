import { ordinalIn, patternOf } from "../language/label-text.js";
import type { Heading } from "../model/tree.js";
import { textOf } from "../model/walk.js";

/** The number of a heading with the blank that stands behind it, if any. */
export function numberOf({ number, children }: Heading): string {
  return number !== "" && /^\s/.test(textOf(children)) ? `${number} ` : number;
}

/** 1, 2, 3 …, or none of them numbered: what a list of Markdown would number in the same way. */
export function isCounted(numbers: readonly string[]): boolean {
  const [first = ""] = numbers;
  return numbers.every((number, index) => {
    if (number === "" || first === "") return number === first;
    const ordinal = ordinalIn(number);
    const last = ordinal === 0 && index > 1 && index === numbers.length - 1;
    return patternOf(number) === patternOf(first) && (ordinal === index + 1 || last);
  });
}
