import { describe, expect, it } from "vitest";
import { declare } from "../../src/diagnostics/declare.js";
import { diagnoseMissing } from "../../src/diagnostics/missing-data.js";
import { settle, stops } from "../../src/diagnostics/settle.js";

const { diagnose } = declare({
  "some-slip": { category: "稿件", severity: "warning", says: "有点不对", remedy: "改" },
  "some-fault": { category: "稿件", severity: "error", says: "错了", remedy: "改" },
});
const place = { file: "会议.yaml", line: 3, column: 5 };
const usual = { draft: false, strict: false };
const missing = (path: string, message: string) => diagnoseMissing("data-missing", place, message, { data: { path } });
const severities = (strictness: { draft: boolean; strict: boolean }) =>
  settle([diagnose("some-slip", place, "甲"), missing("会议.地点", "缺")], strictness).map(({ severity }) => severity);

describe("how much a finding matters", () => {
  it("is as it is declared, unless one weighs otherwise", () => {
    expect(diagnose("some-slip", place, "甲")).toMatchObject({ category: "稿件", severity: "warning" });
    expect(diagnose("some-slip", place, "甲", { severity: "advice" }).severity).toBe("advice");
  });
  it("depends on how strictly it is taken", () => {
    expect(severities(usual)).toEqual(["warning", "error"]);
    expect(severities({ draft: true, strict: false })).toEqual(["warning", "warning"]);
    expect(severities({ draft: false, strict: true })).toEqual(["error", "error"]);
  });
  it("keeps a paper from being made, but not a draft for want of data", () => {
    expect(stops([missing("会议.地点", "缺")], usual)).toBe(true);
    expect(stops([missing("会议.地点", "缺")], { draft: true })).toBe(false);
    expect(stops([diagnose("some-fault", place, "乙")], { draft: true })).toBe(true);
    expect(stops([diagnose("some-slip", place, "甲")], { draft: false, strict: true })).toBe(true);
  });
});

describe("a finding is told once", () => {
  it("by its words", () => {
    const [one, other] = [diagnose("some-slip", place, "甲"), diagnose("some-slip", place, "乙")];
    expect(settle([one, other, one], usual)).toEqual([one, other]);
    expect(settle([one, { ...one, line: 4 }], usual)).toHaveLength(2);
  });
  it("by what it is about, whatever the words, and that is not printed", () => {
    const all = [missing("会议.地点", "第 7 行要用"), missing("会议.地点", "第 9 行要用"), missing("会议.任务", "缺")];
    const settled = settle(all, usual);
    expect(settled.map(({ message }) => message)).toEqual(["第 7 行要用", "缺"]);
    expect(settled.every((one) => !("data" in one))).toBe(true);
  });
});
