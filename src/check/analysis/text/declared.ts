import { numeralValue } from "../../../language/numeral-value.js";
import type { CheckedBlock, TextRange } from "../../engine/rule.js";

/** A number of things that are announced: 三点意见, 五项议程, “三个到位”. */
export interface Declared extends TextRange {
  block: CheckedBlock;
  count: number;
  /** As written: 三, 两, 3. */
  number: string;
  /** 三点意见. */
  text: string;
  /** 意见, 议程, 到位; empty for 三点. */
  noun: string;
  /** Any word may stand for its noun: only the points that follow tell whether it is meant as their number. */
  loose: boolean;
}

const number = "(?<number>[两二三四五六七八九]|[一二三四五六]?十[一二三四五六七八九]?|[2-9]|[1-3][0-9])";
/** What comes before the number and says that it counts something else, or is none: 第三, 十三, 这三点, 前三个, 下午三点. */
const notBefore =
  "(?<![第一二两三四五六七八九十百千万亿几多数〇零0-9.前后近每各另其全半余又再第]|上午|下午|晚上|早上|凌晨|中午)";
const referring = /(?:这|那|上述|以上|上面|前面|前述|其余|其他|另外|其中|该|此|刚才|后面)[“]?$/;

/** Nouns that points are announced with, by measure word; an empty one is 三点。 */
const nouns: readonly (readonly [measure: string, nouns: string])[] = [
  [
    "点",
    "意见|要求|建议|希望|感受|体会|想法|说明|考虑|感悟|认识|启示|看法|打算|情况|原因|理由|问题|措施|做法|经验|倡议|承诺|目的|共识|期望|期盼|工作|内容|任务|思考|结论|",
  ],
  ["条", "意见|要求|建议|措施|纪律|原则|经验|底线|红线|主线|战线|途径|路径|办法|理由|"],
  [
    "项",
    "议程|要求|工作|任务|措施|重点|改革|原则|内容|制度|机制|纪律|建议|举措|行动|职责|承诺|保障|议题|事项|部署|活动|硬任务",
  ],
  [
    "个",
    "方面|问题|环节|关口|重点|到位|坚持|确保|突破|提升|转变|关系|原则|目标|层面|阶段|步骤|要素|关键|难点|短板|误区|意识|抓手|明确|严格|精准|坚决|决不能|绝不能|必须|不能|强化|加强|注重|突出|落实|围绕|聚焦|着力|抓好|狠抓|从严|务必|更加|特点|优势|议程|议题|维度|能力|作用|导向|领域|途径|路径|统一|结合|带头|要求|目的|原因|变化|机遇|挑战|差距|不足|薄弱环节|走在前|观点|误区|倾向",
  ],
  ["个方面", ""],
  ["方面", "工作|问题|要求|内容|意见|措施|任务|原因|情况|"],
  ["句", "话"],
  ["件", "事|事情|大事|实事"],
  ["层", "意思|含义|考虑|意义"],
  ["种", "误区|倾向|情况|现象|倾向|能力|意识|精神|办法|思想|观念|方法|方式|本领|作风"],
  ["类", "问题|情况|现象"],
  ["步", "|走"],
  ["道", "关|关口|防线|题|难题"],
  ["大", "任务|工程|行动|重点|板块|方面|问题|优势|体系|关系|难题|短板|关口|突破|抓手|战役"],
  ["笔", "账"],
  ["本", "账"],
  ["张", "清单|牌|表"],
  ["对", "关系"],
  ["场", "硬仗|战役|攻坚战"],
  ["篇", "文章"],
  ["股", "劲"],
  ["关", ""],
];
const modifier =
  "(?:的)?(?:具体|工作|重点|突出|主要|重要|补充|关键|方面的|方面|大的|核心|基本|明显|重大|专项|攻坚|紧迫|硬性|简要)?(?:的)?";
const measured = nouns.map(([measure, words], index) => `${measure}${modifier}(?<noun${index}>${words})`).join("|");
const announced = new RegExp(`${notBefore}${number}(?:${measured})`, "g");
const countable =
  /^(?:项目|工程|企业|产业|行业|园区|单位|部门|片区|地块|指标|小组|组|人|镇|乡|村|县|区|法$|法[，。]|书)/;
/** “三个到位”, “两张清单”: what is quoted may be any word. */
const quoted = new RegExp(
  `["“‘]${number}(?:[个大条张项种道本场件句笔篇股对类])?(?<word>[\\p{Script=Han}]{1,5})["”’]`,
  "gu",
);
/** 做到三个明白： */
const framed = new RegExp(
  `(?<=做到|实现|坚持|突出|抓好|强化|确保|注重|把好|用好|念好|打好|抓住|守住|树立|落实)${number}个(?<word>[\\p{Script=Han}]{2,4})(?=[：，。；])`,
  "gu",
);
/** 会议的议程有三项：, 原因有两个。 */
const inverse = new RegExp(
  `(?:议程|内容|任务|问题|原因|要求|特点|意见|目的|措施|做法|体会|建议|事情|理由|考虑)(?:主要|大致|共|一共|总共)?[有共](?:以下|如下|这么|这样)?(?<all>${number}(?:项|条|点|个方面|个|件)?)(?=[：:，。])`,
  "g",
);

/** The announcements in a stretch of a block, in order. */
export function declaredIn(block: CheckedBlock, from = 0, to = block.text.length): Declared[] {
  const words = block.text.slice(from, to);
  const found: Declared[] = [];
  const taken = new Uint8Array(words.length);
  for (const [pattern, loose] of [
    [quoted, true],
    [inverse, false],
    [announced, false],
    [framed, true],
  ] as const) {
    for (const match of words.matchAll(pattern)) {
      const one = madeOf(block, from, match, loose);
      const [start, end] = [one.start - from, one.end - from];
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push(one);
    }
  }
  return found
    .filter(
      ({ start, end, count, noun }) => count > 1 && !isReference(block.text, start) && isWhole(block.text, end, noun),
    )
    .sort((one, other) => one.start - other.start);
}

function madeOf(block: CheckedBlock, from: number, match: RegExpMatchArray, loose: boolean): Declared {
  const { all, number: written = "", word } = match.groups ?? {};
  const text = all ?? match[0];
  const start = from + (match.index ?? 0) + match[0].length - text.length;
  const noun = word ?? (all === undefined ? nounOf(match) : match[0].slice(0, 2));
  return {
    block,
    start,
    end: start + text.length,
    count: numeralValue(written) ?? 0,
    number: written,
    text,
    noun,
    loose,
  };
}

function nounOf({ groups = {} }: RegExpMatchArray): string {
  return Object.entries(groups).find(([name, value]) => /^noun\d/.test(name) && value !== undefined)?.[1] ?? "";
}

function isReference(text: string, start: number): boolean {
  return referring.test(text.slice(Math.max(0, start - 4), start));
}

/** Without a noun, a mark must follow: 讲三点。 but not 三点半. 两个重点项目 are projects. */
function isWhole(text: string, end: number, noun: string): boolean {
  const next = text.slice(end, end + 3);
  return noun === "" ? /^(?:$|[，。：；、,:;”）!！\n])/.test(next) : !countable.test(next);
}
