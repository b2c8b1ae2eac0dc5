import { describe, expect, it } from "vitest";
import { findingsOf, meeting, told } from "./small-set.js";

const notice = (text: string) => ({ 通知: `---\n${text}\n` });
const speech = (text: string) => ({ 讲话: `讲话人: 李明\n---\n${text}\n` });

it("has nothing to say of a set that agrees", async () => expect(await told({})).toEqual([]));
it("looks at the whole set only where all of it is asked for", async () => {
  const papers = { 汇报: "讲话人: 唐伟\n---\n各位领导。\n" };
  expect(await told({ papers })).not.toEqual([]);
  expect(await told({ papers, asked: ["稿件/讲话.md"] })).toEqual([]);
});

it("asks nothing that the writer does not want asked, by id or by category", async () => {
  const without = meeting.replace(", 周岚]", "]");
  expect(await told({ meeting: without })).toHaveLength(1);
  for (const settings of ["不查: [agenda-attends]", "不查: [整套]", "只查: [标点]"])
    expect(await told({ meeting: `${without}校对: { ${settings} }\n` })).toEqual([]);
});

it("takes the options of a rule of the set as the writer sets them", async () => {
  const papers = { 讲话: "讲话人: 李明\n时长: 30\n---\n同志们。\n" };
  const spoken = (yaml: string) =>
    told({ meeting: yaml, papers }).then((all) => all.filter((one) => one.startsWith("agenda-time")));
  expect(await spoken(meeting)).toHaveLength(1);
  expect(await spoken(`${meeting}校对: { 选项: { agenda-time: { 宽限: 60 } } }\n`)).toEqual([]);
});

describe("agenda and attendance", () => {
  it("finds a speaker who is not invited, a person and a unit", async () => {
    const without = meeting.replace(", 周岚]", "]").replace("[石桥镇, 清河镇] }\n议程", "[石桥镇] }\n议程");
    expect(await told({ meeting: without })).toEqual([
      expect.stringMatching(
        /^agenda-attends 会议\.yaml:15 议程第1项（通报项目进展情况）是副县长周岚，“参会”（会议\.yaml 第 12 行）里没有/,
      ),
      expect.stringMatching(/^agenda-attends 会议\.yaml:16 议程第2项（表态发言）是清河镇/),
    ]);
  });
  it("takes words that may mean somebody for an invitation", async () => {
    const loose = meeting.replace(
      /参会:[\s\S]*议程/,
      "参会:\n  - { 范围: 县委、县政府领导 }\n  - { 范围: 各镇（街道）主要负责同志 }\n议程",
    );
    expect(await told({ meeting: loose })).toEqual([]);
    expect(await told({ meeting: meeting.replace(/参会:[\s\S]*议程/, "议程") })).toEqual([]);
    expect(await told({ meeting: meeting.replace("依次: [石桥镇, 清河镇]", "单位: 全体与会同志") })).toEqual([]);
  });
  const invited = (ranges: string) => meeting.replace(/参会:[\s\S]*议程:/, `参会:\n${ranges}议程:`);
  const covering: [string, string][] = [
    ["县“四大班子”领导", "各镇（街道）、县直各部门主要负责人"],
    ["县委常委、县政府副县长", "各镇党委书记、镇长"],
    ["在家的县级干部", "各镇主要负责同志"],
    ["县委、县政府负责同志", "有关单位"],
  ];
  it.each(covering)("%s and %s may mean all who speak", async (one, other) =>
    expect(await told({ meeting: invited(`  - { 范围: ${one} }\n  - { 范围: ${other} }\n`) })).toEqual([]),
  );
  it("knows a person by the office that his title names", async () => {
    const office = (range: string) =>
      invited(
        `  - { 范围: 县领导, 人员: [李明] }\n  - { 范围: ${range} }\n  - { 范围: 有关镇, 单位: [石桥镇, 清河镇] }\n`,
      ).replace("职务: 副县长", "职务: 县发改局局长");
    expect(await told({ meeting: office("县直各部门") })).toEqual([]);
    expect(await told({ meeting: office("各园区") })).toEqual([expect.stringMatching(/^agenda-attends /)]);
  });
  it("invites neither the office itself nor anybody in particular", async () => {
    for (const unit of ["县政府", "县委", "各镇", "与会人员"])
      expect(await told({ meeting: meeting.replace("依次: [石桥镇, 清河镇]", `单位: ${unit}`) })).toEqual([]);
  });
  it("says nothing of who is still to be filled in", async () => {
    expect(await told({ meeting: meeting.replace("依次: [石桥镇, 清河镇]", "依次: [待填, 石桥镇]") })).toEqual([]);
  });
});

describe("agenda and papers", () => {
  it("misses the paper of a speaker, unless he brings his own", async () => {
    const more = meeting.replace(
      "  - { 事项: 讲话",
      "  - { 事项: 有关工作, 方式: 汇报, 人员: 王振 }\n  - { 事项: 讲话",
    );
    expect(await findingsOf({ meeting: more })).toEqual([
      expect.objectContaining({ rule: "agenda-has-brief", severity: "advice", file: "会议.yaml", line: 17 }),
    ]);
    expect(await told({ meeting: more.replace("人员: 王振 }", "人员: 王振, 稿件: 自备 }") })).toEqual([]);
  });
  it("finds a speech that the agenda does not know, and points to its speaker", async () => {
    expect(await told({ papers: { "发言-王": "讲话人: 王振\n---\n好。\n" } })).toEqual([
      expect.stringMatching(/^speaker-on-agenda 稿件\/发言-王\.md:3 讲话人王振不在 会议\.yaml 的“议程”里/),
    ]);
  });
  it("does not miss what the host says where there is a host's script", async () => {
    const hosted = meeting
      .replace("  地点", "  主持人: 王振\n  地点")
      .replace("  - { 事项: 讲话", "  - { 事项: 讲话, 方式: 总结, 人员: 王振 }\n  - { 事项: 讲话")
      .replace("方式: 总结", "方式: 总结讲话");
    expect(await told({ meeting: hosted })).toEqual([expect.stringMatching(/^agenda-has-brief .*王振/)]);
    expect(await told({ meeting: hosted, papers: { 主持词: "---\n好。\n" } })).toEqual([]);
  });
  it("cannot tell who is missing where an item is nobody's, anybody's or the office's", async () => {
    const more = (item: string) => meeting.replace("  - { 事项: 讲话", `  - ${item}\n  - { 事项: 讲话`);
    const papers = { "发言-王": "讲话人: 王振\n---\n好。\n" };
    for (const item of ["{ 事项: 交流, 方式: 发言 }", "{ 事项: 交流, 方式: 发言, 单位: 各镇 }"])
      expect(await told({ meeting: more(item), papers })).toEqual([]);
    expect(await told({ meeting: more("{ 事项: 工作, 方式: 部署, 单位: 县政府 }"), papers })).toEqual([]);
  });
  it("knows a speaker by his unit, and the host by his office", async () => {
    expect(await told({ papers: { "发言-唐": "讲话人: 唐伟\n---\n好。\n" } })).toEqual([]);
    const hosted = meeting.replace("  地点", "  主持人: 王振\n  地点");
    expect(await told({ meeting: hosted, papers: { "讲话-王": "讲话人: 王振\n---\n好。\n" } })).toEqual([]);
  });
});

describe("time", () => {
  it("says by how much a speech is longer than its place in the agenda", async () => {
    expect(await told({ papers: { 讲话: `讲话人: 李明\n时长: 30\n---\n${"讲。".repeat(5400)}\n` } })).toContainEqual(
      expect.stringMatching(
        /^agenda-time 稿件\/讲话\.md:4 定的是 30 分钟，议程第3项（讲话）（会议\.yaml 第 17 行）只有 20 分钟，多 10 分钟/,
      ),
    );
    expect(await told({ papers: speech("讲".repeat(180 * 23)) })).toEqual([
      expect.stringMatching(/^agenda-time 稿件\/讲话\.md:3 念下来约 23 分钟，.*只有 20 分钟，多 3 分钟/),
    ]);
  });
  it("gives each of several speakers his share", async () => {
    expect(await told({ papers: { "发言-唐": `讲话人: 唐伟\n---\n${"讲".repeat(180 * 5)}\n` } })).toEqual([
      expect.stringMatching(/^agenda-time 稿件\/发言-唐\.md:3 念下来约 5 分钟，.*平均每家只有 3 分钟，多 2 分钟/),
    ]);
  });
  it("adds up the agenda", async () => {
    expect(await told({ meeting: meeting.replace("09:30", "11:30") })).toEqual([
      expect.stringMatching(
        /^agenda-time 会议\.yaml:3 议程的时长加起来 36 分钟，11:30 开会要到 12:06，过了 12:00 6 分钟/,
      ),
    ]);
    for (const time of ["", " 19:30"]) expect(await told({ meeting: meeting.replace(" 09:30", time) })).toEqual([]);
  });
  it("takes it that a meeting of a whole day has its lunch", async () => {
    const long = (minutes: number) => meeting.replace("时长: 20", `时长: ${minutes}`);
    expect(await told({ meeting: long(420) })).toEqual([]);
    expect(await told({ meeting: long(540) })).toEqual([expect.stringMatching(/过了 18:00 46 分钟/)]);
  });
});

describe("people", () => {
  it("are invited in the order of their rank", async () => {
    expect(await told({ meeting: meeting.replace("[李明, 王振, 周岚]", "[李明, 周岚, 王振]") })).toEqual([
      expect.stringMatching(/^people-order 会议\.yaml:12 “人员”里王振（会议\.yaml 第 8 行）排在周岚前面，这里周岚在前/),
    ]);
  });
  it("are named in that order in the papers, or as they spoke", async () => {
    const wrong = await told({ papers: notice("周岚、王振同志出席会议。") });
    expect(wrong).toEqual([expect.stringMatching(/^people-order 稿件\/通知\.md:4 /)]);
    for (const good of [
      "李明、王振、周岚同志出席会议。",
      "县委书记李明，县委副书记、县长王振出席会议。",
      "刚才，周岚、李明同志分别讲了话。",
      "周岚通报了情况，王振主持会议。",
      "王振、李明同志先后讲了话。",
      "这项工作由周岚、王振同志牵头负责。",
      "王振，李明两位同志的意见，我都赞成。",
      "县长王振陪同，县委书记李明出席。",
      "李明明、王振华、周岚等出席。",
    ])
      expect(await told({ papers: notice(good) })).toEqual([]);
  });
  it("have one title and one name in all papers", async () => {
    expect(await told({ papers: notice("会议由县长李明主持，请县委书记李鸣同志讲话。") })).toEqual([
      expect.stringMatching(/^level-name 稿件\/通知\.md:4 .*李明/),
      expect.stringMatching(/^level-title 稿件\/通知\.md:4 .*李明是县委书记.*（会议\.yaml 第 7 行）/),
    ]);
    expect(await told({ papers: notice("会议由县长王振主持，请周岚副县长通报，李书记讲话。") })).toEqual([]);
  });
  it.each(["会议由副县长周兰通报情况。", "请副县长周蓝同志通报。", "会议由县长王镇主持。"])(
    "%s is one off",
    async (text) =>
      expect(await told({ papers: notice(text) })).toEqual([expect.stringMatching(/^level-name 稿件\/通知\.md:4 /)]),
  );
  it.each(["副县长周岚、周海出席。", "邻县副县长周兰来我县考察。", "市长王政批示。"])("%s is another", async (text) =>
    expect(await told({ papers: notice(text) })).toEqual([]),
  );
  it("whom 人员 does not know have one title in all papers, too", async () => {
    const papers = { ...notice("请县财政局局长高峰同志发言。"), ...speech("刚才，县教育局局长高峰同志讲得好。") };
    expect(await told({ papers })).toEqual([
      expect.stringMatching(/^person-agrees 稿件\/通知\.md:4 高峰的职务.*“讲话”里是.*县教育局局长高峰/),
    ]);
    for (const good of ["感谢县财政局局长高峰同志。", "请财政局局长高峰同志发言。", "局长高峰同志讲得好。"])
      expect(await told({ papers: { ...papers, ...speech(good) } })).toEqual([]);
  });
});

describe("time and place of the meeting", () => {
  const wrong: [string, RegExp][] = [
    ["会议定于9月23日上午9时30分在县会议中心召开。", /“9月23日上午9时30分”.*会议\.yaml 第 3 行是 2026-09-22 09:30/],
    ["全县项目建设推进会议定于2026年9月22日（星期二）下午2:30召开。", /“2026年9月22日（星期二）下午2:30”/],
    ["定于9月22日在县政府三楼会议室召开会议。", /“县政府三楼会议室”，会议\.yaml 第 4 行是“县会议中心一楼”/],
    ["会议时间：9月22日上午10时。", /“9月22日上午10时”/],
    ["地点：县政府礼堂。", /“县政府礼堂”/],
    ["## 会议时间\n\n2026年9月22日上午9:00。", /“2026年9月22日上午9:00”/],
    ["会议定于九月二十二日上午九点召开。", /“九月二十二日上午九点”/],
    ["经研究，定于9月23日召开全县项目建设推进会。", /“9月23日”/],
    ["全县项目建设推进会议将于9月24日召开。", /“9月24日”/],
    ["今天，我们在石桥镇召开全县项目建设推进会议。", /“石桥镇”/],
  ];
  it.each(wrong)("%s is found", async (text, message) => {
    const found = await findingsOf({ papers: notice(text) });
    const line = 3 + text.split("\n").length;
    expect(found).toEqual([
      expect.objectContaining({ rule: "meeting-stated", severity: "warning", file: "稿件/通知.md", line }),
    ]);
    expect(found[0]?.message).toMatch(message);
  });
  const good = [
    "会议定于9月22日上午9:30在县会议中心召开。",
    "会议定于9月22日上午9时30分召开，请于9月20日前报名单。",
    "定于{{日期 会议.时间}}在{{会议.地点}}召开。",
    "9月30日，市里召开推进会。",
    "上次会议是8月20日在县政府礼堂召开的。",
    "下次会议定于10月20日召开。",
    "第二次调度会定于10月22日在清河镇召开。",
    "验收会初步定于10月30日召开。",
    "会议定于9月22日上午9时报到，9时30分召开。",
    "报名时间：9月20日前。",
    "今天，我们在这里召开全县项目建设推进会议。",
    "这次会议是在项目建设到了关键时刻召开的。",
    "这次会议之前，8月28日召开的县委常委会专门作了研究。",
    "今天的会议，是继9月10日全市推进会召开之后的一次会议。",
    "本次会议定下的事，各镇要在9月25日召开会议传达。",
    "6月15日全县项目建设推进会议召开以来，进度快了。",
  ];
  it.each(good)("%s is right", async (text) => expect(await told({ papers: notice(text) })).toEqual([]));
});

describe("figures", () => {
  const report = (text: string) => ({ 汇报: `讲话人: 周岚\n---\n${text}\n` });
  it("typed otherwise than the ledger has them are found, with both places", async () => {
    const papers = {
      ...report('全县重点项目年度计划投资{{求和 项目 "年度计划"}}。'),
      ...speech("重点项目年度计划投资7.4亿元，一分不能少。"),
    };
    expect(await told({ papers })).toEqual([
      expect.stringMatching(
        /^figure-agrees 稿件\/讲话\.md:5 .*这里写的是7\.4亿元，“汇报”里是6\.4亿元（稿件\/汇报\.md 第 5 行，从台账/,
      ),
    ]);
  });
  it("typed in two papers are found once", async () => {
    const papers = { ...report("截至8月底，全县开工率84.4%。"), ...speech("全县开工率达到81.2%。") };
    expect(await told({ papers })).toHaveLength(1);
  });
  const bad: [string, string][] = [
    ["全县重点项目年度计划投资6.4亿元。", "今年全县重点项目年度计划投资为6.5亿元。"],
    ["1—8月，规上工业增加值同比增长5.6%。", "1—8月，规上工业增加值增长6.5%。"],
    ["截至8月底，开工率84.4%。", "截至8月31日，开工率85.4%。"],
    ["1—8月，固定资产投资增长5%。", "前8个月，固定资产投资增长6%。"],
    ["石桥镇开工率84.4%。", "石桥镇开工率90%。"],
  ];
  it.each(bad)("%s and %s do", async (one, other) =>
    expect(await told({ papers: { ...report(one), ...speech(other) } })).toEqual([
      expect.stringMatching(/^figure-agrees 稿件\/讲话\.md:5 /),
    ]),
  );
  const good: [string, string][] = [
    ["全市开工率80%。", "全县开工率84.4%。"],
    ["开工率84.4%（不含储备项目）。", "含储备项目，开工率75%。"],
    ["督查考核占10分。", "督查考核占5分。"],
    ["1—7月，工业增长4%。固定资产投资增长5%。", "1—8月，固定资产投资增长6%。"],
    ["固定资产投资完成30亿元。", "四季度固定资产投资冲到50亿元。"],
    ["全县开工率84.4%。", "开工率84%。"],
    ["年度计划投资6.4亿元。", "年度计划投资64000万元。"],
    ["截至8月底，开工率84.4%。", "截至9月底，开工率90.6%。"],
    ["石桥镇开工率100%。", "全县开工率84.4%。"],
    ["开工率84.4%。", "开工率要达到100%。"],
    ["开工率84.4%。", "去年开工率79.2%。"],
    ["开工率84.4%。", "开工率超过80%。"],
    ["工业项目开工率90%，农业项目开工率70%。", "项目开工率84%。"],
    ["甲组完成投资3亿元。乙组完成投资5亿元。", "完成投资8亿元。"],
    ["完成投资3亿元。完成投资5亿元。", "完成投资8亿元。"],
  ];
  it.each(good)("%s and %s do not contradict", async (one, other) =>
    expect(await told({ papers: { ...report(one), ...speech(other) } })).toEqual([]),
  );
  it("of a unit that speaks for itself are its own", async () => {
    expect(
      await told({ papers: { ...report("全县开工率84.4%。"), "发言-唐": "讲话人: 唐伟\n---\n开工率100%。\n" } }),
    ).toEqual([]);
  });
});
