/** Words that came up at a known time: before the month no paper has them. Kept by hand; a new one is one line. */
const rows: readonly (readonly [word: string, pattern: string, since: string])[] = [
  ["中央八项规定", "中央八项规定", "2012-12"],
  ["精准扶贫", "精准扶贫", "2013-11"],
  ["三严三实", "三严三实", "2014-03"],
  ["放管服", "放管服", "2015-05"],
  ["供给侧结构性改革", "供给侧结构性改革", "2015-11"],
  ["四个意识", "“四个意识", "2016-01"],
  ["两学一做", "两学一做", "2016-02"],
  ["乡村振兴战略", "乡村振兴(?:战略|局|促进法|示范)", "2017-10"],
  ["习近平新时代中国特色社会主义思想", "习近平新时代中国特色社会主义思想", "2017-10"],
  ["两个维护", "“两个维护", "2018-01"],
  ["不忘初心、牢记使命主题教育", "“不忘初心、牢记使命”主题教育", "2019-05"],
  ["新冠疫情", "新冠(?:肺炎|疫情|病毒)?", "2020-01"],
  ["双循环", "双循环”?新发展格局", "2020-05"],
  ["两个确立", "“两个确立", "2021-11"],
  ["新质生产力", "新质生产力", "2023-09"],
];

export interface Coined {
  word: string;
  pattern: string;
  year: number;
  month: number;
}

export const coined: readonly Coined[] = rows.map(([word, pattern, since]) => {
  const [year = 0, month = 1] = since.split("-").map(Number);
  return { word, pattern, year, month };
});
