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
    expect(await told({ meeting: meeting.replace(" 09:30", "") })).toEqual([]);
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
    ])
      expect(await told({ papers: notice(good) })).toEqual([]);
  });
  it("have one title and one name in all papers", async () => {
    expect(await told({ papers: notice("会议由县长李明主持，请县委书记李鸣同志讲话。") })).toEqual([
      expect.stringMatching(/^level-title 稿件\/通知\.md:4 .*李明是县委书记.*（会议\.yaml 第 7 行）/),
      expect.stringMatching(/^level-name 稿件\/通知\.md:4 .*李明/),
    ]);
    expect(await told({ papers: notice("会议由县长王振主持，请周岚副县长通报，李书记讲话。") })).toEqual([]);
  });
});

describe("time and place of the meeting", () => {
  const wrong: [string, RegExp][] = [
    ["会议定于9月23日上午9时30分在县会议中心召开。", /“9月23日上午9时30分”.*会议\.yaml 第 3 行是 2026-09-22 09:30/],
    ["全县项目建设推进会议定于2026年9月22日（星期二）下午2:30召开。", /“2026年9月22日（星期二）下午2:30”/],
    ["定于9月22日在县政府三楼会议室召开会议。", /“县政府三楼会议室”，会议\.yaml 第 4 行是“县会议中心一楼”/],
    ["会议时间：9月22日上午10时。", /“9月22日上午10时”/],
    ["地点：县政府礼堂。", /“县政府礼堂”/],
  ];
  it.each(wrong)("%s is found", async (text, message) => {
    const found = await findingsOf({ papers: notice(text) });
    expect(found).toEqual([
      expect.objectContaining({ rule: "meeting-stated", severity: "warning", file: "稿件/通知.md", line: 4 }),
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
  const good: [string, string][] = [
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
