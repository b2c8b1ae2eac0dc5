import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { Datum, isGroup, isList, originOf } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import { diagnose } from "../diagnostics.js";
import { HelperResult } from "../made.js";

interface ReportedProblem {
  at: Place;
  name: string;
  messages: Set<string>;
}

/** So many problems of one call are told one by one: inside an #each there may be one for every row. */
const most = 10;

/** What is wrong with calls of helpers, each problem of a call once. */
export class Problems {
  private readonly told = new Map<object, ReportedProblem>();

  constructor(private readonly report: (finding: Diagnostic) => void) {}

  /**
   * @param call the node of the template: one, however many rounds it is in
   * @param given the data it was called with
   */
  add(
    call: object,
    name: string,
    at: Place,
    { message, suggest, place }: { message: string; suggest?: string | undefined; place?: Place | undefined },
    given: readonly unknown[] = [],
  ): void {
    const told = this.told.get(call) ?? { at, name, messages: new Set<string>() };
    this.told.set(call, told);
    if (told.messages.has(message)) return;
    told.messages.add(message);
    if (told.messages.size > most) return;
    const more = { quote: name, ...(suggest !== undefined && { suggest }) };
    const related = place && { related: [{ ...place, message: "说的是这里" }] };
    this.report(diagnose("template-type", at, message, { ...more, ...(related ?? about(given)) }));
  }

  /** One finding for all those of a call that were too many to tell. */
  rest(): Diagnostic[] {
    return [...this.told.values()]
      .filter(({ messages }) => messages.size > most)
      .map(({ at, name, messages }) =>
        diagnose(
          "template-type",
          at,
          `“${name}”在这里还有 ${messages.size - most} 行有问题，不再一一列出。改好上面的再看`,
          { quote: name },
        ),
      );
  }
}

/** The data that something has to do with, each by its path. */
export function about(given: readonly unknown[]): Pick<Diagnostic, "related"> {
  const origins = given.flatMap((one) => {
    const data = one instanceof HelperResult ? one.from[0] : one;
    return data instanceof Datum || isList(data) || isGroup(data) ? [originOf(data)] : [];
  });
  const related = origins
    .filter(({ place }) => place.file !== "")
    .map(({ place, path }) => ({ ...place, message: path }));
  return related.length === 0 ? {} : { related };
}
