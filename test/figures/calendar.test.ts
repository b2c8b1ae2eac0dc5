import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asOf,
  days,
  daysInclusive,
  exactText,
  FigureFailure,
  formulaText,
  months,
  roughly,
  timeProgress,
} from "../../src/figures/index.js";
import { parseMoment } from "../../src/language/moment.js";
import { Datum } from "../../src/model/data.js";
import type { Figure } from "../../src/model/figure.js";
import { standingAt } from "./queries/queried.js";
import { sheet } from "./rows.js";

const day = (text: string) => ({ moment: parseMoment(text) ?? { year: 1900, month: 1, day: 1 } });
const said = (figure: Figure | FigureFailure) => (figure instanceof FigureFailure ? figure.message : exactText(figure));

describe("between two days", () => {
  it("counts the days gone by", () => expect(said(days(day("2026-09-22"), day("2026-12-31")))).toBe("100天"));
  it("counts both ends", () => expect(said(daysInclusive(day("2026-09-23"), day("2026-12-31")))).toBe("100天"));
  it("counts over a leap day", () => expect(said(days(day("2028-02-28"), day("2028-03-01")))).toBe("2天"));
  it("a day is nothing to itself, and one with both ends", () => {
    expect(said(days(day("2026-09-22"), day("2026-09-22")))).toBe("0天");
    expect(said(daysInclusive(day("2026-09-22"), day("2026-09-22")))).toBe("1天");
  });
  it("does not care for the time of day", () =>
    expect(said(days(day("2026-09-22 16:30"), day("2026-09-23 09:00")))).toBe("1天"));
  it("counts whole months", () => {
    expect(said(months(day("2026-08-31"), day("2026-12-31")))).toBe("4个月");
    expect(said(months(day("2026-08-31"), day("2026-09-30")))).toBe("1个月");
    expect(said(months(day("2025-11-15"), day("2026-02-14")))).toBe("2个月");
    expect(said(months(day("2026-09-22"), day("2026-10-21")))).toBe("0个月");
  });
  it("wants the earlier day first", () =>
    expect(said(days(day("2026-12-31"), day("2026-09-22")))).toBe(
      "2026年12月31日比2026年9月22日晚。早的日期写在前面，晚的写在后面",
    ));
  it("knows where its days stand", () => {
    const place = { file: "会议.yaml", line: 4 };
    const datum = new Datum("2026-09-22", "会议.时间", place);
    expect(days({ ...day(datum.text), datum }, day("2026-12-31"))).toMatchObject({
      formula: { type: "time", of: "2026年9月22日至2026年12月31日的相隔天数", from: [datum] },
    });
  });
});

describe("a stretch of time is said", () => {
  const cases: [string, string, string][] = [
    ["2026-09-22", "2026-10-04", "12天"],
    ["2026-09-22", "2026-10-20", "近1个月"],
    ["2026-09-22", "2026-10-22", "1个月"],
    ["2026-06-22", "2026-09-22", "3个月"],
    ["2026-06-22", "2026-09-28", "3个多月"],
    ["2026-09-10", "2026-12-31", "不足4个月"],
    ["2026-09-25", "2026-12-24", "近3个月"],
    ["2025-01-01", "2026-03-05", "14个多月"],
  ];
  for (const [from, to, text] of cases)
    it(`${from} to ${to}: ${text}`, () => expect(roughly(day(from), day(to))).toMatchObject({ text }));
  it("the same way whatever the days: never more months than it says, nor fewer", () => {
    const any = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(900));
    fc.assert(
      fc.property(any, ([month, date, length]) => {
        const from = { moment: { year: 2026, month, day: date } };
        const end = new Date(Date.UTC(2026, month - 1, date + length));
        const to = { moment: { year: end.getUTCFullYear(), month: end.getUTCMonth() + 1, day: end.getUTCDate() } };
        const whole = Number((months(from, to) as Figure).quantity.value);
        const [, word = "", count = "", more = ""] =
          /^(近|不足)?(\d+)(个多月|个月|天)$/.exec((roughly(from, to) as { text: string }).text) ?? [];
        if (more === "天") expect([Number(count), whole]).toEqual([length, 0]);
        else expect(Number(count) - (word ? 1 : 0)).toBe(whole);
      }),
    );
  });
});

describe("the day a ledger stands at", () => {
  const at = (text: string) => standingAt(sheet([{ 名称: "甲" }]), text);
  it("is printed in full", () => expect(asOf(at("2026-08-31"))).toMatchObject({ text: "2026年8月31日" }));
  it("knows where it is typed", () =>
    expect(asOf(at("2026-08-31"))).toMatchObject({ path: "项目.截至", place: { file: "会议.yaml", line: 20 } }));
  it("is asked for where it is not said", () =>
    expect(asOf(sheet([{ 名称: "甲" }]))).toMatchObject({
      message:
        "“项目”没有写数字截至哪一天。请在 会议.yaml 的“数据”里写成“项目: { 文件: …, 截至: 2026-08-31 }”，或在台账标题行里写“截至2026年8月31日”",
    }));
  it("makes so much of the year: months at the end of one, days within", () => {
    const progress = (written: string) => said(timeProgress(at(written)));
    expect(progress("2026-08-31")).toBe("66.66666666…%");
    expect(progress("2026-12-31")).toBe("100%");
    expect(progress("2026-06-30")).toBe("50%");
    expect(progress("2026-09-30")).toBe("75%");
    expect(progress("2026-03-14")).toBe("20%");
    const figure = timeProgress(at("2026-08-31"));
    expect(figure instanceof FigureFailure ? "" : formulaText(figure)).toBe("截至2026年8月31日的时间进度（8÷12个月）");
  });
});
