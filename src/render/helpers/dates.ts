import { weekdayOf } from "../../language/calendar.js";
import { spokenClock } from "../../language/clock.js";
import { dateText } from "../../language/moment.js";
import type { Moment } from "../../model/moment.js";
import { type Helper, moment, wording } from "./helper.js";

const monthDay = ({ month, day }: Moment) => `${month}月${day}日`;
const weekdayName = (value: Moment) => `星期${weekdayOf(value)}`;

/** 上午9时, 下午2时30分; undefined where no time of day is given. */
function clock({ hour, minute = 0 }: Moment): string | undefined {
  return hour === undefined ? undefined : spokenClock({ hour, minute });
}

const dated = (summary: string, example: string, result: string, run: (value: Moment) => string | undefined): Helper =>
  wording({ summary, example, result, takes: [moment], run });

export const dates: Record<string, Helper> = {
  日期: dated("年月日", "{{日期 会议.时间}}", "2026年9月22日", dateText),
  日期星期: dated(
    "年月日和星期",
    "{{日期星期 会议.时间}}",
    "2026年9月22日（星期二）",
    (value) => `${dateText(value)}（${weekdayName(value)}）`,
  ),
  月日: dated("月日", "{{月日 会议.时间}}", "9月22日", monthDay),
  年份: dated("年份", "{{年份 会议.时间}}", "2026年", ({ year }) => `${year}年`),
  星期: dated("星期", "{{星期 会议.时间}}", "星期二", weekdayName),
  时分: dated("上午、下午几时几分；数据里要写明钟点", "{{时分 会议.时间}}", "上午9时30分", clock),
  时间: dated(
    "年月日、星期和钟点",
    "{{时间 会议.时间}}",
    "2026年9月22日（星期二）上午9时30分",
    (value) => `${dateText(value)}（${weekdayName(value)}）${clock(value) ?? ""}`,
  ),
};
