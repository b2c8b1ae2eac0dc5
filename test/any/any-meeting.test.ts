import fc from "fast-check";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { anyMeetingWith, draftAny, kinds } from "./meeting.js";
import { unsound } from "./sound.js";

/** More of them while something is being changed: MEETINGS=1000 npx vitest run test/any */
const numRuns = Number(process.env.MEETINGS ?? 30);

/** What may stop a paper: data that a query cannot do without, told with the cell or the line to mend. */
const refusals = ["data-missing", "template-type"];
/** Said over a text, not over the data it is made of. */
const textRules = /^(count|numbering|heading|list|fragment|brief|role|frame|outline)-/;

function troubles(findings: readonly Diagnostic[]): string[] {
  const bad = findings.filter(
    ({ rule, severity, file, line, cell }) =>
      (severity === "error" && !(refusals.includes(rule) && file !== "" && (line ?? cell) !== undefined)) ||
      (severity === "warning" && textRules.test(rule)),
  );
  return bad.map(({ rule, file, line, message }) => `${rule} ${file}:${line} ${message}`);
}

it("whatever the meeting, a paper is sound, or refused with the place to mend", async () => {
  const some = fc.shuffledSubarray(kinds, { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(anyMeetingWith(some), async (any) => {
      const { drafts, meeting } = await draftAny(any);
      expect(drafts.length).toBe(4);
      for (const { brief, paper, findings } of drafts) {
        expect(troubles(findings), brief.kind).toEqual([]);
        const stopped = findings.some(({ severity }) => severity === "error");
        expect(paper === undefined, brief.kind).toBe(stopped);
        if (paper) expect(unsound(paper, meeting?.data), brief.kind).toEqual([]);
      }
    }),
    // A failure is told at once: to look for the smallest meeting that fails would take minutes.
    { numRuns, seed: 20260922, endOnFailure: true },
  );
}, 3_600_000);
