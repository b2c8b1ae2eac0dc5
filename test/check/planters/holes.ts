import { added, anywhere, each, type Planter } from "./site.js";

export const holes: readonly Planter[] = [
  {
    name: "a heading with nothing left under it",
    alone: true,
    expected: ["holes-section"],
    sites: anywhere(
      each(
        /(?<=\n　　[一二三四]、[^\n。；：]{4,30}\n)(?:　　(?![一二三四五六]、)[^\n]*\n){1,6}(?=　　[二三四五六]、)/g,
        () => "",
      ),
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
  {
    name: "blanks to fill in",
    expected: ["holes-blank"],
    sites: each(/(?<![0-9.])[1-9][0-9.]*(?=个|亿|万|%)/g, () => "____", 3),
    least: 0.95,
  },
  {
    name: "characters lost in conversion",
    expected: ["holes-lost"],
    sites: each(/(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff]{2})/g, () => "??", 23),
    least: 0.95,
  },
  {
    name: "characters that cannot be shown",
    expected: ["holes-lost"],
    sites: each(/(?<=[\u4e00-\u9fff]{2})[\u4e00-\u9fff](?=[\u4e00-\u9fff]{2})/g, () => "\ufffd", 23),
    least: 0.95,
  },
  {
    name: "a blank left for the meeting",
    expected: ["holes-on-site"],
    sites: added("下一次会议定在＿＿＿＿，请等通知。"),
    least: 0.95,
  },
  {
    name: "words that hold a place",
    expected: ["holes-placeholder"],
    sites: each(/[0-9.]+亿元/g, () => "【待补充】"),
    least: 0.95,
  },
  {
    name: "TODO",
    expected: ["holes-placeholder"],
    sites: each(/[0-9.]+(?=亿元|万元|个)/g, () => "TODO", 3),
    least: 0.95,
  },
  {
    name: "somebody",
    expected: ["holes-someone"],
    sites: each(/[\u4e00-\u9fff]{2,3}(?=同志(?!们))/g, () => "某某"),
    least: 0.9,
  },
  { name: "some day", expected: ["holes-someone"], sites: each(/\d+月\d+日/g, () => "某月某日"), least: 0.95 },
];
