import type { Diagnostic } from "../../diagnostics/diagnostic.js";

/** So many of one sort are listed one by one. */
const listed = 10;

/** Collects the findings of one ledger. A column that is wrong from top to bottom is told in full ten times, and then counted. */
export class Reports {
  private readonly made: Diagnostic[] = [];
  private readonly more = new Map<string, Diagnostic[]>();
  private readonly counts = new Map<string, number>();

  /** @param sort what makes findings of one sort: usually the column; without it, each is told. */
  add(finding: Diagnostic, sort?: string): void {
    const key = `${finding.rule} ${sort}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (sort === undefined || count <= listed) {
      this.made.push(finding);
      return;
    }
    this.more.set(key, [...(this.more.get(key) ?? []), finding]);
  }

  take(findings: readonly Diagnostic[]): void {
    this.made.push(...findings);
  }

  all(): Diagnostic[] {
    return [...this.made, ...[...this.more.values()].flatMap(counted)];
  }
}

function counted(findings: readonly Diagnostic[]): Diagnostic[] {
  const [first, last] = [findings[0], findings.at(-1)];
  if (!first) return [];
  const to = findings.length > 1 ? `，到 ${last?.cell}` : "";
  const message = `这一列还有 ${findings.length} 格有同样的问题（从 ${first.cell} 起${to}），不再一一列出`;
  const { quote: _, ...rest } = first;
  return [{ ...rest, message }];
}
