import { describe, expect, it } from "vitest";
import { body, lines, points } from "./read-lines.js";

describe("headings", () => {
  it("count by how deep they stand, not by their numerals", () => {
    expect(
      points(
        "讲话",
        "同志们：",
        body,
        "第一，认识要高。大家要重视。",
        "一要学懂。学深学透。",
        "二要弄通。融会贯通。",
        "第二，措施要实。抓好落实。",
      ),
    ).toEqual(["1 第一， 认识要高", "2 一要 学懂", "2 二要 弄通", "1 第二， 措施要实"]);
  });

  it("stand in sections, chapters and parts, in this order", () => {
    const text = "各单位要对照任务找差距，一件一件抓到底。";
    const typed = [
      "第一篇　总论",
      "第一章　背景",
      "第一节　形势",
      "一、成绩",
      "二、差距",
      "第二节　任务",
      "第二章　目标",
      "第二篇　任务",
      "第三章　产业",
    ];
    expect(
      points("规划", body, ...typed.flatMap((heading) => [heading, text])).map((point) => point.split("　")[0]),
    ).toEqual([
      "1 第一篇",
      "2 第一章",
      "3 第一节",
      "4 一、 成绩",
      "4 二、 差距",
      "3 第二节",
      "2 第二章",
      "1 第二篇",
      "2 第三章",
    ]);
  });

  it.each(["第一条　", "第一条，", "第一条："])("are articles as well: %s", (label) => {
    const second = label.replace("一", "二");
    expect(points("办法", `${label}为了加强管理，制定本办法。`, `${second}本办法适用于全县。`)).toEqual([
      `1 ${label} 为了加强管理，制定本办法`,
      `1 ${second} 本办法适用于全县`,
    ]);
  });

  it("keep their level where one is typed with other brackets", () => {
    const text = "各单位要对照任务找差距，一件一件抓到底。";
    const typed = ["一、抓开工", "二、抓竣工", "（三）抓投产", "四、抓达效"].flatMap((heading) => [heading, text]);
    expect(points("讲话", "同志们：", body, ...typed).map((point) => point[0])).toEqual(["1", "1", "1", "1"]);
    expect(points("讲话", "同志们：", body, "一、抓开工", "二、抓竣工", "（三）抓投产", "（四）抓达效")).toEqual([
      "1 一、 抓开工",
      "1 二、 抓竣工",
      "2 （三） 抓投产",
      "2 （四） 抓达效",
    ]);
  });

  it("go on above a list that has come to the number before theirs", () => {
    const typed = ["一、抓开工", "二、抓竣工", "（一）倒排工期", "（二）清零问题", "三、抓投产", "四、抓达效"];
    expect(points("讲话", "同志们：", body, ...typed).map((point) => point[0])).toEqual(["1", "1", "2", "2", "1", "1"]);
    expect(points("讲话", "同志们：", body, ...typed.slice(0, 5)).at(-1)).toBe("1 三、 抓投产");
  });

  it("change their style from section to section", () => {
    expect(
      points(
        "讲话",
        "同志们：",
        body,
        "一、提高认识",
        "（一）看到成绩。来之不易。",
        "（二）看到差距。不容忽视。",
        "二、抓好落实",
        "一是抓开工。要快。",
        "二是抓竣工。要稳。",
        "三、加强领导",
        "1.领导带头。要实。",
        "2.部门联动。要紧。",
      ),
    ).toEqual([
      "1 一、 提高认识",
      "2 （一） 看到成绩",
      "2 （二） 看到差距",
      "1 二、 抓好落实",
      "2 一是 抓开工",
      "2 二是 抓竣工",
      "1 三、 加强领导",
      "2 1. 领导带头",
      "2 2. 部门联动",
    ]);
  });

  it("are not seen in figures and seasons", () => {
    expect(
      points(
        "报告",
        body,
        "三、四季度要抓紧，不能松劲。",
        "1.5亿元的项目已经开工，进展很快。",
        "一、二、三产业都有增长，结构更优。",
        "三要素保障要跟上，不能拖后腿。",
      ),
    ).toEqual([]);
  });

  it("with a colon in a line of their own end before it", () => {
    expect(points("方案", "一、会议时间：2026年9月22日上午9时", "二、会议地点：县会议中心一楼会议室")).toEqual([
      "1 一、 会议时间",
      "1 二、 会议地点",
    ]);
  });

  it.each([
    ["一、认识再提高", "二、措施再加力", `三、责任再压实年初确定的任务还差一半。${body}`, "三、责任再压实"],
    ["一、基本情况", "二、主要做法", `三、存在问题${body}`, "三、存在问题"],
    [
      "一、定目标，定到天",
      "二、定人员，定到岗",
      `三、定责任，定到人这些话不是说给外人听的。${body}`,
      "三、定责任，定到人",
    ],
  ])(
    "come off a text they have run into, as their siblings have lines of their own: %s",
    (first, second, glued, heading) => {
      expect(lines("报告", body, first, body, second, body, glued)).toEqual([
        "报告",
        body,
        first,
        body,
        second,
        body,
        heading,
        glued.slice(heading.length),
      ]);
    },
  );

  it.each([
    ["一、明确目标，压实责任", "我们把任务排到了每一个星期，一件一件往前推，没有一件落下。"],
    ["一、认清形势，增强紧迫感", "今年以来，全县上下攻坚克难，各项指标好于预期，但差距仍然不小。"],
    ["一、充分认识抓项目的必要性", "我县底子薄、家底小，靠的就是一个一个项目往上垒，没有别的路可走。"],
  ])("come off it without siblings where the text cannot be part of them: %s", (heading, text) => {
    expect(lines("讲话", "同志们：", body, heading + text)).toEqual(["讲话", "同志们：", body, heading, text]);
  });

  it.each([
    "一、坚持从我县实际出发安排项目，不贪大、不求洋、不留尾巴，能快则快。各镇要照此办理。",
    "（一）各镇要把没有开工的项目一个一个过，排出日期，定下人头，按天调度。县里每周通报。",
  ])("stay in the sentence they are part of: %s", (sentence) => {
    expect(lines("讲话", "同志们：", body, sentence)).toHaveLength(4);
  });

  it("are found at the end of a line they have run into", () => {
    expect(
      lines("讲话", "同志们：", "今天的会很重要。一、提高认识", "认识要到位。二、抓好落实", "落实要到底。"),
    ).toEqual(["讲话", "同志们：", "今天的会很重要。", "一、提高认识", "认识要到位。", "二、抓好落实", "落实要到底。"]);
  });
});
