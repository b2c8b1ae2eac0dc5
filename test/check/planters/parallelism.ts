import { each, type Planter } from "./site.js";

/** A paper of four headings. */
const outline = (headings: readonly string[]) =>
  `在全县重点项目建设推进会上的讲话\n\n同志们：\n${headings.map((words, index) => `　　${"一二三四"[index]}、${words}\n　　要一项一项过，一天一天抓，项项落到实处。\n`).join("")}`;
const outlines = [
  outline(["在开工上求突破", "在竣工上求突破", "在投产上求突破", "在管理上求突破"]),
  outline(["统一思想，提高认识", "突出重点，狠抓落实", "加强领导，压实责任", "严格考核，兑现奖惩"]),
  outline(["抓开工提速", "抓竣工达标", "抓投产见效", "抓服务到位"]),
];

export const parallelism: readonly Planter[] = [
  {
    name: "a heading much longer than its siblings",
    alone: true,
    expected: ["parallelism-length"],
    texts: outlines,
    sites: each(
      /(?<=^　　[二三四]、)[^\n]+$/gm,
      () => "切实加强对这项工作的组织领导，确保全年各项目标任务不折不扣地圆满完成",
    ),
    least: 0.9,
  },
  {
    name: "a heading of another shape",
    alone: true,
    expected: ["parallelism-shape"],
    texts: outlines,
    sites: each(/(?<=^　　[二三四]、)[^\n]+$/gm, ([words]) => (words.includes("，") ? "切实加强组织领导" : "加强领导")),
    least: 0.9,
  },
];
