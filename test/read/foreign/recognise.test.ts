import { describe, expect, it } from "vitest";
import { outline } from "../../../src/parse/index.js";
import { writeText } from "../../../src/write/text.js";
import { paperOf } from "../../damage/drafts.js";

const of = (...lines: string[]) => outline(paperOf(lines.join("\n")));
const points = (...lines: string[]) =>
  of(...lines).points.map(({ level, number, text }) => `${level} ${number} ${text}`);
const lines = (...text: string[]) =>
  writeText(paperOf(text.join("\n")))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
const types = (...text: string[]) => paperOf(text.join("\n")).blocks.map(({ type }) => type);

const body = "今天召开这次会议，主要任务是分析形势，安排工作。";

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

  it("may begin with 首先 and go on with 第二", () => {
    const text =
      "原因有三：首先，手续没有办。窗口催了几次。第二，净地没有交。镇里还在谈。第三，资金没有到。银行还在审。";
    expect(points("讲话", "同志们：", text)).toEqual([
      "1 首先， 手续没有办",
      "1 第二， 净地没有交",
      "1 第三， 资金没有到",
    ]);
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
