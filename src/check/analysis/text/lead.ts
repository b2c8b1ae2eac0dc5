import { sentencesIn } from "../../../language/sentences.js";
import type { CheckedBlock, CheckedPaper } from "../../engine/rule.js";
import { type Declared, declaredIn } from "./declared.js";
import type { NumberedPoint } from "./points.js";
import { pointsOf } from "./points.js";
import { isBody, looksLikeHeading } from "./prose.js";
import type { CountedSeries } from "./series.js";

/** Verbs that announce points to come. */
const announces =
  /(?:讲|提|强调|谈|说|作|有|抓好|抓住|做好|做到|办好|把握|把好|存在|坚持|明确|注意|突出|处理好|解决|部署|进行|分为|围绕|抓|实现|算|算清|守住|从|是|为)(?:好|到|出|了|着)?(?:以下|如下|这么|这样|下面)?[“]?$/;
const says = /(?:讲|提|强调|谈|说|作)(?:出|了)?(?:以下|如下|这么|这样|下面)?$/;
/** A clause of its own that announces something else: 主要原因：一是… */
const changesSubject = /原因|主要|表现|做法|措施|体现|分别|具体|包括|其中|比如|例如/;
/** How many paragraphs may stand between 讲三点意见 and the first point. */
const farthest = 3;
/** How far back a sentence is looked for; keeps long paragraphs linear. */
const longest = 600;

/** What a list of points was announced as, in the words right before it; undefined where nothing was. */
export function leadOf(paper: CheckedPaper, series: CountedSeries): Declared | undefined {
  const [first] = series.points;
  if (first?.ordinal !== 1) return undefined;
  const declared = first.atStart
    ? (inBlock(paper.blocks[first.block.index - 1]) ?? farAbove(paper, first))
    : inSentence(first.block, ...sentenceBefore(first.block.text, first.start));
  return declared && !isTaken(paper, declared, first) ? declared : undefined;
}

/** Another list stands between the announcement and the point, so that it announces that one. */
function isTaken(paper: CheckedPaper, { block, end }: Declared, first: NumberedPoint): boolean {
  const before = pointBefore(paper, first);
  return before !== undefined && before.block === block && before.start >= end;
}

/** In the last sentence of a paragraph, or in the last but one: 我讲三点意见。不对的地方，请批评指正。 */
function inBlock(block: CheckedBlock | undefined): Declared | undefined {
  if (!block || !isBody(block) || isOwnLineHeading(block)) return undefined;
  const last = sentenceBefore(block.text, block.text.length);
  const found = inSentence(block, ...last);
  if (found || last[0] === 0) return found;
  const strong = inSentence(block, ...sentenceBefore(block.text, last[0]));
  return strong && isSaid(strong) ? strong : undefined;
}

function isOwnLineHeading({ block }: CheckedBlock): boolean {
  return block.type === "heading" && block.body === undefined;
}

/** 讲三点意见 some paragraphs above, with no other list in between. */
function farAbove(paper: CheckedPaper, first: NumberedPoint): Declared | undefined {
  if (first.style !== "一、" && first.style !== "第一，") return undefined;
  const before = pointBefore(paper, first)?.block.index ?? -1;
  for (let index = first.block.index - 2; index >= first.block.index - farthest && index > before; index -= 1) {
    const block = paper.blocks[index];
    if (block && looksLikeHeading(block)) return undefined;
    const declared = block && isBody(block) ? declaredIn(block).filter(isSaid).at(-1) : undefined;
    if (declared) return declared;
  }
  return undefined;
}

const places = new WeakMap<readonly NumberedPoint[], Map<NumberedPoint, number>>();

function pointBefore(paper: CheckedPaper, point: NumberedPoint): NumberedPoint | undefined {
  const points = pointsOf(paper);
  const place = places.get(points) ?? new Map(points.map((one, index) => [one, index]));
  places.set(points, place);
  return points[(place.get(point) ?? 0) - 1];
}

function isSaid({ block, start }: Declared): boolean {
  return says.test(block.text.slice(Math.max(0, start - 8), start));
}

/** The sentence that ends right before an offset: a full stop there is its own. */
function sentenceBefore(text: string, end: number): [from: number, to: number] {
  const start = Math.max(0, end - longest);
  const words = text.slice(start, end).trimEnd();
  return [start + (sentencesIn(words).at(-1)?.start ?? 0), start + words.length];
}

/** An announcement in the last clause; in an earlier one only if nothing else comes between. */
function inSentence(block: CheckedBlock, from: number, to: number): Declared | undefined {
  const words = block.text.slice(from, to);
  const cut = from + words.slice(0, -1).search(/[^，；：,;:]*$/);
  const last = declaredIn(block, cut, to).at(-1);
  if (last) return last;
  const subject = block.text.slice(cut, to);
  if (/几[点个条项件]/.test(subject) || (/[：:]$/.test(subject) && changesSubject.test(subject))) return undefined;
  return declaredIn(block, from, cut)
    .filter((one) => isAnnounced(one))
    .at(-1);
}

function isAnnounced({ block, start, noun }: Declared): boolean {
  return noun === "议程" || announces.test(block.text.slice(Math.max(0, start - 8), start));
}
