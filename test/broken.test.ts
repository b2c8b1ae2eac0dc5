import { readdirSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../src/diagnostics/diagnostic.js";
import { diskFiles } from "../src/files.js";
import { draftMeeting, findTarget } from "../src/pipeline/index.js";

const folder = path.join(import.meta.dirname, "broken");
const shared = ["templates", "fragments"];

async function findingsOf(name: string): Promise<Diagnostic[]> {
  const target = findTarget(diskFiles, path.join(folder, name));
  if (!target.value)
    return target.findings.map((finding) => ({ ...finding, file: path.relative(folder, finding.file) }));
  const drafting = await draftMeeting(diskFiles, target.value.folder, target.value.briefs, {
    draft: false,
    strict: false,
  });
  return [...drafting.findings, ...drafting.drafts.flatMap((draft) => draft.findings)];
}

describe("broken inputs give exactly these findings", () => {
  for (const name of readdirSync(folder).filter((entry) => !shared.includes(entry))) {
    it(name, async () => {
      const actual = await findingsOf(name);
      await expect(`${JSON.stringify(actual, null, 2)}\n`).toMatchFileSnapshot(
        path.join(folder, name, "findings.json"),
      );
      expect(actual.length).toBeGreaterThan(0);
      for (const { message } of actual) expect(message).toMatch(/\p{Script=Han}/u);
    });
  }
});
