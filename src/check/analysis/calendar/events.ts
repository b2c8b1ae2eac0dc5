/** A national event whose date is known; `to` is its last day. A month or day that is not settled yet is the latest it can be. */
export interface Event {
  name: string;
  /** How papers call it. */
  pattern: string;
  from: readonly [year: number, month: number, day: number];
  to: readonly [year: number, month: number, day: number];
}

type Row = readonly [name: string, pattern: string, from: string, to: string];

/** Congresses and plenums of the Party, and what papers count down to. Kept by hand; a new one is one line. */
const rows: readonly Row[] = [
  ["党的十八大", "(?:党的)?十八大", "2012-11-08", "2012-11-14"],
  ["党的十九大", "(?:党的)?十九大", "2017-10-18", "2017-10-24"],
  ["党的二十大", "(?:党的|中共)?二十大", "2022-10-16", "2022-10-22"],
  ["党的二十一大", "(?:党的)?二十一大", "2027-08-01", "2027-12-31"],
  ["党的十八届三中全会", "(?<!委)(?:党的)?十八届三中全会", "2013-11-09", "2013-11-12"],
  ["党的十八届四中全会", "(?<!委)(?:党的)?十八届四中全会", "2014-10-20", "2014-10-23"],
  ["党的十八届五中全会", "(?<!委)(?:党的)?十八届五中全会", "2015-10-26", "2015-10-29"],
  ["党的十八届六中全会", "(?<!委)(?:党的)?十八届六中全会", "2016-10-24", "2016-10-27"],
  ["党的十九届二中全会", "(?<!委)(?:党的)?十九届二中全会", "2018-01-18", "2018-01-19"],
  ["党的十九届三中全会", "(?<!委)(?:党的)?十九届三中全会", "2018-02-26", "2018-02-28"],
  ["党的十九届四中全会", "(?<!委)(?:党的)?十九届四中全会", "2019-10-28", "2019-10-31"],
  ["党的十九届五中全会", "(?<!委)(?:党的)?十九届五中全会", "2020-10-26", "2020-10-29"],
  ["党的十九届六中全会", "(?<!委)(?:党的)?十九届六中全会", "2021-11-08", "2021-11-11"],
  ["党的二十届二中全会", "(?<!委)(?:党的)?二十届二中全会", "2023-02-26", "2023-02-28"],
  ["党的二十届三中全会", "(?<!委)(?:党的)?二十届三中全会", "2024-07-15", "2024-07-18"],
  ["党的二十届四中全会", "(?<!委)(?:党的)?二十届四中全会", "2025-10-20", "2025-10-23"],
  ["北京冬奥会", "(?:北京)?冬奥会", "2022-02-04", "2022-02-20"],
  ["杭州亚运会", "杭州亚运会", "2023-09-23", "2023-10-08"],
  ["第七次全国人口普查", "(?:第七次全国人口普查|七人普)", "2020-11-01", "2020-12-10"],
  ["第五次全国经济普查", "(?:第五次全国经济普查|五经普)", "2024-01-01", "2024-04-30"],
];

/** What is counted in 周年: the year it began. */
export const anniversaries: readonly (readonly [name: string, pattern: string, year: number])[] = [
  ["中国共产党成立", "(?:中国共产党成立|建党)", 1921],
  ["中国人民解放军建军", "(?:中国人民解放军)?建军", 1927],
  ["中国人民抗日战争胜利", "(?:中国人民)?抗(?:日战争|战)[^，。；]{0,12}胜利", 1945],
  ["新中国成立", "(?:新中国|中华人民共和国)成立", 1949],
  ["改革开放", "改革开放", 1978],
  ["香港回归", "香港回归(?:祖国)?", 1997],
];

export const events: readonly Event[] = rows.map(([name, pattern, from, to]) => ({
  name,
  pattern,
  from: ymd(from),
  to: ymd(to),
}));

function ymd(text: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return [year, month, day];
}
