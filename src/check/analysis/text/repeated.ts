import type { Declared } from "./declared.js";
import type { NumberedPoint } from "./points.js";

/** How many points of a list take up the word of an announcement in their first words: 三个到位 … 责任到位, 三笔账 … 算进度账. */
export function repeatedIn({ noun }: Declared, points: readonly Pick<NumberedPoint, "block" | "end">[]): number {
  const leads = points.map(({ block, end }) => block.text.slice(end, end + 30));
  // A single character is anywhere; it counts in the first clause only.
  const firstWords = noun.length > 1 ? leads : leads.map(firstClause);
  const whole = firstWords.filter((lead) => noun !== "" && lead.includes(noun)).length;
  const last = noun.slice(-1);
  const byLast = leads.filter((lead) => last !== "" && firstClause(lead).includes(last));
  return byLast.length === leads.length ? leads.length : whole;
}

function firstClause(words: string): string {
  return words.split(/[，。；：]/)[0] ?? "";
}

/** Words that make a frame: the phrases behind them may follow after a mere ，. After 三项工作， other work may be spoken of. */
const frames =
  /^(?:到位|坚持|确保|突破|提升|转变|严格|精准|坚决|决不能|绝不能|必须|不能|强化|注重|突出|更加|结合|统一|明确|带头)$/;
const softly = /^(?:的?要求)?[：，](?:即|就是|也就是)?：?/;
const strictly = /^(?:的?要求)?(?:：|，(?:即|就是|也就是)：?)/;

/** How many phrases behind 三个到位： begin or end with its word, in its sentence; 0 where it is not repeated. */
export function repeatedBehind({ block, end, noun, loose }: Declared): number {
  const behind = block.text.slice(end, end + 200).split(/[。！？\n]/)[0] ?? "";
  const after = (loose || frames.test(noun) ? softly : strictly).exec(behind);
  return after ? leading(phrasesOf(behind.slice(after[0].length), noun), noun) : 0;
}

/** The same before it: 责任到位、措施到位、督查到位“三个到位”. */
export function repeatedBefore({ block, start, noun }: Declared): number {
  const before = block.text.slice(Math.max(0, start - 200), start).split(/[。！？\n]/);
  const phrases = phrasesOf((before.at(-1) ?? "").replace(/(?:的|，|这|，做到|，实现|，坚持|等)$/, ""), noun);
  return leading(phrases.reverse(), noun);
}

/** 和 joins two of them only where the word stands beside it: 人才振兴和组织振兴. */
function phrasesOf(words: string, noun: string): string[] {
  const text = words.replace(/[“”]/g, "");
  const phrases: string[] = [];
  let start = 0;
  for (const { 0: joint, index } of text.matchAll(/[，、；：]|以及|[和与及]/g)) {
    const end = index + joint.length;
    const joins = noun !== "" && (text.endsWith(noun, index) || text.startsWith(noun, end));
    if (!joins && !/[，、；：]/.test(joint)) continue;
    phrases.push(text.slice(start, index));
    start = end;
  }
  return [...phrases, text.slice(start)].filter((phrase) => phrase !== "");
}

/** How many phrases from the first one on take up the word; none if it comes again later on. */
function leading(phrases: readonly string[], noun: string): number {
  const repeats = phrases.map((phrase) => takesUp(phrase, noun));
  const stop = repeats.includes(false) ? repeats.indexOf(false) : repeats.length;
  return repeats.slice(stop).includes(true) ? 0 : stop;
}

/** 责任到位, 坚持项目为王; a word of one character also in the midst: 问题不解决不撤. */
function takesUp(phrase: string, noun: string): boolean {
  if (noun.length > 1) return phrase.startsWith(noun) || phrase.endsWith(noun);
  if (noun === "不") return phrase.length <= 10 && phrase.includes(noun);
  return noun !== "" && phrase.length <= 20 && phrase.endsWith(noun);
}
