import { added, anywhere, type Planter } from "./site.js";

const past = [
  "各镇要把没有开工的项目一个一个过，排出日期，一天一天抓进度。",
  "督查组每周到现场看一次，哪里慢了就在哪里开会，当场把能办的办完，办不了的报指挥部研究。",
];
const reworded = [
  "各镇务必把没有开工的项目一个一个过，排出日期，一天一天抓进度。",
  "督查组每周都到现场看一次，哪里慢了就在哪里开会，当场把能办的办完，办不了的报指挥部研究。",
];

export const repetition: readonly Planter[] = [
  {
    name: "a sentence said again",
    expected: ["repetition-sentence"],
    sites: (text) => {
      const [said] = /(?<=。)[^。！？\n]{20,60}。/.exec(text) ?? [];
      return said === undefined ? [] : anywhere(added(said, 2))(text);
    },
    least: 0.95,
  },
  {
    name: "a sentence said again in other words",
    expected: ["repetition-near"],
    sites: (text) => {
      const [said] = /(?<=。)[^。！？\n]{40,80}。/.exec(text) ?? [];
      return said === undefined ? [] : anywhere(added(`${said.slice(0, 18)}更${said.slice(19)}`, 2))(text);
    },
    least: 0.7,
  },
  {
    name: "a sentence of a past paper",
    expected: ["repetition-elsewhere"],
    given: { others: { "去年.txt": past.join("\n\n") } },
    sites: (text) => past.flatMap((said) => added(said)(text)),
    least: 0.95,
  },
  {
    name: "a sentence of a past paper in other words",
    expected: ["repetition-elsewhere"],
    given: { others: { "去年.txt": past.join("\n\n") } },
    sites: (text) => reworded.flatMap((said) => added(said)(text)),
    least: 0.9,
  },
];
