import { describe, expect, it } from "vitest";
import { body, points } from "./read-lines.js";

describe("points that run on", () => {
  it("stand below the heading they are in, and below a point they are in", () => {
    expect(
      points(
        "讲话",
        "同志们：",
        body,
        "一、抓项目",
        "主要有两点：一是开工慢，原因有两个：首先，手续没有办；其次，净地没有交。二是竣工慢。",
      ),
    ).toEqual([
      "1 一、 抓项目",
      "2 一是 开工慢，原因有两个",
      "3 首先， 手续没有办",
      "3 其次， 净地没有交",
      "2 二是 竣工慢",
    ]);
  });

  it("may end in half-width marks", () => {
    const text = "(一)问题不容忽视.一是开工慢.还有5个项目没有动工.二是进度慢,4个项目落后.三是服务差.";
    expect(points("讲话", "同志们：", body, "一、认清形势", text).slice(2)).toEqual([
      "3 一是 开工慢.",
      "3 二是 进度慢,4个项目落后.",
      "3 三是 服务差.",
    ]);
  });

  it("may begin with 首先 and go on with 第二", () => {
    const text =
      "原因有三：首先，手续没有办。窗口催了几次。第二，净地没有交。镇里还在谈。第三，资金没有到。银行还在审。";
    expect(points("讲话", "同志们：", text)).toEqual([
      "1 首先， 手续没有办",
      "1 第二， 净地没有交",
      "1 第三， 资金没有到",
    ]);
  });

  it.each([
    [
      "一抓责任，层层压实。二抓进度，天天调度。四抓督查，一督到底。",
      "一抓 责任，层层压实",
      "二抓 进度，天天调度",
      "四抓 督查，一督到底",
    ],
    [
      "第一层意思，晒成绩。第二层意思，照镜子。第四层意思，鼓干劲。",
      "第一层意思， 晒成绩",
      "第二层意思， 照镜子",
      "第四层意思， 鼓干劲",
    ],
    ["第一关，把好质量。第二关，把好安全。", "第一关， 把好质量", "第二关， 把好安全"],
    ["一）晒成绩；二）照镜子；三）鼓干劲。", "一） 晒成绩", "二） 照镜子", "三） 鼓干劲"],
    ["⑴建台账。⑵抓调度。", "⑴ 建台账", "⑵ 抓调度"],
    ["一是不等不靠。二是一季度要抓紧。", "一是 不等不靠", "二是 一季度要抓紧"],
  ])("may leave numbers out, and are numbered in many ways: %s", (text, ...expected) => {
    expect(points("讲话", "同志们：", body, `要做到：${text}`)).toEqual(expected.map((one) => `1 ${one}`));
  });

  it("may be paragraphs that leave numbers out", () => {
    const behind = "各单位要对照任务找差距，一件一件抓到底。";
    const typed = ["一抓责任。", "二抓进度。", "四抓督查。"].map((lead) => lead + behind);
    expect(points("讲话", "同志们：", body, ...typed)).toEqual(["1 一抓 责任", "1 二抓 进度", "1 四抓 督查"]);
  });

  it("may change from 是 to 要", () => {
    expect(points("讲话", "同志们：", body, "一是抓开工。要快。", "二要抓竣工。要稳。", "三是抓投产。要早。")).toEqual([
      "1 一是 抓开工",
      "1 二要 抓竣工",
      "1 三是 抓投产",
    ]);
  });

  it("are no words of a sentence", () => {
    expect(
      points(
        "讲话",
        "同志们：",
        body,
        "请大家来，一是算账，二是找路，没有别的意思。",
        "一是一、二是二，讲清楚。",
        "首先，感谢大家的到来。",
      ),
    ).toEqual([]);
  });
});

describe("leads without a number", () => {
  it("are short sentences of one make at the beginning of paragraphs", () => {
    const text = "各单位要对照任务找差距，一件一件抓到底。";
    expect(
      points(
        "讲话",
        "同志们：",
        body,
        "一、抓落实",
        `要快落实。${text}`,
        `要真落实。${text}`,
        `这项工作县委已经作了安排。${text}`,
      ),
    ).toEqual(["1 一、 抓落实", "2  要快落实", "2  要真落实"]);
    expect(points("讲话", "同志们：", body, `土地方面，${text}`, `资金方面，${text}`)).toEqual([
      "1  土地方面",
      "1  资金方面",
    ]);
    expect(points("讲话", "同志们：", body, `“定”，就是目标要定。${text}`, `“快”，就是行动要快。${text}`)).toEqual([
      "1  “定”，就是目标要定",
      "1  “快”，就是行动要快",
    ]);
  });
});
