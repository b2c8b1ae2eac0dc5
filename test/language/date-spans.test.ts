import { describe, expect, it } from "vitest";
import { dateSpansIn } from "../../src/language/date-spans.js";

describe("spans between two dates", () => {
  it.each([
    ["2021—2025年", { year: 2021 }, { year: 2025 }],
    ["2021年至2025年", { year: 2021 }, { year: 2025 }],
    ["1-8月", { month: 1 }, { month: 8 }],
    ["2026年3月到5月", { year: 2026, month: 3 }, { year: 2026, month: 5 }],
    ["9月1—3日", { month: 9, day: 1 }, { month: 9, day: 3 }],
    ["9月23日至12月31日", { month: 9, day: 23 }, { month: 12, day: 31 }],
  ])("%s", (text, from, to) => {
    expect(dateSpansIn(`时间为${text}。`)).toEqual([{ start: 3, end: 3 + text.length, from, to }]);
  });
});
