import { added, anywhere, each, type Planter } from "./site.js";

const tables = [
  "| 镇 | 项目 | 投资（亿元） |\n| 石桥镇 | 12 | 3.5 |\n| 清河镇 | 20 | 4.2 |\n| 合计 | 32 | 7.7 |",
  "| 行业 | 企业 | 用工（人） |\n| 机械 | 6 | 820 |\n| 食品 | 9 | 430 |\n| 纺织 | 4 | 260 |\n| 合计 | 19 | 1510 |",
];

export const figures: readonly Planter[] = [
  {
    name: "parts that do not add up",
    expected: ["figures-parts-whole"],
    sites: anywhere(
      each(/(?<=其中[^。；，、]{1,8})(\d+)(?=[个家座户][^。；，、\d]{0,4}、[^。；，、\d]{1,6}\d)/g, ([number]) =>
        String(Number(number) + 2),
      ),
    ),
    least: 0.6,
  },
  {
    name: "a percentage that does not follow",
    expected: ["figures-percent"],
    sites: each(/(?<=(?:元|个)的)(\d+)(\.\d%)/g, ([, whole, rest]) => `${Number(whole) + 5}${rest}`),
    least: 0.9,
  },
  {
    name: "万元 for 亿元",
    expected: ["figures-magnitude"],
    sites: added("完成投资86.4亿元。完成投资86.4万元，任务还很重。"),
    least: 1,
  },
  {
    name: "one figure in two versions",
    expected: ["figures-twice"],
    sites: added("全县32个重点项目全部开工。全县31个重点项目都有专班。"),
    least: 0.9,
  },
  { name: "a reversed range", expected: ["figures-range-order"], sites: added("增速要保持在8%—6%之间。"), least: 1 },
  {
    name: "a total that does not follow",
    expected: ["figures-totals"],
    texts: tables,
    sites: anywhere(each(/\d+(?=(?:\.\d)? \|)/g, ([number]) => String(Number(number) + 3))),
    least: 0.95,
  },
];
