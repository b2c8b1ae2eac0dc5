import { anywhere, each, moved, type Planter, within } from "./site.js";

/** A numeral followed by the next one of its kind later on, so that moving the last one leaves a gap. */
const lastLine = (label: string, end: string) =>
  new RegExp(`(?<=^[ 　]*)${label}([二三四五六])${end}(?![^]*^[ 　]*${label}[三四五六七八]${end})`, "gm");

export const numbering: readonly Planter[] = [
  {
    name: "a numeral of the last heading left out",
    alone: true,
    expected: ["numbering-jump"],
    sites: each(lastLine("", "、"), (match) => moved(match, 1)),
    least: 0.95,
  },
  {
    name: "a bracketed numeral left out",
    alone: true,
    expected: ["numbering-jump"],
    sites: each(/(?<=^[ 　]*)（([二三四])）/gm, (match) => moved(match, 1)),
    least: 0.95,
  },
  {
    name: "an Arabic numeral left out",
    alone: true,
    expected: ["numbering-jump"],
    sites: each(/(?<=^　　)[2-5]\.(?![0-9])/gm, ([label]) => `${Number.parseInt(label, 10) + 1}.`),
    least: 0.95,
  },
  {
    name: "a lead numeral left out",
    alone: true,
    expected: ["numbering-jump"],
    sites: each(/(?<=[。；，：　])([二三四五])是/g, (match) => moved(match, 1)),
    least: 0.95,
  },
  {
    name: "一要 and 第一 left out",
    alone: true,
    expected: ["numbering-jump"],
    sites: each(/(?<=[。；，：　])([二三四五])要|(?<=^[ 　]*|[。；：])第([二三四五])，/gm, (match) =>
      moved([match[0], match[1] ?? match[2] ?? ""] as RegExpMatchArray, 1),
    ),
    least: 0.95,
  },
  {
    name: "a heading twice",
    alone: true,
    expected: ["numbering-repeat"],
    sites: each(/(?<=^[ 　]*)([二三四五])、/gm, (match) => moved(match, -1)),
    least: 0.95,
  },
  {
    name: "a bracketed heading twice",
    alone: true,
    expected: ["numbering-repeat", "numbering-restart"],
    sites: each(/(?<=^[ 　]*)（([二三四])）/gm, (match) => moved(match, -1)),
    least: 0.95,
  },
  {
    name: "a lead numeral twice",
    alone: true,
    expected: ["numbering-repeat"],
    sites: each(/(?<=[。；，：　])([三四五])是/g, (match) => moved(match, -1)),
    least: 0.95,
  },
  {
    name: "another style among headings",
    alone: true,
    expected: ["numbering-mixed", "numbering-repeat", "numbering-jump"],
    sites: each(/(?<=^[ 　]*)([三四])、/gm, ([, number]) => `（${number}）`),
    least: 0.8,
  },
  {
    name: "another style among points",
    alone: true,
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
    name: "a bracketed heading that begins again",
    alone: true,
    expected: ["numbering-restart", "numbering-repeat"],
    sites: each(/(?<=^[ 　]*)（[三四]）/gm, () => "（一）"),
    least: 0.85,
  },
  {
    name: "an item of the agenda left out, or twice",
    alone: true,
    expected: ["numbering-agenda"],
    sites: (text) => [1, -1].flatMap((step) => each(/(?<=进行)第([二三])项/g, (match) => moved(match, step))(text)),
    least: 0.8,
  },
  {
    name: "a third numbered level in a speech",
    expected: ["numbering-depth"],
    sites: within(
      /^(?:同志们|各位).*：$/m,
      anywhere(
        each(
          /(?<=^　　（[一二]）[^\n]*\n)/gm,
          () => "　　1.领导要带头。要一级抓一级。\n　　2.部门要主动。要往前站一步。\n",
        ),
      ),
    ),
    least: 0.9,
  },
  {
    name: "（一） where there is no 一、",
    expected: ["numbering-parent"],
    sites: (text) =>
      /^　　（一）/m.test(text) || !/^　　二、/m.test(text)
        ? []
        : [
            {
              at: 0,
              length: text.length,
              put: text.replace(/(?<=^　　)([一二三四五六])、/gm, "（$1）"),
              anywhere: true,
            },
          ],
    least: 0.75,
  },
];
