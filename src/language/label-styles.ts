/** A way of numbering; its first label is its name. */
export type LabelStyle =
  | "第一编"
  | "第一篇"
  | "第一部分"
  | "第一章"
  | "第一节"
  | "一、"
  | "（一）"
  | "1."
  | "（1）"
  | "1）"
  | "①"
  | "第一，"
  | "第一项"
  | "其一，"
  | "首先，"
  | "一是"
  | "一要"
  | "一抓";

/** Parts of a long paper, which only headings are. */
export const partStyles: readonly LabelStyle[] = ["第一编", "第一篇", "第一部分", "第一章", "第一节"];

/** What stands before a label: the beginning of a line, an end mark, or a comma. */
export type Border = "line" | "sentence" | "clause";

interface LabelForm {
  /** Its place in the order of levels, from 0; undefined where it may stand at any. */
  rank?: number;
  /** The weakest border it begins behind. */
  from: Border;
  /** It leads a sentence, and may run on inside a paragraph. */
  runsOn?: true;
  /** One by itself is a point: 一是. */
  alone?: true;
  /** Sticky; the group that matched is the numeral. What only looks like a number is kept off: 1.5亿元, 三要素. */
  pattern: RegExp;
  /** A mark that is written behind it and does not belong there. */
  extra?: RegExp;
}

const han = "([一二三四五六七八九十]{1,3})";
const arabic = "([\\d０-９]{1,2})";
/** Of chapters and articles, which may be many. */
const many = "([一二三四五六七八九十百零〇]{1,7}|[\\d０-９]{1,3})";
/** No bracket is open that the closing one belongs to: （十一）, （限5人）. */
const unopened = "(?<![（(][^（()）]{0,20})";
/** A text begins behind it, or nothing: 第一部分讲的是… is a sentence. */
const titled = "(?=[\\s　：:、，,]|$|(?![是为讲要的和与中里])[\\p{Script=Han}、，“”《》]{2,24}$)";
/** 要务, 要素 and the like: the 要 is part of a word. 一要务实 is none of them. */
const wish = (others = "") => `要(?!素(?!质)|务(?![实必求农])|件(?!件)|点(?![面名准])|害|塞|职(?!责)|义${others})`;
/** 第一是否, and 一是不是; 一是不等不靠 is a point. */
const states = "是(?!否|不是)";
const mark = "[，、,：:]";
/** Things that are counted one by one: 第一项工作, 第一层意思, 第一关. */
const measures =
  "个(?:方面|问题|环节|重点|层面|特点|关键|原因)?|方面|项(?:工作|任务|议程)?|点|条|步|招|句话|层(?:意思|含义)?|件(?:事情?|实事)?|种(?:情况|类型)?|类(?:问题|情况)?|关|道(?:关口?|防线)|笔账|本账";
/** 第一季度, 第一书记: with a blank between, as some type it. */
const counted = "(?!季度|书记|产业|批|次|期|阶段|时间|名|位)";
const blank = "[\\s　]+(?=[\\p{Script=Han}“])";
/** Behind brackets, and behind 一是. */
const superfluous = /[、，,.．](?![\d０-９])/y;
const unneeded = /[，、,：:](?![一二三四五六七八九十])/y;

const sticky = (source: string) => new RegExp(source, "uy");
const part = (rank: number, word: string): LabelForm => ({
  rank,
  from: "line",
  pattern: sticky(`第${many}${word}${titled}`),
  extra: /[\s　：:、，,]/y,
});

/** Every way of numbering, the likelier ones first where two fit. */
export const styles: Readonly<Record<LabelStyle, LabelForm>> = {
  第一编: part(0, "编"),
  第一篇: part(1, "篇(?!文章|报道)"),
  第一部分: part(2, "部分"),
  第一章: part(3, "章"),
  第一节: part(4, "节(?!课)"),
  "一、": { rank: 5, from: "sentence", pattern: sticky(`${han}\\s?(?:、|[.．](?![\\d０-９]))`) },
  "（一）": {
    rank: 6,
    from: "sentence",
    pattern: sticky(`[（(]\\s?${han}\\s?[)）]|${unopened}${han}\\s?[)）]|([㈠-㈩])`),
    extra: superfluous,
  },
  "1.": { rank: 7, from: "sentence", pattern: sticky(`${arabic}\\s?[.．、](?![\\d０-９])|([⒈-⒛])`) },
  "（1）": {
    rank: 8,
    from: "sentence",
    pattern: sticky(`[（(]\\s?${arabic}\\s?[)）](?!\\s?[月日年个])|([⑴-⒇])`),
    extra: superfluous,
  },
  "1）": { rank: 8, from: "sentence", pattern: sticky(`${unopened}${arabic}\\s?[)）](?=[^)）])`) },
  "①": { rank: 9, from: "sentence", pattern: /([①-⑳㉑-㉟㊱-㊿])/uy, extra: superfluous },
  "第一，": {
    from: "clause",
    pattern: sticky(`第${han}(?:${mark}|${blank}${counted}|就?${states}|${wish("|求")})`),
  },
  第一项: {
    from: "clause",
    pattern: sticky(`第${many}(?:${measures})(?:${mark}|${blank}|就?${states}|由|${wish("|求")})`),
  },
  "其一，": { from: "clause", runsOn: true, pattern: sticky(`其${han}${mark}`) },
  "首先，": { from: "sentence", runsOn: true, pattern: sticky(`(首先|其次|再次|再者|最后)(?:${mark}|是|要)?`) },
  一是: {
    from: "clause",
    runsOn: true,
    alone: true,
    // 一是一、二是二 is a saying.
    pattern: sticky(`(?!(.{1,3})是\\1(?:[，、。；！”]|$))(?:${han}|${arabic}(?!是[\\d０-９]))${states}`),
    extra: unneeded,
  },
  一要: {
    from: "clause",
    runsOn: true,
    alone: true,
    pattern: sticky(han + wish()),
    extra: unneeded,
  },
  一抓: {
    from: "clause",
    runsOn: true,
    // 一抓到底, 一看就懂
    pattern: sticky(`${han}[则来抓看靠查讲促保管严防治重盯比问](?![一二三四五六七八九十就不以了往]|到底)`),
  },
};
