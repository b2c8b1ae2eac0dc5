import { width } from "../language/width.js";

/**
 * Where to break a title: offsets of its text. GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，
 * 间距恰当，标题排列应当使用梯形或菱形. A title that fits stays on one line; one that would fill more than
 * four is left to the word processor.
 */
export function breakTitle(text: string, capacity: number): number[] {
  const least = Math.ceil(width(text) / capacity);
  if (text.includes("\n") || least < 2 || least > most) return [];
  const words = wordsOf(text);
  for (let lines = least; lines <= Math.min(least + 1, most); lines += 1) {
    const found = best(words, lines, capacity);
    if (found) return found;
  }
  return [];
}

const most = 4;
/** A longer text is no title, and not worth the search. */
const mostWords = 120;

/** A place where a line may end: offset, width up to there, and how badly it breaks. */
interface Stop {
  offset: number;
  width: number;
  cost: number;
}

function wordsOf(text: string): Stop[] {
  const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)];
  let before = 0;
  const stops = words.slice(1).map(({ segment, index }, i): Stop => {
    const last = words[i]?.segment ?? "";
    before += width(last);
    return {
      offset: index,
      width: before,
      cost:
        breakCost(last, segment) + (insideMarks(text.slice(0, index)) ? 25 : 0) + (splitsTerm(text, index) ? 80 : 0),
    };
  });
  return [...stops, { offset: text.length, width: width(text), cost: 0 }];
}

const opening = "“‘《（〈【〔(";
const closing = "”’》）〉】〕)，。、；：！？—…·％%";
/** Words that lean on what stands before them. */
const leansBack = /^(?:中|下|里|内|时|后|前|年|月|日|号|个|项|次|届|年度|等|和|与|及|以及|了|地|得|会|会议|大会)$/;
/** Words that lean on what follows. */
const leansOn = /^(?:在|第|和|与|及|暨|以及|对|向|为|于|关于|把|将|从|是|不|各|全|.*\d)$/;
/** Cost of what must not be done at all. */
const never = 1e6;

function breakCost(left: string, right: string): number {
  if (closing.includes(right) || opening.includes(left) || right === "的" || right === "上") return never;
  const tail = closing.includes(left) ? 20 : 0;
  return (leansBack.test(right) ? 60 : 0) + (leansOn.test(left) ? 60 : 0) + tail - welcome(left, right);
}

/** Before 暨 and 关于, and after a time, a title has a joint of its own. */
function welcome(left: string, right: string): number {
  if (right === "暨" || right === "关于") return 25;
  return /(?:年|半年|年度|季度|月份)$/.test(left) ? 10 : 0;
}

/** Terms of two words that stand in very many titles and are read as one. */
const terms = (
  "国民经济 经济社会 社会发展 重点项目 项目建设 营商环境 生态环境 环境保护 安全生产 生产安全 高质量 质量发展 乡村振兴 " +
  "招商引资 党风廉政 廉政建设 人民政府 市委市政府 县委县政府 区委区政府 省委省政府 全面从严 从严治党 脱贫攻坚 百日攻坚 " +
  "攻坚行动 防汛抗旱 基层党建 综合治理 信访稳定 工作会议 推进会议 动员大会 动员会议 专项行动 表彰大会 执行情况 进展情况 有关情况"
).split(" ");

function splitsTerm(text: string, offset: number): boolean {
  return terms.some((term) => {
    const at = text.lastIndexOf(term, offset - 1);
    return at >= 0 && at < offset && at + term.length > offset;
  });
}

function insideMarks(left: string): boolean {
  const count = (marks: string) => [...left].filter((character) => marks.includes(character)).length;
  return count("“《（") > count("”》）");
}

function best(words: Stop[], lines: number, capacity: number): number[] | undefined {
  const end = words.at(-1);
  if (end === undefined || words.length > mostWords) return undefined;
  let found: { cost: number; stops: Stop[] } | undefined;
  for (const stops of waysToBreak(words.slice(0, -1), lines - 1, end, capacity)) {
    const cost = stops.reduce((sum, stop) => sum + stop.cost, shapeCost(lineWidths([...stops, end])));
    if (cost < never && (found === undefined || cost < found.cost)) found = { cost, stops };
  }
  return found?.stops.map((stop) => stop.offset);
}

/** All ways to choose `breaks` stops such that no line is wider than the page. */
function* waysToBreak(stops: Stop[], breaks: number, end: Stop, capacity: number, from = 0): Generator<Stop[]> {
  if (breaks === 0) {
    if (end.width - from <= capacity) yield [];
    return;
  }
  for (const [index, stop] of stops.entries()) {
    if (stop.width - from > capacity) return;
    if (stop.cost >= never || end.width - stop.width > capacity * breaks) continue;
    for (const rest of waysToBreak(stops.slice(index + 1), breaks - 1, end, capacity, stop.width))
      yield [stop, ...rest];
  }
}

function lineWidths(ends: Stop[]): number[] {
  return ends.map((end, index) => end.width - (ends[index - 1]?.width ?? 0));
}

/** Balanced lines, neither a rectangle (all alike) nor an hourglass (a middle line shorter than both its neighbours). */
function shapeCost(widths: number[]): number {
  const mean = widths.reduce((sum, each) => sum + each, 0) / widths.length;
  const spread = widths.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const alike = widths.every((each) => each === widths[0]) ? 3 : 0;
  const waist = widths.some(
    (each, i) => i > 0 && i < widths.length - 1 && each < Math.min(widths[i - 1] ?? 0, widths[i + 1] ?? 0),
  );
  return spread + alike + (waist ? 40 : 0);
}
