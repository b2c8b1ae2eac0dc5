import { readdirSync } from "node:fs";
import * as path from "node:path";
import { expect, it } from "vitest";
import { diskFiles } from "../../../src/files.js";
import { findTarget } from "../../../src/pipeline/index.js";
import { checkMeeting } from "../../../src/pipeline/proofreading/index.js";

const samples = path.join(import.meta.dirname, "../../../samples");
/** Whether a speech keeps to its time is no matter of proofreading, and has tests of its own. */
const ofTime = "time-budget";

it.each(readdirSync(samples))("has no error and no warning for the papers of %s", async (name) => {
  const folder = path.join(samples, name);
  const briefs = findTarget(diskFiles, folder).value?.briefs ?? [];
  expect(briefs).not.toEqual([]);
  const findings = await checkMeeting(diskFiles, folder, briefs, { strict: false });
  expect(findings.filter(({ severity, rule }) => severity !== "advice" && rule !== ofTime)).toEqual([]);
  expect(findings.filter(({ rule }) => rule === "repetition-elsewhere")).toEqual([]);
});
