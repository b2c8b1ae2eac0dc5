import type { Field } from "../../src/model/field.js";
import type { Kind } from "../../src/model/kind.js";
import { allFacts } from "./facts.js";
import { ledgers } from "./ledger-rows.js";

const people = [
  { 姓名: "李明", 职务: "县委书记" },
  { 姓名: "王振", 职务: "县长" },
  { 姓名: "周岚", 职务: "副县长" },
  { 姓名: "唐伟", 职务: "党委书记", 单位: "石桥镇" },
];

const lists = {
  任务: [
    { 事项: "把净地交到业主手里", 责任单位: "石桥镇", 时间: "2026-10-20" },
    { 事项: "把招标挂网", 责任单位: "县住建局", 时间: "2026-10-25" },
  ],
  分工: [
    { 组别: "综合组", 牵头: "县委办公室", 任务: "起草方案和通知", 时限: "2026-09-17" },
    { 组别: "会务组", 牵头: "县政府办公室", 配合: "县融媒体中心", 任务: "布置会场，安排签到" },
  ],
  材料: [{ 材料: "领导讲话", 起草: "县委办公室", 时限: "9月18日" }],
  流程: [{ 时间: "9月15日", 事项: "印发会议通知", 责任单位: "县委办公室" }],
};

const meeting = {
  会议: {
    名称: "重点工作推进会议",
    时间: "2026-09-22 09:00",
    地点: "一楼会议室",
    主办: "县委、县政府",
    主持人: "王振",
    主题: "重点工作",
    任务: ["通报情况", "部署工作"],
    背景: ["入秋以来雨水偏多", "市场需求不足"],
  },
  单位: { 名称: "安澜县", 层级: "县", 上级: "江州市", 下级: ["石桥镇", "清河镇"] },
  人员: people,
  参会: [
    { 范围: "县领导", 人员: ["李明", "王振", "周岚"] },
    { 范围: "有关单位主要负责同志", 单位: ["县发改局", "石桥镇", "清河镇"] },
  ],
  议程: [
    { 事项: "工作进展情况", 人员: "周岚", 方式: "通报", 时长: "10" },
    { 事项: "《攻坚行动方案》", 单位: "县政府办公室", 方式: "宣读", 时长: "8" },
    { 事项: "表态发言", 依次: ["石桥镇", "清河镇"], 方式: "发言", 时长: "6" },
    { 事项: "讲话", 人员: "李明", 方式: "讲话", 时长: "30" },
  ],
  词条: allFacts,
};

/** Rows of what a brief says by itself. */
const own: Record<string, unknown> = {
  措施: [
    { 要点: "责任认下来", 内容: "一件一件办。" },
    { 要点: "日子抢回来", 内容: "一天一天赶。" },
  ],
  做法: [
    { 要点: "先把路让出来", 内容: "大车单独走一条道。" },
    { 要点: "再把人请进来", 内容: "熟手带着新手干。" },
  ],
  要素: [
    { 事项: "盘活批而未供土地", 数额: "120亩", 用途: "二期厂房" },
    { 事项: "统筹资金", 数额: "3000万元" },
  ],
  承诺: [
    { 事项: "净地全部交付", 期限: "2026-10-30" },
    { 事项: "二期动工", 期限: "2026-11-30" },
  ],
  打算: [
    { 事项: "厂房封顶", 期限: "2026-11-30" },
    { 事项: "设备进场", 期限: "2026-12-30" },
  ],
  案例: { 难题: "供电跟不上", 办法: "先接临时线路", 结果: "提前半年动工" },
  要求: ["车辆停放在北侧停车场", "着正装出席"],
};

function told(name: string, { 类型, 选项, 例 }: Field): unknown {
  if (own[name]) return own[name];
  if (类型 === "人") return name.includes("主持") ? "王振" : "李明";
  const word: Partial<Record<Field["类型"], string>> = {
    数: "20",
    是否: "是",
    日期: "2026-09-16",
    时刻: "2026-09-18 17:00",
  };
  return 选项?.[0] ?? word[类型] ?? 例 ?? "重点工作";
}

/** A meeting of which everything is known, with a brief of each kind: its files by name. */
export function fullMeeting(kinds: readonly Kind[]): Record<string, string> {
  const sheets = Object.entries(ledgers).map(([name, { rows }]) => [`${name}.yaml`, JSON.stringify({ [name]: rows })]);
  const named = Object.keys(ledgers).map((name) => [name, { 文件: `${name}.yaml`, 截至: "2026-08-31" }]);
  const briefs = kinds.map(({ 稿种, 字段 }) => {
    const fields = Object.entries(字段).filter(([name]) => !name.includes("."));
    const head = { 稿种, ...Object.fromEntries(fields.map(([name, field]) => [name, told(name, field)])) };
    return [`稿件/${稿种}.md`, `---\n${JSON.stringify(head, null, 1)}\n---\n`];
  });
  const data = { ...Object.fromEntries(named), ...lists };
  const yaml = JSON.stringify({ ...meeting, 数据: data }, null, 1);
  return Object.fromEntries([["会议.yaml", yaml], ...sheets, ...briefs]);
}
