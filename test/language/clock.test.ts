import { describe, expect, it } from "vitest";
import { clockAt, clocksIn, isNoTime } from "../../src/language/clock.js";

describe("times of day", () => {
  it.each([
    ["（星期二）上午9时30分", 9, 30],
    ["下午三点半开会", 15, 30],
    [" 09:00", 9, 0],
    ["晚上8点", 20, 0],
    ["，中午12时", 12, 0],
  ])("%s is %i:%i", (text, hour, minute) => {
    expect(clockAt(text)).toMatchObject({ hour, minute });
  });

  it.each(["25时30分", "上午15时", "早上13点20分", "晚上15时", "9时75分"])("%s is no time", (text) => {
    const [clock] = clocksIn(`定于${text}召开`);
    expect(clock?.sure).toBe(true);
    expect(clock && isNoTime(clock)).toBe(true);
  });

  it.each(["上午9时", "24时30分", "晚上12时", "下午3点半", "凌晨2时"])("%s is a time", (text) => {
    const [clock] = clocksIn(`定于${text}召开`);
    expect(clock && isNoTime(clock)).toBe(false);
  });

  it.each(["比分3:75", "提出30点建议", "1:50000地图"])("%s may be no time at all", (text) => {
    expect(clocksIn(text).filter(({ sure }) => sure)).toEqual([]);
  });
});
