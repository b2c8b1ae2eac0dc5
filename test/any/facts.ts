import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { parse } from "yaml";

/** One 词条 of a theme: a single value, or a list of groups. */
type Entry = { 例: string } | { 每项: Record<string, { 例: string }> };

const themes = path.join(import.meta.dirname, "../../templates/主题");

/** The 词条 of all themes, filled in as their own examples are; a list has its example twice. */
const ofThemes = Object.fromEntries(
  readdirSync(themes).flatMap((name) => {
    const { 词条 } = parse(readFileSync(path.join(themes, name), "utf8")) as { 词条: Record<string, Entry> };
    return Object.entries(词条).map(([key, entry]) => [key, "每项" in entry ? twice(entry.每项) : String(entry.例)]);
  }),
);

function twice(fields: Record<string, { 例: string }>): Record<string, string>[] {
  const one = Object.fromEntries(Object.entries(fields).map(([key, { 例 }]) => [key, String(例)]));
  return [one, { ...one }];
}

/** Every 词条 that a template or fragment of ours asks for, as a writer would fill it in; `?` marks what it can do without. */
const facts: Record<string, unknown> = {
  ...ofThemes,
  通报周期: "每月",
  调度周期: "每半月",
  数据截至: "2026-08-31",
  报送期限: "2026-09-30",
  牵头单位: "县工作专班",
  督查单位: "县督查组",
  攻坚开始: "2026-09-23",
  攻坚结束: "2026-12-31",
  清单期限: "2026-09-28",
  开工期限: "2026-10-31",
  完成期限: "2026-12-20",
  用地期限: "2026-10-15",
  整改期限: "2026-10-10",
  入冬: "2026-11-15",
  上次会议: "2026-08-20",
  下次会议: "10月20日",
  指标时段: "1—8月",
  指挥部: "攻坚指挥部",
  到会领导: "市委副书记高峻同志",
  基本情况: "这项工作去年启动，涉及三个片区。",
  主要成效: "三个片区的管网改造全部完工",
  主要问题: "两处管网没有按期移交",
  主要困难: "施工期间交通组织难度较大",
  有利条件: "前期手续已经办结",
  观摩点: ["建材产业园", "物流港"],
  分会场: ["石桥镇", "清河镇", "东岭镇"],
  来宾: ["各位企业家", "各位专家"],
  点名: ["石桥镇", "清河镇", "东岭镇"],
  讲话要点: ["算清了进度账和差距账", "提出了抓落实的具体要求"],
  先进: [
    { 单位: "石桥镇", 事迹: "用23天完成征地" },
    { 单位: "清河镇", 事迹: "把窗口开到工地" },
  ],
  专班: [
    { 名称: "项目专班", 牵头: "陈志远" },
    { 名称: "要素专班", 牵头: "何静" },
  ],
  督查组: [
    { 名称: "第一督查组", 组长: "孙慧", 范围: "城区各单位" },
    { 名称: "第二督查组", 组长: "赵立新", 范围: "各个片区" },
  ],
  上级会议: { 名称: "重点工作推进会", 日期: "2026-09-10", 要求: ["把进度抢回来", "把责任压下去"] },
  上级文件: { 名称: "《攻坚行动方案》", 期限: "2026-12-31" },
  反馈意见: { 来源: "上级督导组", 件数: "6件", 期限: "2026-10-30" },
  到会: { 应到: "86人", 实到: "84人" },
  委托: { 领导: "李明同志", 事由: "在外地开会", "传达?": "全市重点工作会议", "嘱托?": "把责任分清楚" },
  方案: { 名称: "《攻坚行动方案》", "征求?": "发到各单位征求过意见" },
  特殊情况: { 事由: "连续降雨", 耽误: "18天" },
  雨情: { 时段: "本周后半段", 预测: "有一次大到暴雨过程" },
  专项债券: { 到位: "5.2亿元", 支出: "3.6亿元" },
  资金: { 需求: "8亿元", 落实: "5.5亿元", "事项?": "管网改造" },
  企业诉求: { 总数: "137件", 办结: "118件", "时段?": "上半年" },
  调度情况: { 次数: "8次", 交办: "94件", 办结: "81件", "时段?": "今年以来" },
  民生实事: { 总数: "20件", 办结: "13件" },
  对比: {
    事项: "开工项目",
    本地: "12个",
    先进: [
      { 单位: "明川县", 数: "18个" },
      { 单位: "江湾区", 数: "15个" },
    ],
  },
  实例: { 单位: "石桥镇", 难题: "两户谈不拢", 做法: "干部住进村里", 结果: "半个月签完" },
  反例: { 事由: "一处净地", 经过: "三家单位推来推去", 后果: "工期晚了四个月" },
  考核: { 名称: "年度考核", 分值: "20分", "公布?": "2026-12-31" },
  奖励: [
    { 条件: "提前完成任务", 奖励: "加考核分2分" },
    { 条件: "位次前移", 奖励: "通报表扬" },
  ],
  奖励兑现: "2027-01-15",
  追责情形: [
    { 情形: "误了期限", 处理: "约谈主要负责人" },
    { 情形: "弄虚作假", 处理: "严肃问责" },
  ],
  底线: [
    { 事项: "安全生产", 要求: "不出亡人事故", "单位?": "应急局" },
    { 事项: "生态环境", 要求: "不发生偷排" },
  ],
  招商任务: { 签约: "6个", 期限: "2026-12-20", "到位资金?": "3亿元", "产业?": ["装备制造", "食品加工"] },
  招商成果: { 时段: "前8个月", 签约: "11个", 落地: "6个", "到位资金?": "4.5亿元" },
  部门任务: [
    { 单位: "发改局", 任务: "管好总表", "期限?": "2026-10-10" },
    { 单位: "财政局", 任务: "拨付资金" },
  ],
  镇街任务: [
    { 单位: "石桥镇", 任务: "交付净地" },
    { 单位: "清河镇", 任务: "清理河道" },
  ],
  改革事项: [
    { 事项: "联合验收", 单位: "住建局", "期限?": "2026-11-30" },
    { 事项: "并联审批", 单位: "行政审批局" },
  ],
  通报单位: [
    { 单位: "工信局", 问题: "两项任务过期没有办结" },
    { 单位: "石桥镇", 问题: "报来的数和现场不一致" },
  ],
  年度大事: [
    { 事项: "修通快速路", 结果: "城里到园区少走二十分钟" },
    { 事项: "新建两处园区", 结果: "十一家企业已经落户" },
  ],
  工作措施: [
    { 要点: "盯调度", 内容: "每月开一次调度会，问题当场交办。" },
    { 要点: "保要素", 内容: "土地、资金逐项落实到项目。" },
  ],
  底线数据: [
    { 事项: "安全生产", 内容: "检查企业312家，整改隐患87处。" },
    { 事项: "生态环境", 内容: "优良天数比例比去年同期提高2.1个百分点。" },
  ],
  工作打算: [
    { 要点: "抢进度", 内容: "分段倒排，逐周核对。" },
    { 要点: "补短板", 内容: "先补投资缺口最大的一块。" },
  ],
  典型做法: [
    { 单位: "石桥镇", 做法: "先建房后拆迁", 效果: "四个月清场" },
    { 单位: "清河镇", 做法: "把窗口搬到工地", 效果: "少跑三趟" },
  ],
  请求事项: ["请求安排用地指标100亩", "请求协调供电线路"],
  调研: {
    时间: "9月1日至5日",
    地点: ["石桥镇", "清河镇"],
    "座谈?": "6场",
    "问卷?": "213份",
    "问题?": ["前期不深", "用工紧张"],
  },
  调研做法: [
    { 要点: "安置在前", 内容: "先建房，再签协议。" },
    { 要点: "审批跟进", 内容: "一张总表管到底。" },
  ],
  调研问题: [
    { 要点: "前期不深", 内容: "报批以后还在改方案。" },
    { 要点: "缺少人手", 内容: "专职干部平均不到两人。" },
  ],
  调研建议: [
    { 要点: "把好前期关", 内容: "三项没有办完的不列入计划。" },
    { 要点: "派人下去帮", 内容: "选派干部挂职一年。" },
  ],
};

/** A fact as it is filled in: the members marked `?` there or not, of a list one row at least. */
function filled(fact: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(fact))
    return fc
      .tuple(...fact.map(filled))
      .chain((rows) => fc.integer({ min: 1, max: rows.length }).map((n) => rows.slice(0, n)));
  if (typeof fact !== "object" || fact === null) return fc.constant(fact);
  const members = Object.entries(fact).map(
    ([name, one]) => [name.replace("?", ""), filled(one), name.endsWith("?")] as const,
  );
  return fc.record(Object.fromEntries(members.map(([name, one]) => [name, one])), {
    requiredKeys: members.filter(([, , optional]) => !optional).map(([name]) => name),
  });
}

/** All of them, with all their members. */
export const allFacts = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, whole(fact)]));

function whole(fact: unknown): unknown {
  if (Array.isArray(fact)) return fact.map(whole);
  if (typeof fact !== "object" || fact === null) return fact;
  return Object.fromEntries(Object.entries(fact).map(([name, one]) => [name.replace("?", ""), whole(one)]));
}

/** 词条: none, some or all of them. */
export const anyFacts: fc.Arbitrary<Record<string, unknown>> = fc.record(
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, filled(fact)])),
  { requiredKeys: [] },
);
