import { describe, expect, it } from "vitest";
import { writeText } from "../../src/write/text.js";
import { draftSmall } from "../small-meeting.js";

const people = `会议: { 名称: 推进会, 时间: 2026-09-22 09:30, 地点: 县会议中心 }
单位: { 名称: 安澜县, 层级: 县 }
人员:
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 许斌, 职务: 党工委书记, 单位: 开发区 }
`;
const printed = async (agenda: string, body: string) => {
  const { paper, all } = await draftSmall({ meeting: `${people}议程:\n${agenda}`, body: `${body}\n` });
  return paper ? writeText(paper).trim() : all.map(({ message }) => message).join("\n");
};
const item = (way: string, what: string, more = "人员: 李明") => `  - { 方式: ${way}, 事项: ${what}, ${more} }\n`;

describe("what is done, and what has been done", () => {
  const cases: [way: string, what: string, now: string, past: string][] = [
    ["通报", "上半年情况", "通报上半年情况", "通报了上半年情况"],
    ["宣读", "宣读《方案》", "宣读《方案》", "宣读了《方案》"],
    ["发言", "表态发言", "作表态发言", "作了表态发言"],
    ["发言", "征迁工作", "就征迁工作发言", "就征迁工作作了发言"],
    ["讲话", "讲话", "讲话", "作了讲话"],
    ["讲话", "总结讲话", "作总结讲话", "作了总结讲话"],
    ["作指示", "讲话", "作指示", "作了指示"],
    ["作说明", "《方案》", "就《方案》作说明", "就《方案》作了说明"],
    ["致辞", "欢迎辞", "致欢迎辞", "致了欢迎辞"],
    ["共同", "为项目培土奠基", "共同为项目培土奠基", "共同为项目培土奠基"],
    ["颁奖", "为先进集体", "为先进集体颁奖", "为先进集体颁了奖"],
    ["颁奖", "先进集体颁奖", "为先进集体颁奖", "为先进集体颁了奖"],
    ["颁奖", "为民服务标兵", "为为民服务标兵颁奖", "为为民服务标兵颁了奖"],
    ["颁奖", "颁奖仪式", "举行颁奖仪式", "举行了颁奖仪式"],
    ["颁发证书", "先进个人", "为先进个人颁奖", "为先进个人颁了奖"],
    ["授牌", "示范单位", "为示范单位授牌", "为示范单位授了牌"],
    ["集体签约", "重点项目", "进行重点项目集体签约", "进行了重点项目集体签约"],
    ["签订", "目标责任书", "签订目标责任书", "签订了目标责任书"],
    ["揭牌", "揭牌", "揭牌", "揭了牌"],
    ["民主测评", "领导班子", "对领导班子进行民主测评", "对领导班子进行了民主测评"],
    ["表决", "《决议》", "对《决议》进行表决", "对《决议》进行了表决"],
    ["播放专题片", "《奋进》", "观看专题片《奋进》", "观看了专题片《奋进》"],
    ["宣读表彰决定", "宣读表彰决定", "宣读表彰决定", "宣读了表彰决定"],
    ["作重要讲话", "讲话", "作重要讲话", "作了重要讲话"],
    ["述职", "党建工作", "就党建工作述职", "就党建工作作了述职"],
    ["点评", "述职情况", "对述职情况进行点评", "对述职情况进行了点评"],
    ["致辞", "致辞", "致辞", "致了辞"],
    ["颁奖并合影", "先进集体", "为先进集体颁奖并合影", "为先进集体颁了奖"],
    ["点亮灯牌", "点亮灯牌", "点亮灯牌", "点亮灯牌"],
  ];
  for (const [way, what, now, past] of cases) {
    it(`${way} ${what}`, async () => {
      expect(await printed(item(way, what), "{{做什么 议程.[0]}}，{{做了什么 议程.[0]}}")).toBe(`${now}，${past}`);
    });
  }
});

describe("事项 is not needed where the 方式 says all", () => {
  const cases: [way: string, announced: string, recalled: string][] = [
    ["作指示", "李明同志作指示", "李明同志作了指示"],
    ["作重要指示", "李明同志作重要指示", "李明同志作了重要指示"],
    ["颁奖", "李明同志颁奖", "李明同志颁了奖"],
    ["播放专题片", "观看专题片", "大家观看了专题片"],
    ["播放", "观看专题片", "大家观看了专题片"],
    ["奏唱国歌", "奏唱国歌", "大家奏唱了国歌"],
    ["宣誓", "李明同志领誓，进行宣誓", "大家进行了宣誓"],
    ["述职", "李明同志述职", "李明同志作了述职"],
    ["测评", "进行民主测评", "会议进行了民主测评"],
    ["合影", "合影留念", "大家合影留念"],
    ["通报表扬先进", "李明同志通报表扬先进", "李明同志通报了表扬先进"],
  ];
  for (const [way, announced, recalled] of cases) {
    it(way, async () => {
      const agenda = `  - { 方式: ${way}, 人员: 李明 }\n`;
      expect(await printed(agenda, "{{宣布 议程.[0]}}，{{回顾 议程.[0]}}")).toBe(`${announced}，${recalled}`);
    });
  }
  for (const way of ["宣读", "传达", "审议", "表决"]) {
    it(`but ${way} of what is asked for`, async () => {
      const { all } = await draftSmall({ meeting: `${people}议程:\n  - { 方式: ${way}, 人员: 李明 }\n`, body: "无\n" });
      expect(all).toMatchObject([{ rule: "data-missing", severity: "error", file: "会议.yaml" }]);
      expect(all[0]?.message).toContain(`不知道${way}什么`);
    });
  }
});

describe("how the chair hands over", () => {
  const handover = (more: string, chair = "") => printed(`  - { ${more} }\n`, `{{交接 议程.[0]${chair}}}。`);
  const cases: [more: string, words: string][] = [
    ["方式: 颁奖, 事项: 先进集体, 人员: 李明", "请县委书记李明同志为先进集体颁奖，请受表彰的集体和个人代表上台领奖。"],
    ["方式: 颁奖", "请有关领导颁奖，请受表彰的集体和个人代表上台领奖。"],
    [
      "方式: 授牌, 事项: 示范村, 依次: [李明, 许斌]",
      "请县委书记李明同志、开发区党工委书记许斌同志为示范村授牌，请受牌单位负责同志上台接牌。",
    ],
    ["方式: 签约, 依次: [甲镇, 乙镇]", "请甲镇、乙镇进行签约，请各方代表上台就座。"],
    ["方式: 播放专题片, 单位: 县委宣传部", "请大家观看专题片。"],
    ["方式: 宣誓, 事项: 入党, 人员: 李明", "请全体起立，进行入党宣誓，由县委书记李明同志领誓。"],
    ["方式: 述职, 人员: 许斌", "请开发区党工委书记许斌同志述职。"],
    ["方式: 点亮灯牌, 人员: 李明", "请县委书记李明同志点亮灯牌。"],
  ];
  for (const [more, words] of cases) it(more, async () => expect(await handover(more)).toBe(words));
  it("and does his own item himself", async () => {
    expect(await handover("方式: 颁奖, 人员: 李明", " 稿.讲话人")).toContain("由我颁奖，请受表彰的");
    expect(await handover("方式: 宣誓, 人员: 李明", " 稿.讲话人")).toContain("由我领誓");
  });
});

describe("who does it", () => {
  const who = "{{由谁 议程.[0]}}，请{{请谁 议程.[0]}}{{做什么 议程.[0]}}，{{做了什么 议程.[0]}}";
  it("several in turn", async () =>
    expect(await printed(item("发言", "表态发言", "依次: [甲镇, 乙镇]"), who)).toBe(
      "甲镇、乙镇，请甲镇、乙镇依次作表态发言，分别作了表态发言",
    ));
  it("persons as well as units, by name, by post and with 同志", async () =>
    expect(
      await printed(
        item("发言", "表态发言", "依次: [许斌, 县委书记, 李明同志, 甲镇党委书记]"),
        `${who}，{{几家 议程.[0]}}`,
      ),
    ).toBe(
      "许斌同志、李明同志、李明同志、甲镇党委书记，请开发区党工委书记许斌同志、县委书记李明同志、县委书记李明同志、甲镇党委书记依次作表态发言，分别作了表态发言，四位",
    ));
  it("several as one person or unit are told where they go", async () => {
    for (const more of ["人员: [李明, 许斌]", "单位: [甲镇, 乙镇]"]) {
      const { all } = await draftSmall({ meeting: `${people}议程:\n${item("颁奖", "先进", more)}`, body: "无\n" });
      expect(all.map(({ message }) => message).join()).toContain("几位、几家的，写在“依次”里");
    }
  });
  it("units are counted as such", async () =>
    expect(await printed(item("发言", "发言", "依次: [甲镇, 县委办公室]"), "{{几家 议程.[0]}}")).toBe("两家"));
  it("so many that only some are named", async () =>
    expect(await printed(item("发言", "发言", "依次: [甲, 乙, 丙, 丁, 戊, 己, 庚]"), "{{由谁 议程.[0]}}")).toBe(
      "甲、乙、丙等7家单位",
    ));
  it("nobody in particular", async () =>
    expect(await printed("  - { 方式: 观看, 事项: 警示片 }\n", who)).toBe("，请大家观看警示片，观看了警示片"));
  it("a person whose unit is not in his title", async () =>
    expect(await printed(item("汇报", "情况", "人员: 许斌"), "{{请谁 议程.[0]}}")).toBe("开发区党工委书记许斌同志"));
  it("a person still to be filled in leaves a blank", async () =>
    expect(await printed(item("汇报", "情况", "人员: 待填"), "请{{请谁 议程.[0]}}汇报")).toBe("请＿＿＿＿汇报"));
});

describe("what is still open is open in its place", () => {
  const cases: [more: string, announced: string, handed: string, recalled: string][] = [
    [
      "方式: 宣读, 事项: 表彰决定, 人员: 待填",
      "＿＿＿＿宣读表彰决定",
      "请＿＿＿＿宣读表彰决定",
      "＿＿＿＿宣读了表彰决定",
    ],
    [
      "方式: 颁奖, 事项: 待填, 人员: 李明",
      "李明同志为＿＿＿＿颁奖",
      "请县委书记李明同志为＿＿＿＿颁奖，请受表彰的集体和个人代表上台领奖",
      "李明同志为＿＿＿＿颁了奖",
    ],
    [
      "方式: 发言, 事项: 表态发言, 依次: [待填, 甲镇]",
      "＿＿＿＿、甲镇依次作表态发言",
      "请＿＿＿＿、甲镇作表态发言",
      "＿＿＿＿、甲镇分别作了表态发言",
    ],
    ["方式: 待填, 人员: 李明", "李明同志＿＿＿＿", "请县委书记李明同志＿＿＿＿", "李明同志＿＿＿＿"],
    [
      "方式: 讲话, 人员: 李明（暂定）",
      "李明同志（暂定）讲话",
      "请县委书记李明同志（暂定）讲话",
      "李明同志（暂定）作了讲话",
    ],
    ["方式: 宣誓, 人员: 待填", "＿＿＿＿领誓，进行宣誓", "请全体起立，进行宣誓，由＿＿＿＿领誓", "大家进行了宣誓"],
  ];
  for (const [more, announced, handed, recalled] of cases) {
    it(more, async () => {
      const { paper, all } = await draftSmall({
        meeting: `${people}议程:\n  - { ${more} }\n`,
        body: "{{宣布 议程.[0]}}。{{交接 议程.[0]}}。{{回顾 议程.[0]}}。\n",
      });
      expect(paper && writeText(paper).trim()).toBe(`${announced}。${handed}。${recalled}。`);
      expect(all.some(({ rule }) => rule.startsWith("hole-"))).toBe(true);
    });
  }
});

describe("before and after a speech", () => {
  const agenda = item("通报", "甲", "单位: 甲局") + item("讲话", "讲话", "人员: 许斌") + item("作指示", "讲话");
  it("the main speech is the last", async () =>
    expect(await printed(agenda, "{{计数 (讲话前 议程)}}，{{计数 (讲话后 议程)}}")).toBe("2个，0个"));
  it("or the one of somebody", async () =>
    expect(await printed(agenda, "{{计数 (讲话前 议程 人员.[1])}}，{{计数 (讲话后 议程 人员.[1])}}")).toBe("1个，1个"));
  it("of a meeting without one, everything comes before", async () =>
    expect(await printed(item("通报", "甲", "单位: 甲局"), "{{计数 (讲话前 议程)}}，{{计数 (讲话后 议程)}}")).toBe(
      "1个，0个",
    ));
});
