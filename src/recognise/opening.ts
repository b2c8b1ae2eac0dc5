import { type DraftLine, lineText } from "../model/line.js";
import { part } from "./parts.js";
import { isDate, salutationLength } from "./shapes.js";

/** Nothing of a title block stands further down. */
const furthest = 16;
const mostCuts = 6;

/**
 * Divides the first lines where the title, who speaks and when, the salutation and the first sentence have run together, and what a
 * web site has put in front of them in the same line.
 */
export function divideOpening(lines: readonly DraftLine[]): DraftLine[] {
  return lines.flatMap((line, index) => (index < furthest ? parts(line) : [line]));
}

function parts(line: DraftLine): DraftLine[] {
  const made = [line];
  for (let rest = line; made.length <= mostCuts; made.push(rest)) {
    const at = cutIn(lineText(rest).slice(0, 160), lineText(rest).length);
    if (at === undefined) break;
    made[made.length - 1] = part(rest, 0, at);
    rest = part(rest, at);
  }
  return made;
}

const advert = /^[^。！!]{0,60}(?:小编|网友)[^。！!]{0,20}(?:整理|收集|分享|精心|上传|带来)[^。！!]{0,60}[。！!](?=.)/;

/** What a site puts behind a title: 篇1, （全文2330字）, [VIP]. */
const pageWords =
  /(?<=.)(?:\s+篇[一二三四五六七八九十\d]{1,3}|\s*[（(【[](?:全文|共|约)?\s*(?:\d+\s*字|VIP|精品|推荐|word版?)[)）】\]])$/i;

function cutIn(start: string, length: number): number | undefined {
  const tail = start.length < length ? undefined : pageWords.exec(start)?.index;
  return tail || advert.exec(start)?.[0].length || (titleEnd(start, length) ?? bylineEnd(start));
}

/** 县长李明（2026年9月22日）同志们：… */
function bylineEnd(start: string): number | undefined {
  const [all = "", date = ""] = /^[^，。；：:]{0,40}?([（(][^（()）]{6,20}[)）])/.exec(start) ?? [];
  return isDate(date) && salutationLength(start.slice(all.length)) > 0 ? all.length : undefined;
}

const kinds =
  "(?:讲话稿?|发言稿?|讲稿|致辞|主持词|(?:讲话|发言|交流|汇报|经验)材料|报告|汇报|总结|方案)(?:范文|提纲|摘要|范例)?";
const title = new RegExp(`${kinds}(?!稿|材料|范文|提纲|摘要|总结)`, "g");
/** What the first sentence of a paper begins with. */
const firstWords =
  /^(?:今天|刚才|方才|根据|按照|为(?:了|切实|认真|进一步|全面|深入|贯彻|加快|做好)|这次|此次|本次|当前|目前|近年来|今年|去年|现将|同志们|在.{4,30}[，,])/;

const occasion = /会|活动|仪式|典礼|工作|情况/;
/** 今天的会议主要是总结…: words of a sentence. */
const spoken = /^(?:今天|刚才|下面|这|此次|本次|会议|我|大家|同志)|是|请|要|听取/;
const verbs = /^(?:报告|汇报|总结)/;
const shortestText = 40;

function endsHere(said: string, kind: string, behind: string): boolean {
  if (spoken.test(said)) return false;
  const begins = firstWords.test(behind.trimStart());
  if (/^\s+[\u4e00-\u9fff]/.test(behind)) return begins || occasion.test(said);
  return begins && occasion.test(said) && !verbs.test(kind);
}

/** Behind the title, where something else that begins a paper follows. */
function titleEnd(start: string, length: number): number | undefined {
  for (const { index, 0: kind } of start.slice(0, 80).matchAll(title)) {
    const end = index + kind.length;
    const said = start.slice(0, end);
    if (/[，。；：！？:;!?]/.test(said.replace(/^文章标题[：:]/, "")) || end < 5) return undefined;
    const rest = start.slice(end).trimStart();
    if (salutationLength(rest) > 0 || bylineEnd(rest) !== undefined) return end;
    if (length - end >= shortestText && endsHere(said, kind, start.slice(end))) return end;
  }
  return undefined;
}
