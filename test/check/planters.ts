import { chineseNumber } from "../../src/model/numeral.js";

/** A place of a clean text, and what is put there instead. */
export interface Edit {
  at: number;
  length: number;
  put: string;
  /** The finding may stand elsewhere: at the number that no longer fits. */
  anywhere?: boolean;
}

/** One kind of defect: where it can be planted, the rules that should find it, and how many of them at the least. */
export interface Planter {
  name: string;
  expected: readonly string[];
  sites: (text: string) => Edit[];
  least: number;
}

const half: Readonly<Record<string, string>> = {
  "，": ",",
  "。": ".",
  "；": ";",
  "：": ":",
  "！": "!",
  "？": "?",
  "（": "(",
  "）": ")",
};
const numerals = "一二三四五六七八九十";

/** Every match replaced, one at a time; `step` takes every so many of them. */
function each(pattern: RegExp, put: (match: RegExpMatchArray) => string | undefined, step = 1) {
  return (text: string): Edit[] =>
    [...text.matchAll(pattern)]
      .filter((_, index) => index % step === 0)
      .flatMap((match) => {
        const words = put(match);
        return words === undefined ? [] : [{ at: match.index, length: match[0].length, put: words }];
      });
}

function anywhere(sites: (text: string) => Edit[]) {
  return (text: string): Edit[] => sites(text).map((edit) => ({ ...edit, anywhere: true }));
}

/** The numeral in a match, moved by a step. */
function moved(match: RegExpMatchArray, step: number): string | undefined {
  const [words, number = ""] = match;
  const value = number === "两" ? 2 : numerals.indexOf(number) + 1;
  const next = value + step;
  return value > 0 && next > 0 ? words.replace(number, chineseNumber(next) ?? "") : undefined;
}

/** A numeral followed by the next one of its kind later on, so that moving the last one leaves a gap. */
const lastLine = (label: string, end: string) =>
  new RegExp(`(?<=^[ 　]*)${label}([二三四五六])${end}(?![^]*^[ 　]*${label}[三四五六七八]${end})`, "gm");

const announced =
  /(?<=讲|强调|有|再强调|再提|算清|做到|抓好|抓住|三个方面的制约比较突出|这次会议有|打好|共)“?(两|三|四|五|六)(?:点意见|项议程|个方面(?![^：。]*三)|个问题|点考虑|条要求|笔账|个环节|个特点|场硬仗|个不|点)/g;

export const planters: readonly Planter[] = [
  {
    name: "half-width marks",
    expected: ["marks-half-width"],
    sites: each(/[，。；：！？（）]/g, ([mark]) => half[mark], 5),
    least: 0.99,
  },
  {
    name: "a pair of straight quotes",
    expected: ["marks-straight-quotes"],
    sites: each(/“([^“”\n]+)”/g, ([, words]) => `"${words}"`),
    least: 1,
  },
  { name: "half a quotation", expected: ["marks-unpaired"], sites: each(/[“”]/g, () => "", 3), least: 0.95 },
  {
    name: "half a bracket",
    expected: ["marks-unpaired", "marks-label"],
    sites: each(/(?<!^[ 　]*（.)[）》《（](?![一二三四0-9])/gm, () => "", 2),
    least: 0.9,
  },
  {
    name: "doubled marks",
    expected: ["marks-doubled"],
    sites: each(/[，。；、]/g, ([mark]) => mark + mark, 7),
    least: 1,
  },
  {
    name: "two different marks",
    expected: ["marks-doubled"],
    sites: each(/[，；、](?=[^\n])/g, ([mark]) => `${mark}。`, 11),
    least: 1,
  },
  { name: "、 between quotations", expected: ["marks-adjacent"], sites: each(/”“/g, () => "”、“"), least: 1 },
  {
    name: "hyphens in ranges",
    expected: ["marks-range"],
    sites: each(/(?<=[0-9%])—(?=[0-9])|(?<=亿|00)—(?=[0-9])/g, () => "-"),
    least: 0.9,
  },
  {
    name: "marks behind a lead numeral",
    expected: ["marks-label"],
    sites: each(/(?<=[。；：\n　])[一二三四五]是/g, ([label]) => `${label}，`),
    least: 1,
  },
  {
    name: "、 behind 第一",
    expected: ["marks-label"],
    sites: each(/(?<=^[ 　]*|[。；：])第[一二三四五]，/gm, ([label]) => label.replace("，", "、")),
    least: 1,
  },
  {
    name: "、 behind （一）",
    expected: ["marks-label"],
    sites: each(/(?<=^[ 　]*)（[一二三四]）/gm, ([label]) => `${label}、`),
    least: 1,
  },
  {
    name: ". behind 一",
    expected: ["marks-label", "marks-half-width"],
    sites: each(/(?<=^[ 　]*)[一二三四]、/gm, ([label]) => label.replace("、", ".")),
    least: 0.95,
  },
  {
    name: "full-width digits",
    expected: ["marks-full-width"],
    sites: each(/[1-9](?=[0-9.])/g, ([digit]) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0), 5),
    least: 0.95,
  },
  { name: "dashes", expected: ["marks-dash"], sites: each(/——/g, () => "--"), least: 1 },
  {
    name: "square brackets in a document number",
    expected: ["marks-document-number"],
    sites: each(/〔(\d{4})〕/g, ([, year]) => `[${year}]`),
    least: 1,
  },
  {
    name: "no mark at the end of a paragraph",
    expected: ["marks-missing-end", "marks-heading-ends"],
    sites: each(/(?<=。[^\n]{30,})。(?=\n)/g, () => ""),
    least: 0.9,
  },
  {
    name: "a mark behind one of the headings",
    expected: ["marks-heading-ends"],
    sites: each(/(?<=^　　[二三]、[^\n。：；]{4,30})$/gm, () => "。"),
    least: 0.8,
  },
  {
    name: "another mark in a list",
    expected: ["marks-list-ends"],
    sites: each(/；(?=二[是要])/g, () => "。"),
    least: 0.3,
  },
  {
    name: "a numeral of the last heading left out",
    expected: ["numbering-jump"],
    sites: each(lastLine("", "、"), (match) => moved(match, 1)),
    least: 0.95,
  },
  {
    name: "a bracketed numeral left out",
    expected: ["numbering-jump"],
    sites: each(/(?<=^[ 　]*)（([二三四])）/gm, (match) => moved(match, 1)),
    least: 0.95,
  },
  {
    name: "an Arabic numeral left out",
    expected: ["numbering-jump"],
    sites: each(/(?<=^　　)[2-5]\.(?![0-9])/gm, ([label]) => `${Number.parseInt(label, 10) + 1}.`),
    least: 0.95,
  },
  {
    name: "a lead numeral left out",
    expected: ["numbering-jump"],
    sites: each(/(?<=[。；，：　])([二三四五])是/g, (match) => moved(match, 1)),
    least: 0.95,
  },
  {
    name: "一要 and 第一 left out",
    expected: ["numbering-jump"],
    sites: each(/(?<=[。；，：　])([二三四五])要|(?<=^[ 　]*|[。；：])第([二三四五])，/gm, (match) =>
      moved([match[0], match[1] ?? match[2] ?? ""] as RegExpMatchArray, 1),
    ),
    least: 0.95,
  },
  {
    name: "a heading twice",
    expected: ["numbering-repeat"],
    sites: each(/(?<=^[ 　]*)([二三四五])、/gm, (match) => moved(match, -1)),
    least: 0.95,
  },
  {
    name: "a bracketed heading twice",
    expected: ["numbering-repeat", "numbering-restart"],
    sites: each(/(?<=^[ 　]*)（([二三四])）/gm, (match) => moved(match, -1)),
    least: 0.95,
  },
  {
    name: "a lead numeral twice",
    expected: ["numbering-repeat"],
    sites: each(/(?<=[。；，：　])([三四五])是/g, (match) => moved(match, -1)),
    least: 0.95,
  },
  {
    name: "another style among headings",
    expected: ["numbering-mixed", "numbering-repeat", "numbering-jump"],
    sites: each(/(?<=^[ 　]*)([三四])、/gm, ([, number]) => `（${number}）`),
    least: 0.8,
  },
  {
    name: "another style among points",
    expected: ["numbering-mixed"],
    sites: each(/(?<=[。；，：　])([二三])是/g, ([, number]) => `${number}要`),
    least: 0.95,
  },
  {
    name: "a lone 一是",
    expected: ["numbering-lone", "counts-points"],
    sites: anywhere(each(/(?<=一是[^。；\n]*[。；，])二是[^\n]*$/gm, () => "")),
    least: 0.8,
  },
  {
    name: "one more announced",
    expected: ["counts-points", "counts-listed", "counts-headings", "counts-agenda"],
    sites: each(announced, (match) => moved(match, 1)),
    least: 0.8,
  },
  {
    name: "one less announced",
    expected: ["counts-points", "counts-listed", "counts-headings", "counts-agenda"],
    sites: each(announced, (match) => (match[1] === "两" ? undefined : moved(match, -1))),
    least: 0.8,
  },
  {
    name: "a heading lost",
    expected: ["numbering-jump"],
    sites: anywhere(each(/^[ 　]*[二三四]、[^\n]*\n(?=[\s\S]*\n[ 　]*[三四五六]、)/gm, () => "")),
    least: 0.95,
  },
  {
    name: "a point lost in a sentence",
    expected: ["numbering-jump"],
    sites: anywhere(each(/二是[^；。，\n]*[；。，](?=[^\n]*三是)/g, () => "")),
    least: 0.95,
  },
  {
    name: "the last point lost of those announced",
    expected: ["counts-points"],
    sites: anywhere(
      each(/(?<=[两三四五六][项点个条][^。；\n]{0,12}：[^。\n]*)[；，][三四五]是[^；。\n]*(?=。)/g, () => ""),
    ),
    least: 0.95,
  },
  {
    name: "masked numbers",
    expected: ["holes-mask", "holes-partial", "holes-year"],
    sites: each(/(?<![0-9.])[1-9][0-9.]*(?=个|亿|万|%|月|日|户|家)/g, () => "X", 3),
    least: 1,
  },
  { name: "masked years", expected: ["holes-year"], sites: each(/20[0-9]{2}(?=年)/g, () => "20xx"), least: 1 },
  { name: "masked places", expected: ["holes-mask"], sites: each(/石桥(?=镇)|安澜(?=县)/g, () => "**"), least: 1 },
  { name: "half of a figure", expected: ["holes-partial"], sites: each(/(?<=[0-9.])[0-9](?=%)/g, () => "X"), least: 1 },
];
