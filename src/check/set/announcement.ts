import type { TextRange } from "../engine/rule.js";

/** Where a sentence says when and where this meeting is held; offsets in the sentence. */
interface Announcement {
  when?: TextRange;
  where?: TextRange;
}

const held = /(?:召开|举行|开会)(?![^，。；]{0,4}(?:以来|之后|以后|后|前|过))/;
const another = /上次|上一次|下次|下一次|下一步|去年|上年|每[年月周季]|第[一二三四五六七八九十\d]+次/;
/** What ends in 会 and is no other meeting. */
const noMeeting =
  /(?:本次|这次|此次|今天的?|此|本)会议?|^会议(?=定于|将于|拟于)|(?<=召开|举行)会议|会(?:议中心|议室|场|堂|务|前|后|上|同)|[社机协]会|委员会/g;
/** Somewhere one can meet: not 在关键时刻, 在这里. */
const place =
  /在([^在，。；]{2,30}?(?:室|厅|楼|中心|礼堂|馆|院|园|[省市县区镇乡村]|街道|社区|广场|工地|现场|公司|厂|基地|会场|校|大厦|政府))(?:召开|举行|开会)/;

/**
 * What a sentence announces of this meeting: 会议定于…召开, …召开<name>, 今天我们在…召开. A sentence with another meeting in it is left alone.
 * @param names of this meeting
 */
export function announcements(sentence: string, names: readonly string[]): Announcement[] {
  const named = names.some((name) => sentence.includes(name));
  const others = names.reduce((text, name) => text.replaceAll(name, ""), sentence).replace(noMeeting, "");
  if (another.test(sentence) || others.includes("会") || !held.test(sentence)) return [];
  const opening = /^(?:经[^，]{0,12}，)?(?:[^，。；]{0,30}会议?)?(?:兹|拟|初步|现)?定于/.exec(sentence);
  const isToday = /^今天(?:上午|下午)?[，,]?(?:我们|县|市|区)/.test(sentence);
  if (!opening && !isToday && !named) return [];
  const where = rangeOf(place, sentence);
  return [{ ...when(sentence), ...(where && { where }) }];
}

/** The date that leads to 召开, with no deadline and no other clause in between. */
function when(sentence: string): Pick<Announcement, "when"> {
  const match =
    /(?:\d{4}年)?[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+[日号](?:[（(]?(?:星期|周).[）)]?)?[^，。；前]{0,16}[，,]?[^，。；前]{0,40}?(?:召开|举行|开会)/.exec(
      sentence,
    );
  return match ? { when: { start: match.index, end: match.index + match[0].length } } : {};
}

function rangeOf(pattern: RegExp, text: string): TextRange | undefined {
  const match = pattern.exec(text);
  const [, inner = ""] = match ?? [];
  return match ? { start: match.index + 1, end: match.index + 1 + inner.length } : undefined;
}
