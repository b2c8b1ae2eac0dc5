import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import { textOf } from "../model/walk.js";
import { diagnose } from "./diagnostics.js";
import type { RawHeading } from "./raw-block.js";

export function emptyHeading({ hashes, place }: RawHeading): Diagnostic {
  const quote = "#".repeat(hashes);
  const message = `只有“${quote}”，没有标题文字，请写上标题或删去这一行`;
  return diagnose("heading-empty", place, message, { quote });
}

export function lateTitle({ children, place }: RawHeading): Diagnostic {
  const message = "“#”是全文的大标题，却写在正文中间；一级标题请写“##”";
  return diagnose("title-late", place, message, { quote: textOf(children) });
}

export function depthFinding({ children, place }: RawHeading): Diagnostic {
  const message = "标题最多四级，这一级已按第四级排，请减少层次";
  return diagnose("heading-too-deep", place, message, { quote: textOf(children) });
}

export function frameDepthFinding(place: Place): Diagnostic {
  const message = "框架放得太深，它的要点超过了四级，已按第四级排。请把框架提到上一级标题下面，或者不用框架";
  return diagnose("heading-too-deep", place, message, { severity: "error" });
}

export function beforeBodyFinding({ children, place }: RawHeading, part: string): Diagnostic {
  const message = `【${part}】里写了小标题，稿件里却没有写正文，印的会是现成的正文。正文从这里开始的，在它上面加一行【正文】；不是的，写成编号列表`;
  return diagnose("heading-before-body", place, message, { quote: textOf(children), suggest: "【正文】" });
}

export function skipFinding({ children, hashes, place }: RawHeading, above: number): Diagnostic {
  const message = above === 0 ? "全文第一级标题还没有，就写了下级标题" : `上一级是第${above}级标题，这里跳过了一级`;
  const suggest = "#".repeat(Math.max(2, hashes - 1));
  return diagnose("numbering-skip", place, `${message}，请检查“#”的个数`, { quote: textOf(children), suggest });
}
