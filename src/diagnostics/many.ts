import { declare } from "./declare.js";
import type { Diagnostic, Severity } from "./diagnostic.js";

const severities: readonly Severity[] = ["error", "warning", "advice"];

/** Nobody reads more of one kind in one file. */
const most = 50;

const { declarations, diagnose } = declare({
  "many-alike": {
    category: "文件",
    severity: "error",
    says: "一个文件里同一种问题太多，只列了前面的，后面的报个数",
    remedy: "改好列出来的，再看一遍",
  },
});

export const manyDeclarations = declarations;

/** The findings, of one kind in one file only the first and how many more there are. */
export function notAll(findings: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  const kept: Diagnostic[] = [];
  const cut = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const kind = JSON.stringify([finding.rule, finding.file]);
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= most) kept.push(finding);
    else cut.set(kind, worse(finding, cut.get(kind)));
  }
  return [...kept, ...[...cut].map(([kind, finding]) => others(finding, (counts.get(kind) ?? 0) - most))];
}

function worse(one: Diagnostic, other: Diagnostic | undefined): Diagnostic {
  return other && severities.indexOf(other.severity) < severities.indexOf(one.severity) ? other : one;
}

function others({ rule, file, category, severity }: Diagnostic, count: number): Diagnostic {
  const message = `同样的问题（${rule}）还有 ${count} 处，不再一一列出。改好上面的再看`;
  return { ...diagnose("many-alike", { file }, message, { severity }), category };
}
