/** What a paragraph begins with, the surer the more. */
const openers: readonly [number, RegExp][] = [
  [
    3,
    /(?:各级各部门|各级党|各级领导|各镇|各乡镇|各街道|各部门|各单位|各地|全[县市区镇]上下|我们|我[省市县区镇乡局]|今年|近年来|年初|去年|上半年|前三季度|截至|目前|当前|同志们[，,]|大家|刚才[，,]|今天|这次|这项|这些|要把|要坚持|要以|要按照|要进一步|要切实|按照|根据|现将|应该说|总的看|总体来看|从.{1,10}看[，,]|[“"][^”"]{1,6}[”"][，,]?就是)/y,
  ],
  [
    2,
    /(?:全[县市区镇乡省]|\d|会议|坚持|有的|从|每|凡是|一个|项目|习近平|由[省市县区镇]|先[说看讲]|接下来|往后|综合|作为|为此|此外|另外|同时|其中|上面|前面|也要|只有|随着|面对)/y,
  ],
  [1, /[要对在为当这那有让以由把就到是]/y],
];

/** A time, and the comma behind it: nothing but a sentence begins so. */
const time =
  /(?:今年以来|今年|去年以来|去年|近年来|近几年来?|多年来|一年来|长期以来|当前|目前|上半年|前三季度|年初以来|过去的?[一两三五]学?年|改革开放以来|“?十[一二三四五]五”?(?:时期|期间|以来)?)[，,]/y;

/** How sure it is that a paragraph begins at `at`, from 0 to 3. */
export function sureness(text: string, at: number): number {
  // 怎么看一季度一季度，…: the paragraph takes up the last words.
  if (repeats(text, at, 3) || repeats(text, at, 2)) return 3;
  for (const [sure, opener] of openers) if (matchesAt(opener, text, at)) return sure;
  return 0;
}

export function isTimeAt(text: string, at: number): boolean {
  return matchesAt(time, text, at);
}

export function repeats(text: string, at: number, size: number): boolean {
  return at >= size && text.slice(at - size, at) === text.slice(at, at + size);
}

/** 压实防汛责任防汛事关…: the paragraph begins with what the heading is about. */
export function takesUp(text: string, at: number): boolean {
  const [, subject] = /^([\u4e00-\u9fff]{4,8}?)(?:事关|关系|关乎|是)/.exec(text.slice(at, at + 12)) ?? [];
  return subject !== undefined && text.slice(0, at).includes(subject);
}

/** No heading ends so. */
export function isUnfinished(text: string): boolean {
  return /[，,、：:“‘《（(的和与及在对为把以从向由]$/.test(text);
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
