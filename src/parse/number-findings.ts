import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { patternOf, type WriteLabel } from "../language/label-text.js";
import type { Label } from "../language/labels.js";
import type { Place } from "../model/place.js";
import type { Heading, Point } from "../model/tree.js";
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

/** A child numbered like its parent. */
export function likeParentFinding(place: Place, pattern: string): Diagnostic {
  const message = `这里的序号“${pattern}”和上一级的一样，念起来分不出层次。请换一种；要从这里另起一组和上一级并列的，写明是第几级，如 {{层次 1 "${pattern}"}}`;
  return diagnose("numbering-label", place, message, { quote: pattern, severity: "error" });
}

/** A scheme that numbers nothing. @param instead what a list that runs on was numbered with */
export function unusedFinding(place: Place, pattern: string, instead: string | undefined): Diagnostic {
  const message =
    instead === undefined
      ? `后面没有用得上这种序号的标题或要点，这一行没有起作用。请写在要管的标题、列表或框架前面，或者删去`
      : `连着写的要点不能用“${pattern}”，印成了“${instead}”。要印“${pattern}”，各点之间空一行，一点一段；不要的，删去这一行`;
  return diagnose("numbering-unused", place, message, { quote: pattern });
}

/** A point whose series is numbered by its own first word, and that begins with none. */
export function noKeyFinding({ children, place }: Heading | Point, pattern: string): Diagnostic {
  const message = `序号用了“${pattern.replaceAll(/[“”]/g, "")}”这一种，要点要先写那个字，如“定，目标要定得准。”，这一点没有`;
  return diagnose("numbering-label", place, message, { quote: textOf(children) });
}

/** A number of another style than that of the level. */
export function foreignNumber({ type, children, place }: Heading | Point, text: string, pattern: string): Diagnostic {
  const message = `自己写的序号“${text}”和这一级的“${pattern}”不是一种，会印成“${pattern}${text}…”。请删去；要换一种序号，在${type === "heading" ? "上一级标题下面" : "这几点前面"}写 {{层次 "${patternOf(text)}"}}`;
  return diagnose("numbering-typed", place, message, { quote: textOf(children) });
}
