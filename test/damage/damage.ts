/** Damage as copying does it to a text, by a seeded choice of places. */

export type Random = () => number;

/** A small generator (mulberry32): the same seed gives the same damage on any machine. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Damage = (text: string, random: Random) => string;

const lines = (text: string) => text.split("\n");
const isLong = (line: string) => line.startsWith("　　") && /[。！]$/.test(line);
const isHeading = (line: string) => /^　　(?:[一二三四]、|（[一二三四五六]）|第[一二三四]，|\d\. )/.test(line);

/** Cuts every paragraph that is indented at a width, as a page does. */
function wrap(text: string, width: () => number, indent: string): string {
  return lines(text)
    .flatMap((line) => {
      if (!line.startsWith("　　")) return [line];
      const words = indent + line.trimStart();
      const cut: string[] = [];
      for (let from = 0, to = 0; from < words.length; from = to) {
        to = from + width();
        cut.push(words.slice(from, to));
      }
      return cut;
    })
    .join("\n");
}

function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Breaks paragraphs (and headings) in mid-sentence here and there. */
function breaks(text: string, random: Random, filling: (random: Random) => string): string {
  return lines(text)
    .map((line) => {
      if (!line.startsWith("　　") || line.length < 30 || random() < 0.4) return line;
      const at = between(random, 16, line.length - 6);
      const inside = /[\u4e00-\u9fff]/;
      return inside.test(line[at - 1] ?? "") && inside.test(line[at] ?? "")
        ? line.slice(0, at) + filling(random) + line.slice(at)
        : line;
    })
    .join("\n");
}

function everyOther(text: string, random: Random, from: RegExp, to: (match: string) => string): string {
  return text.replace(from, (match) => (random() < 0.6 ? to(match) : match));
}

const halfWidth: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "！": "!",
  "？": "?",
  "（": "(",
  "）": ")",
};
const noise = [
  "原创",
  "来源：公文写作网",
  "下一篇：全县经济工作会议讲话",
  "上一篇：没有了",
  "推荐阅读：县委书记讲话十篇",
  "扫码关注公众号，回复“讲话”领取全部范文",
  "QQ群：123456789",
  "标签：讲话稿 会议 范文",
  "www.example.com",
  "【打印】【关闭】",
  "当前位置：首页 > 领导讲话 > 正文",
  "分享到：微信 微博",
  "责任编辑：小王",
  "发布时间：2026-10-12 09:30",
];
const pick = (random: Random) => noise[Math.floor(random() * noise.length)] ?? "原创";

/** Every kind of damage the reader undoes by itself; the words and marks stay as they are. */
export const shape: Readonly<Record<string, Damage>> = {
  "lines cut at the 28th character": (text) => wrap(text, () => 28, "　　"),
  "lines cut at one width": (text, random) => {
    const width = between(random, 28, 40);
    return wrap(text, () => width, "　　");
  },
  "lines cut at one width, indents lost": (text, random) => {
    const width = between(random, 28, 40);
    return wrap(text, () => width, "");
  },
  "lines cut at any width": (text, random) => wrap(text, () => between(random, 28, 40), "　　"),
  "breaks in mid-sentence": (text, random) => breaks(text, random, () => "\n"),
  "breaks in mid-sentence, indents lost": (text, random) => breaks(text, random, () => "\n").replace(/^　+/gm, ""),
  "breaks in mid-sentence, some indents lost": (text, random) =>
    breaks(text, random, () => "\n").replace(/^　+(?=[^附一二三四])/gm, (indent) => (random() < 0.4 ? "" : indent)),
  "page numbers in mid-sentence": (text, random) =>
    breaks(text, random, (next) => `\n\n- ${between(next, 1, 20)} -\n\n`),
  "indents lost": (text) => text.replace(/^　+/gm, ""),
  "a blank line behind every line": (text) => text.replace(/^　+/gm, "").replaceAll("\n", "\n\n"),
  "headings run into the paragraph before": (text, random) =>
    lines(text).reduce((before, line, index, all) => {
      const glued = isHeading(line) && isLong(all[index - 1] ?? "") && random() < 0.6;
      return glued ? before + line.trimStart() : `${before}${index === 0 ? "" : "\n"}${line}`;
    }, ""),
  "headings and paragraphs run together": (text, random) =>
    lines(text).reduce((before, line, index, all) => {
      const last = all[index - 1] ?? "";
      const glued = line.startsWith("　　") && isHeading(last) && !isLong(last) && random() < 0.4;
      return glued ? before + line.trimStart() : `${before}${index === 0 ? "" : "\n"}${line}`;
    }, ""),
  "a title over lines": (text, random) => {
    const [title = "", ...rest] = lines(text);
    if (title.length < 16 || title.includes("　")) return text;
    const at = between(random, 8, title.length - 5);
    return [title.slice(0, at), title.slice(at), ...rest].join("\n");
  },
  "a salutation run into the text": (text) => text.replace(/(同志们：)\n　+/, "$1"),
  "lines of a web page": (text, random) => {
    const all = lines(text);
    const added = all.flatMap((line) => (isLong(line) && random() < 0.2 ? [line, pick(random)] : [line]));
    return [pick(random), ...added, pick(random), pick(random)].join("\n");
  },
};

/** Damage to marks and figures, which the rules undo. */
export const marks: Readonly<Record<string, Damage>> = {
  "half-width marks": (text, random) =>
    everyOther(text, random, /[，；：！？（）]/g, (mark) => halfWidth[mark] ?? mark),
  "straight quotes": (text) => text.replace(/[“”]/g, '"'),
  // Not in a title: 《实干争先 决战决胜》 is two lines of one, and nobody can tell.
  "blanks between Han": (text, random) =>
    lines(text)
      .map((line) =>
        isLong(line)
          ? line.replace(/(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{2})(?![^《]*》)/g, () =>
              random() < 0.03 ? " " : "",
            )
          : line,
      )
      .join("\n"),
  "full-width digits": (text, random) =>
    everyOther(text, random, /(?<=[\u4e00-\u9fff])\d+(?:\.\d+)?/g, (number) =>
      number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  "dots and hyphens": (text) => text.replace(/^……$/gm, "......").replace(/——/g, "--"),
  "pauses lost in an encoding": (text) => text.replace(/^……$/gm, "????"),
};
