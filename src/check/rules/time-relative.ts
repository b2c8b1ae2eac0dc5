import { dayNumber, daysAfter, daysBetween, weekdayOf } from "../../language/calendar.js";
import { datesIn } from "../analysis/text/dates.js";
import { before, foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { dateOf, isReadOut, type PaperDate } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

/** Days from the day of the paper. */
const days: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };
/** Weeks and months from that of the paper. */
const spans: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 下: 1 };

const beside = "(?:上午|下午|晚上?)?(?:[（(，]|是|就是|，?也就是|即)";
const date = "(?:20\\d\\d年)?\\d{1,2}月\\d{1,2}日";
const ofDay = new RegExp(`(前|昨|今|明|后)[天日]${beside}(?=${date})`, "g");
const ofWeek = new RegExp(`(上|本|这|下)(?:一)?(?:个)?(?:周|星期)${beside}(?=${date})`, "g");
const ofMonth = /(上|本|这|下)(?:一)?(?:个)?月[（(，]?(?:也就是|即)?(\d{1,2})月(?!\d|初|中旬)/g;
const weekday = /(前|昨|今|明|后)[天日][（(，]?(?:是)?(?:星期|周)([一二三四五六日天])/g;

type FullDate = Required<Pick<PaperDate, "year" | "month" | "day">>;

export const timeRelative: Rule = ofWords({
  id: "time-relative",
  category: "时间",
  summary: "“昨天”“上周”“上个月”和旁边写明的日子对不上",
  authority: "写法",
  run: (paper) => {
    const own = isReadOut(paper) ? fullDate(paper) : undefined;
    if (!own) return [];
    return [
      ...[...hitsIn(paper, ofDay)].flatMap((hit) => wrongDay(hit, own)),
      ...[...hitsIn(paper, ofWeek)].flatMap((hit) => wrongWeek(hit, own)),
      ...[...hitsIn(paper, ofMonth)].flatMap((hit) => wrongMonth(hit, own)),
      ...[...hitsIn(paper, weekday)].flatMap((hit) => wrongWeekday(hit, own)),
    ];
  },
  examples: {
    good: [
      "（2026年9月22日）\n\n同志们：\n\n昨天（9月21日）开了常委会，上周（9月14日至18日）督查，上个月（8月）通报，今天是星期二，明天（9月23日）报名单。",
      "（2026年9月22日）\n\n同志们：\n\n当时他们说，昨天（9月10日）刚下过雨。这个月，9月份的任务要完成。",
      "关于开会的通知\n\n各镇：\n\n今天（9月10日）起报名。",
    ],
    bad: [
      { text: "（2026年9月22日）\n\n同志们：\n\n〔昨天（9月20日〕），县委召开常委会。" },
      {
        text: "（2026年9月22日）\n\n同志们：\n\n〔上周（9月22日〕至26日），督查组到各镇检查；〔上个月（9月〕），新开工项目5个。",
      },
      { text: "（2026年9月22日）\n\n同志们：\n\n〔今天（星期四〕）开会，〔明天（9月24日〕）报名单。" },
    ],
  },
});

function fullDate(paper: CheckedPaper): FullDate | undefined {
  const { year, month, day } = dateOf(paper) ?? {};
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

/** What somebody said at another time. */
const elsewhen = /(?:当时|那时|曾|说|道)[^。]{0,12}$/;

function saidDay({ block, start, end }: Hit, { year }: FullDate): { day: FullDate; end: number } | undefined {
  const said = datesIn(block).find((one) => one.start >= start && one.start <= end);
  if (said?.month === undefined || said.day === undefined) return undefined;
  return { day: { year: said.year ?? year, month: said.month, day: said.day }, end: said.end };
}

function wrongDay(hit: Hit, own: FullDate): RuleMatch[] {
  const said = saidDay(hit, own);
  const [word, which = ""] = hit.match;
  if (!said || elsewhen.test(before(hit)) || daysBetween(own, said.day) === days[which]) return [];
  const { month, day } = own;
  return [
    foundAt({ ...hit, end: said.end }, `这篇稿子是${month}月${day}日的，“${word.slice(0, 2)}”不是这一天，请核对`),
  ];
}

/** Weeks begin on Monday: 1 January 1970 was a Thursday. */
function weekNumber(day: FullDate): number {
  return Math.floor((dayNumber(day) + 3) / 7);
}

function wrongWeek(hit: Hit, own: FullDate): RuleMatch[] {
  const said = saidDay(hit, own);
  const [, which = ""] = hit.match;
  if (!said || elsewhen.test(before(hit)) || weekNumber(said.day) - weekNumber(own) === spans[which]) return [];
  const { month, day } = own;
  return [foundAt({ ...hit, end: said.end }, `这篇稿子是${month}月${day}日的，“${which}周”不是这几天，请核对`)];
}

function wrongMonth(hit: Hit, own: FullDate): RuleMatch[] {
  const [, which = "", month = ""] = hit.match;
  const right = ((own.month - 1 + (spans[which] ?? 0) + 12) % 12) + 1;
  if (Number(month) === right || elsewhen.test(before(hit))) return [];
  return [foundAt(hit, `这篇稿子是${own.month}月的，“${which}月”是${right}月，请核对`)];
}

function wrongWeekday(hit: Hit, own: FullDate): RuleMatch[] {
  const [, which = "", named = ""] = hit.match;
  const right = weekdayOf(daysAfter(own, days[which] ?? 0));
  if ((named === "天" ? "日" : named) === right || elsewhen.test(before(hit))) return [];
  return [foundAt(hit, `这篇稿子是${own.month}月${own.day}日的，“${which}天”是星期${right}，请核对`)];
}
