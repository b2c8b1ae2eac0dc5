import { describe, expect, it } from "vitest";
import { body, lines, of, types } from "./read-lines.js";

describe("titles", () => {
  it.each([
    [
      ["在全县重点项目建设暨经济指标", "百日攻坚动员会议上的讲话"],
      "在全县重点项目建设暨经济指标百日攻坚动员会议上的讲话",
      undefined,
    ],
    [["在全县经济工作会议上的", "讲话"], "在全县经济工作会议上的讲话", undefined],
    [
      ["凝心聚力谋发展", "真抓实干开新局", "——在县委全会上的讲话"],
      "凝心聚力谋发展 真抓实干开新局",
      "——在县委全会上的讲话",
    ],
    [["坚定信心 乘势而上", "在全县经济工作会议上的讲话"], "坚定信心 乘势而上 在全县经济工作会议上的讲话", undefined],
    [["安澜县重点项目建设", "推进会议筹备方案"], "安澜县重点项目建设推进会议筹备方案", undefined],
    [["在全县会议上的讲话", "在全县会议上的讲话"], "在全县会议上的讲话", undefined],
    [["奋力谱写新篇章", "--在全县会议上的讲话"], "奋力谱写新篇章", "--在全县会议上的讲话"],
  ])("%j", (title, wanted, subtitle) => {
    const { title: found, subtitle: below } = of(...title, "", "同志们：", body);
    expect(found).toBe(wanted);
    expect(below).toBe(subtitle);
  });

  it.each([
    "县委书记 李明",
    "（2026年9月22日）",
    "2026年9月22日 星期二",
    "县长　王　振",
    "李明（2026年9月22日）",
    "XXX",
    "（根据录音整理）",
    "（送审稿）",
    "安澜县发展和改革局",
    "20xx年X月X日",
  ])("has %s below it", (line) => {
    expect(types("在全县会议上的讲话", line, "同志们：", body)).toEqual(["title", "byline", "salutation", "paragraph"]);
  });

  it("may end like a sentence", () => {
    expect(of("在全县会议上的讲话。", "", "同志们：", body).title).toBe("在全县会议上的讲话。");
  });

  it("is none where the text begins at once", () => {
    expect(of("同志们：", body).title).toBe("");
    expect(of(body, "会议很重要。").title).toBe("");
  });
});

describe("salutations", () => {
  it.each([
    "同志们：",
    "各位领导、同志们：",
    "尊敬的各位领导、各位来宾，女士们、先生们：",
    "各位代表：",
    "尊敬的李书记、王县长，同志们：",
    "同志们:",
    "各位企业家朋友：",
  ])("%s", (salutation) => {
    expect(of("会议讲话", salutation, body).salutation).toBe(salutation);
    expect(of("会议讲话", salutation + body).salutation).toBe(salutation);
  });

  it("may end in a comma on a line of its own", () => {
    expect(of("会议讲话", "同志们，", body).salutation).toBe("同志们，");
    expect(of("会议讲话", "同志们，时间很紧，任务很重。", body).salutation).toBeUndefined();
  });

  it("comes off a title it has run into", () => {
    const { title, salutation } = of(`在全县经济工作会议上的讲话同志们：${body}`, "一、提高认识", body);
    expect([title, salutation]).toEqual(["在全县经济工作会议上的讲话", "同志们："]);
  });
});

describe("the beginning of a paper", () => {
  const text = "今天召开这次会议，主要任务是分析形势、安排工作，请大家认真听、抓好落实，不折不扣完成任务。";
  it.each([
    ["title and text", `在全县工作会议上的讲话${text}`, ["在全县工作会议上的讲话", text]],
    ["title and text, with a blank", `县水务局工作情况汇报 ${text}`, ["县水务局工作情况汇报", text]],
    [
      "title, speaker, day, salutation and text",
      `全县农村工作会议主持词副县长李明（二〇二六年九月二十二日）同志们：${text}`,
      ["全县农村工作会议主持词", "副县长李明（二〇二六年九月二十二日）", "同志们：", text],
    ],
    ["a page's words and a salutation", `下面是小编整理的会议讲话，供大家参考。同志们：${text}`, ["同志们：", text]],
  ])("is divided where its parts have run together: %s", (_, line, parts) => {
    expect(lines(line, "大家要抓好落实，不能有半点松懈，更不能搞形式、走过场。")).toEqual([
      ...parts,
      "大家要抓好落实，不能有半点松懈，更不能搞形式、走过场。",
    ]);
  });

  it.each([
    `在全县工作会议上的讲话中，县长提出了要求，${text}`,
    "今天的会议主要是总结今年以来的工作，安排下一步的任务，动员全县上下再加一把劲，把落下的进度抢回来。",
    "县直各部门的工作总结今年一律不超过三页纸，写清楚做成了什么、没做成什么、卡在哪里，不要写过程。",
    "针对网友反映的停车难问题，各部门要拿出办法。县里每个月过一次，办结一件销号一件，不能拖。",
  ])("is no title where it only speaks of one: %s", (sentence) => {
    expect(lines("同志们：", sentence)).toHaveLength(2);
  });

  it("loses what a web page has put between a title and the same title", () => {
    const page = [
      "样例网 首页",
      "2026年在全县工作会议上的讲话",
      "领导讲话",
      "2026-09-22 09:30 | 阅读：12",
      "在全县工作会议上的讲话",
    ];
    expect(lines(...page, "同志们：", text)).toEqual(["在全县工作会议上的讲话", "同志们：", text]);
  });

  it("keeps a cover, which says the title as well", () => {
    const cover = ["安澜县物流企业发展调研报告", "安澜县发展和改革局", "2026年9月", "安澜县物流企业发展调研报告"];
    expect(lines(...cover, text)).toContain("安澜县发展和改革局");
  });
});
