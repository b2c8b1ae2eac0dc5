import { describe, expect, it } from "vitest";
import { body, lines, types } from "./read-lines.js";

describe("broken lines", () => {
  it.each([
    [["各单位要对照任务找差", "距，一件一件抓到底，不达目的不收兵。"]],
    [["各单位要对照任务找差距，一件一件抓到底，", "", "不达目的不收兵。"]],
    [["全县重点项目开工29个，完成投资12.", "5亿元，占年度计划的一半以上。"]],
    [["各单位要把这一场（", "百日）攻坚战打好打赢。"]],
  ])("%j", (broken) => {
    expect(lines("会议讲话", "", "同志们：", ...broken)).toHaveLength(3);
  });

  it.each([
    [["一、提高认识", "认识要到位，行动要迅速。"]],
    [["会议定于9月22日召开", "附件：会议议程"]],
    [["各单位要抓好落实", "同志们，时间很紧，任务很重。"]],
  ])("leaves apart %j", (apart) => {
    expect(lines("会议讲话", "", "同志们：", ...apart)).toHaveLength(4);
  });
});

describe("line ends that have become blanks", () => {
  const sentence = "各单位要对照任务找差距，一件一件抓到底，不达目的不收兵。";
  it("are found where they are fewer than the sentences", () => {
    const paragraphs = [
      "在全县会议上的讲话",
      "同志们：",
      sentence.repeat(3),
      `第一，认识要高。${sentence.repeat(3)}`,
      `第二，措施要实。${sentence.repeat(3)}`,
    ];
    expect(lines(paragraphs.join(" "))).toEqual(paragraphs);
  });

  it("are no line ends where a blank stands behind every sentence", () => {
    expect(lines("同志们：", `${sentence} `.repeat(12))).toHaveLength(2);
  });
});

describe("hosts", () => {
  it.each(["……", "......", "????", "。。。。。。", "……………………", "？？？？"])("pause at %s", (pause) => {
    expect(types("主持词", "同志们：", "下面，请李明同志讲话。", pause, "散会。")).toContain("pause");
  });

  it("keep stage directions apart", () => {
    expect(types("主持词", "同志们：", "请李明同志讲话。", "（全场鼓掌）", "散会。")).toContain("cue");
  });
});

describe("the end of a paper", () => {
  it("is who signs, and when, below the annexes", () => {
    expect(
      types("方案", body, "特此通知。", "附件：1. 议程", "2. 座次", "安澜县人民政府办公室", "2026年9月22日"),
    ).toEqual(["title", "paragraph", "paragraph", "annex", "signature"]);
  });
});

describe("noise", () => {
  const clean = ["会议讲话", "", "同志们：", body, "会议到此结束。"];
  it.each([
    "原创",
    "来源：公文网",
    "本文来源：网络",
    "下一篇：工作总结",
    "QQ群：12345678",
    "推荐阅读",
    "分享到：",
    "关注公众号：材料君",
    "扫码关注我们",
    "- 3 -",
    "— 12 —",
    "第 1 页 共 8 页",
    "https://www.example.com/a.html",
    "当前位置：首页 > 讲话",
    "作者：佚名 来源：网络 阅读：123次",
    "更多范文请关注公文网",
    "（文章来源于网络，侵删）",
    "我要加入会员",
    "示例素材网提供各类范文!",
    "责任编辑：小王",
    "购物车",
    "欢迎访问样例文秘网！",
    "首页|范文|素材|会员",
    "加入Vip免费下载 立即下载",
    "2026-09-22 09:30 样例网",
    "（全文2330字）",
    "客服电话：12345678",
    "版权归原作者所有",
    "首页 > 范文 > 领导讲话",
  ])("%s is left out, and told", (noise) => {
    const at = Math.floor(clean.length / 2) + 1;
    const text = [...clean.slice(0, at), noise, ...clean.slice(at)];
    expect(lines(...text)).toEqual(lines(...clean));
  });

  it.each([
    "来源于群众，服务于群众，是我们的本分。",
    "关注民生、关注基层，是各级干部的责任。",
    "下载量、点击量都不是目的，用得上才是目的。",
    "作者队伍要壮大，稿件质量要提高。",
    "时间：2026年9月22日上午9时",
    "县政府网站提供一站式服务，群众办事更方便。",
    "标题字体用小标宋",
    "审核：县政府办公室",
    "关键词：乡村振兴；产业发展。",
    "编辑部要抓好落实，把责任压到每一个人头上。",
    "领导讲话",
    "序号|任务|责任单位",
  ])("%s is kept", (line) => {
    expect(lines("会议方案", "", body, line, "特此通知，请抓好落实。")).toHaveLength(4);
  });

  it("takes out a table of contents that the text repeats", () => {
    expect(
      lines("报告", "目录", "一、基本情况", "二、主要做法", "一、基本情况", "情况很好。", "二、主要做法", "做法很实。"),
    ).toEqual(["报告", "一、基本情况", "情况很好。", "二、主要做法", "做法很实。"]);
    expect(
      lines(
        "报告",
        "一、基本情况…………3",
        "二、主要做法.......5",
        "一、基本情况",
        "情况很好。",
        "二、主要做法",
        "做法很实。",
      ),
    ).toHaveLength(5);
  });
});
