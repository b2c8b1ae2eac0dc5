import { packageLists } from "../../package-words.js";
import { added, each, type Planter, within } from "./site.js";

const datedText = /（20\d\d年\d/;

export const wording: readonly Planter[] = [
  {
    name: "misspelt words",
    expected: ["wording-confusable"],
    sites: (text) =>
      [...packageLists.易错词]
        .filter(([, { 前接, 后接, 旁边有 }]) => [...前接, ...后接, ...旁边有].length === 0)
        .flatMap(([wrong, { 对: right }]) => each(new RegExp(right, "g"), () => wrong, 3)(text))
        .slice(0, 60),
    least: 0.8,
  },
  {
    name: "的 for 得",
    expected: ["wording-de"],
    sites: added("这几项工作抓的紧、落实的好，群众是满意的。"),
    least: 1,
  },
  {
    name: "的 for 地",
    expected: ["wording-de"],
    sites: added("各单位要认真的抓好落实，扎扎实实的推进项目建设。"),
    least: 1,
  },
  {
    name: "doubled characters",
    expected: ["wording-doubled"],
    sites: each(/(?<![目])[的了](?=[\u4e00-\u9fff])/g, ([one]) => one + one, 7),
    least: 0.9,
  },
  {
    name: "doubled words",
    expected: ["wording-doubled"],
    sites: each(/项目|我们|落实|推进|全县|工作/g, ([word]) => word + word, 9),
    least: 0.6,
  },
  {
    name: "a number said twice to be rough",
    expected: ["wording-about"],
    sites: each(
      /(?<=[，。、\u4e00-\u9fff])(?<![约近第超过])(\d+)(个|家|户|亿元|万元|天)(?=[，。；])/g,
      ([whole]) => `近${whole}左右`,
      2,
    ),
    least: 0.95,
  },
  {
    name: "a missing measure word",
    expected: ["wording-measure"],
    sites: each(
      /(?<=[\u4e00-\u9fff])(\d+)[个家户](?=项目|重点项目|企业|镇|农户|行政村|问题|小区)/g,
      ([, count]) => count,
    ),
    least: 0.6,
  },
  {
    name: "one negation too many",
    expected: ["wording-denial"],
    sites: added("要深刻吸取教训，防止类似问题不再发生。"),
    least: 1,
  },
  {
    name: "offices that are renamed",
    expected: ["wording-renamed"],
    sites: within(datedText, added("县国土局、县环保局要主动服务。")),
    least: 1,
  },
  {
    name: "a sentence too long to be said",
    expected: ["wording-long-sentence"],
    sites: added(`${"要进一步提高认识，切实增强责任感和紧迫感，".repeat(7)}把工作抓实。`),
    least: 0.95,
  },
  { name: "one of the most", expected: ["wording-most"], sites: added("这是全县最重要的项目之一。"), least: 1 },
  {
    name: "a run of one sound",
    expected: ["wording-tongue-twister"],
    sites: added("这项工作实施时是市师试室统一组织。"),
    least: 1,
  },
  {
    name: "words better not used",
    expected: ["wording-usage"],
    sites: added("截止8月底，已经涉及到三个镇。"),
    least: 1,
  },
];
