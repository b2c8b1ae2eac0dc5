import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { WriteLabel } from "../language/label-text.js";
import type { Label } from "../language/labels.js";
import type { Place } from "../model/place.js";
import type { Heading } from "../model/tree.js";
import { textOf } from "../model/walk.js";
import { diagnose } from "./diagnostics.js";

/** A number of the level that the author has typed: it is the next one, or another, which is kept. @param last 0 at the first */
export function typedNumber(place: Place, { text, ordinal }: Label, last: number, format: WriteLabel): Diagnostic {
  if (ordinal === last + 1) {
    const message = `序号由程序来编，自己写的“${text}”去掉了。以后不用写`;
    return diagnose("numbering-typed", place, message, { quote: text, severity: "advice" });
  }
  const before = last === 0 ? "这是这一级的第一个" : `上一个是“${format(last) ?? ""}”`;
  const message = `${before}，这里写的是“${text}”，照写的印了。接着往下编的，删去自己写的序号`;
  return diagnose("numbering-typed", place, message, { quote: text, severity: "warning" });
}

/** A number of another style than that of the level. */
export function foreignNumber({ children, place }: Heading, text: string, pattern: string): Diagnostic {
  const message = `自己写的序号“${text}”和这一级的“${pattern}”不是一种，会印成“${pattern}${text}…”。请删去；要换一种序号，在上一级标题下面写 {{层次 "${text}"}}`;
  return diagnose("numbering-typed", place, message, { quote: textOf(children) });
}
