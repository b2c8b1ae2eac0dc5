import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import type { Value } from "../model/value.js";
import { diagnose } from "./diagnostics.js";

/** @param mend where it can be mended: at itself, or at the body that has to have what it counts */
export function emptyFinding({ derive, place }: Value, mend: Place): Diagnostic {
  if (mend !== place) {
    const message = `正文前面有一句话要数正文有几点（{{${derive}}}），正文里却没有小标题，也没有编号列表。请用“##”或者“1.”把几点分出来`;
    return diagnose("count-empty", mend, message);
  }
  const message = `{{${derive}}} 后面没有要点可数，请在它后面写上小标题或编号列表，或者把这个数直接写成文字`;
  return diagnose("count-empty", place, message, { quote: `{{${derive}}}` });
}

/** “讲一点意见”: seldom meant, and mostly a point that has got lost. */
export function singleFinding({ derive, place }: Value, mend: Place): Diagnostic {
  if (mend !== place) {
    const message = `正文前面有一句话要数正文有几点（{{${derive}}}），正文里只有一点，请看看是不是漏了要点；确实只有一点的，不必分点`;
    return diagnose("count-single", mend, message);
  }
  const message = `{{${derive}}} 后面只有一点，请看看是不是漏了要点；确实只有一点的，不必分点`;
  return diagnose("count-single", place, message, { quote: `{{${derive}}}` });
}

export function keylessFinding({ place }: Value): Diagnostic {
  const message = "{{要点字}} 后面的要点里没有框架的字，请在后面用 {{> (框架 …)}} 引一个框架，或者把这些字直接写成文字";
  return diagnose("count-keyless", place, message, { quote: "{{要点字}}" });
}

export function agendaFinding({ place }: Value, listed: number, handovers: number): Diagnostic {
  const message = `议程列了 ${listed} 项，下面主持的只有 ${handovers} 项（{{议程序号}} 用了 ${handovers} 次），请核对`;
  return diagnose("count-agenda", place, message, { quote: "{{议程数}}" });
}
