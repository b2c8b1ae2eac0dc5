import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.js";
import type { Place } from "../../model/place.js";

/** So many of one sort are listed one by one. */
const listed = 10;

interface Said {
  rule: string;
  severity: Severity;
  message: string;
  quote?: string;
}

/** Collects the findings of one ledger. A column that is wrong from top to bottom is told in full ten times, and then counted. */
export class Reports {
  private readonly made: Diagnostic[] = [];
  private readonly more = new Map<string, { said: Said; places: Place[] }>();
  private readonly counts = new Map<string, number>();

  /** @param sort what makes findings of one sort: usually the column; without it, each is told. */
  add(said: Said, place: Place, sort?: string): void {
    const key = `${said.rule} ${sort}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (sort === undefined || count <= listed) {
      this.made.push({ ...said, ...place });
      return;
    }
    const rest = this.more.get(key) ?? { said, places: [] };
    rest.places.push(place);
    this.more.set(key, rest);
  }

  take(findings: readonly Diagnostic[]): void {
    this.made.push(...findings);
  }

  all(): Diagnostic[] {
    const summed = [...this.more.values()].map(({ said: { rule, severity }, places }): Diagnostic => {
      const [first, last] = [places[0], places.at(-1)];
      const to = places.length > 1 ? `，到 ${last?.cell}` : "";
      const message = `这一列还有 ${places.length} 格有同样的问题（从 ${first?.cell} 起${to}），不再一一列出`;
      return { rule, severity, message, ...(first as Place) };
    });
    return [...this.made, ...summed];
  }
}
