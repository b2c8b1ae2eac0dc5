import * as path from "node:path";
import fc from "fast-check";
import { diskFiles } from "../../src/files.js";
import type { Library } from "../../src/library/index.js";
import type { Field } from "../../src/model/field.js";
import type { Fragment, Kind } from "../../src/model/kind.js";
import { type Drafting, draftMeeting, openLibrary } from "../../src/pipeline/index.js";
import { partsOf, pullsOf } from "../library/reach.js";
import { memoryFiles } from "../memory-files.js";
import { anyFacts } from "./facts.js";
import { anyLedgers } from "./ledgers.js";

/** A meeting folder as it is typed. */
export interface AnyMeeting {
  /** 会议.yaml without its 数据. */
  meeting: Record<string, unknown> & { 会议: { 形式?: string | undefined } };
  ledgers: Record<string, Record<string, string>[]>;
  /** Front matter by brief. */
  briefs: Record<string, Record<string, unknown>>;
}

export const shelf = openLibrary(diskFiles);
const library = shelf.value as Library;
export const kinds: Kind[] = [...library.kinds.values()];
const fragments: Fragment[] = [...library.fragments.values()];
const folder = path.resolve("/会议夹");

/** Every administrative level, with a unit of ours and the one above it. */
export const units = {
  市: { 名称: "江州市", 上级: "江北省" },
  区: { 名称: "安平区", 上级: "江州市" },
  县: { 名称: "安澜县", 上级: "江州市" },
  镇: { 名称: "石桥镇", 上级: "安澜县" },
  街道: { 名称: "安阜街道", 上级: "安平区" },
  开发区: { 名称: "安澜经济开发区", 上级: "安澜县" },
} as const;

const one = <T>(...some: T[]) => fc.constantFrom(...some);
const some = <T>(words: readonly T[], minLength = 1) => fc.subarray([...words], { minLength });
/** There or not. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const names = ["李明", "王振", "周岚", "陈志远", "何静", "刘海涛", "吴建平", "唐伟"];
const titles = ["书记", "主任", "副书记", "副主任", "组织委员", "秘书长", "局长", "办公室主任"];
const bodies = ["石桥镇", "清河镇", "东岭镇", "县发改局", "县工信局", "县住建局", "县财政局", "县经济开发区"];

const anyPeople = fc
  .tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.array(maybe(one(...bodies)), { minLength: 8, maxLength: 8 }),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  )
  .map(([count, homes, called]) =>
    names.slice(0, count).map((姓名, at) => ({
      姓名,
      职务: titles[at],
      单位: homes[at],
      称呼: called[at] ? `${姓名}${titles[at]}` : undefined,
    })),
  );

/** What can be on an agenda: the way, and what it is done with. */
const deeds: readonly (readonly [string, ...string[]])[] = [
  ["通报", "前8个月项目建设情况", "安全生产情况"],
  ["汇报", "征迁工作进展情况"],
  ["介绍", "开工项目情况", "经验做法"],
  ["宣读", "《攻坚行动方案》", "表彰决定"],
  ["传达", "上级会议精神"],
  ["安排", "下一步工作"],
  ["部署", "四季度工作"],
  ["交办", "重点任务"],
  ["讨论", "《攻坚行动方案》"],
  ["发言", "表态发言", "交流发言", "发言"],
  ["讲话", "讲话", "总结讲话"],
  ["作指示", "指示", "讲话"],
  ["致辞", "致辞", "欢迎辞"],
  ["观摩", "重点项目建设现场"],
  ["共同", "为项目培土奠基"],
  ["宣布", "项目开工"],
  ["揭牌", "揭牌"],
  ["签约", "合作项目"],
];

function anyItem(people: readonly { 姓名: string }[]) {
  const who = fc.oneof(
    fc.record({ 人员: one(...people.map(({ 姓名 }) => 姓名)) }),
    fc.record({ 单位: one(...bodies, "全体与会同志") }),
    fc.record({ 依次: some(bodies) }),
    fc.constant({}),
  );
  const deed = one(...deeds).chain(([方式, ...matters]) =>
    fc.record({ 方式: fc.constant(方式), 事项: one(...matters) }),
  );
  return fc.tuple(deed, who, fc.integer({ min: 1, max: 30 })).map(([what, by, 时长]) => ({ ...what, ...by, 时长 }));
}

/** What has been looked at was looked at before the meeting. */
const inOrder = <T extends { 方式: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => Number(b.方式 === "观摩") - Number(a.方式 === "观摩"));

function anyAgenda(people: readonly { 姓名: string }[]) {
  const timed = one("全有", "全无", "有的没有");
  return fc
    .tuple(fc.array(anyItem(people), { maxLength: 9, size: "max" }), timed)
    .map(([items, how]) =>
      inOrder(items).map(({ 时长, ...item }, at) =>
        how === "全有" || (how === "有的没有" && at % 3 !== 1) ? { ...item, 时长: String(时长) } : item,
      ),
    );
}

const anyAttendance = (people: readonly { 姓名: string }[]) =>
  fc.array(
    fc.oneof(
      fc.record({ 范围: one("领导班子成员", "来宾"), 人员: some(people.map(({ 姓名 }) => 姓名)) }),
      fc.record({ 范围: one("各单位主要负责同志", "有关部门负责同志"), 单位: some(bodies) }),
      fc.record({ 范围: fc.constant("企业代表") }),
    ),
    { maxLength: 4 },
  );

const purposes = ["通报情况", "查找差距和原因", "部署四季度任务", "动员各方力量"];
const events = [
  "重点工作推进会议",
  "百日攻坚动员会议",
  "项目建设调度会",
  "现场会",
  "集中开工仪式",
  "安全生产工作会议",
  "招商工作座谈会",
  "防汛工作视频会议",
];

const anyMeeting: fc.Arbitrary<Omit<AnyMeeting, "briefs"> & { people: readonly { 姓名: string }[] }> = fc
  .tuple(anyPeople, one(...(Object.keys(units) as (keyof typeof units)[])))
  .chain(([people, level]) =>
    fc
      .record({
        会议: fc.record({
          名称: one(...events),
          时间: one("2026-09-22 09:00", "2026-10-15 15:00"),
          地点: fc.constant("一楼会议室"),
          形式: maybe(one("现场", "视频", "仪式")),
          主办: maybe(one("县委、县政府", "县委")),
          主持人: maybe(one(...people.map(({ 姓名 }) => 姓名))),
          主题: maybe(one("重点工作", "项目建设", "安全生产", "招商", "防汛", "现场会", "经济运行", "征迁")),
          任务: maybe(some(purposes)),
          背景: maybe(some(["入秋以来雨水偏多", "市场需求不足"])),
        }),
        单位: fc.record({
          名称: fc.constant(units[level].名称),
          层级: fc.constant(level),
          上级: maybe(fc.constant(units[level].上级)),
          下级: maybe(some(bodies.slice(0, 3))),
        }),
        人员: fc.constant(people),
        参会: maybe(anyAttendance(people)),
        议程: maybe(anyAgenda(people)),
        词条: anyFacts,
      })
      .chain((meeting) => anyLedgers.map((ledgers) => ({ meeting, ledgers, people }))),
  );

/** The parts of a kind or an outline that a writer can drop. Without its 正文 no paper is a paper. */
function droppable(of: Kind | Fragment): string[] {
  const inText = [...of.source.text.matchAll(/\{\{#> ([^\s}]+)\}\}/g)].map((match) => match[1] ?? "");
  const inSkeleton = "稿种" in of ? partsOf(library, of).map((part) => part.部分) : [];
  const parts = [...new Set([...inText, ...inSkeleton.filter((part) => !part.endsWith("题头"))])];
  return parts.filter((part) => part !== "正文");
}

const rows = (row: Record<string, string>) => fc.array(fc.constant(row), { minLength: 1, maxLength: 3 });

/** Fields whose rows or members are named by their own use, not by their type. */
const special: Record<string, fc.Arbitrary<unknown>> = {
  议定: rows({ 议题: "《实施方案》", 结果: "原则同意", 单位: "县发改局" }),
  措施: rows({ 要点: "责任认下来", 内容: "一件一件办。" }),
  做法: rows({ 要点: "先把路让出来", 内容: "大车单独走一条道。" }),
  承诺: rows({ 事项: "净地全部交付", 期限: "2026-10-30" }),
  打算: rows({ 事项: "二期动工", 期限: "2026-11-30" }),
  要素: fc.oneof(
    rows({ 事项: "盘活存量土地", 数额: "120亩" }),
    rows({ 事项: "统筹资金", 数额: "3000万元", 用途: "管网" }),
  ),
  案例: fc.record({
    难题: fc.constant("供电跟不上"),
    办法: fc.constant("先接临时线路"),
    结果: fc.constant("提前半年动工"),
  }),
  要求: fc.array(one("车辆停放在北侧停车场", "着正装出席"), { minLength: 1, maxLength: 2 }),
  时长: one("2", "5", "10", "20", "40"),
  入场: one("10", "15"),
};

function anyField(name: string, field: Field, people: readonly { 姓名: string }[]): fc.Arbitrary<unknown> {
  const known = special[name];
  if (known) return known;
  if (field.类型 === "人") return one(...people.map(({ 姓名 }) => 姓名));
  if (field.类型 === "选项") return one(...(field.选项 ?? []));
  if (field.类型 === "是否") return one("是", "否");
  if (field.类型 === "日期") return fc.constant("2026-09-16");
  if (field.类型 === "时刻") return fc.constant("2026-09-18 17:00");
  return fc.constant(field.例 ?? "重点工作");
}

/** 选用: an outline that the paper has a place for, or as it comes; and some of the parts of either dropped. */
function anyPins(kind: Kind, isCeremony: boolean): fc.Arbitrary<Record<string, string>> {
  const hasOutline = pullsOf(library, kind).includes("提纲") && !(isCeremony && (kind.骨架 ?? []).length > 1);
  const outlines = hasOutline ? fragments.filter((each) => isOutlineOf(kind, each)) : [];
  return one(undefined, ...outlines).chain((outline) =>
    some([...droppable(kind), ...(outline ? droppable(outline) : [])], 0).map((parts) => ({
      ...(outline && { 提纲: outline.片段 }),
      ...Object.fromEntries(parts.map((part) => [part, "不用"])),
    })),
  );
}

const isOutlineOf = ({ 稿种 }: Kind, { 作用, 适用 }: Fragment) =>
  作用 === "提纲" && (适用.稿种.length === 0 || 适用.稿种.includes(稿种));

function anyBrief(
  kind: Kind,
  people: readonly { 姓名: string }[],
  isCeremony: boolean,
): fc.Arbitrary<Record<string, unknown>> {
  const own = Object.entries(kind.字段).filter(([name]) => !name.includes("."));
  const fields = Object.fromEntries(own.map(([name, field]) => [name, anyField(name, field, people)]));
  const all: Record<string, fc.Arbitrary<unknown>> = {
    ...fields,
    选用: anyPins(kind, isCeremony),
    篇幅: one("短", "中", "长"),
  };
  return fc
    .record(all, { requiredKeys: own.filter(([, field]) => field.必填).map(([name]) => name) })
    .map((head) => ({ 稿种: kind.稿种, ...head }));
}

/** A meeting with a brief of some kinds. */
export function anyMeetingWith(some: fc.Arbitrary<readonly Kind[]>): fc.Arbitrary<AnyMeeting> {
  return fc.tuple(anyMeeting, some).chain(([{ meeting, ledgers, people }, chosen]) =>
    fc.tuple(...chosen.map((kind) => anyBrief(kind, people, meeting.会议.形式 === "仪式"))).map((briefs) => ({
      meeting,
      ledgers,
      briefs: Object.fromEntries(briefs.map((head, at) => [`${at + 1}`, head])),
    })),
  );
}

/** Drafts it over the library that is open already, all its briefs one after the other. */
export function draftAny({ meeting, ledgers, briefs }: AnyMeeting): Promise<Drafting> {
  const typeOf: Record<string, string> = { 项目: "项目", 指标: "指标", 节点: "任务", 任务: "任务" };
  const data = Object.fromEntries(
    Object.keys(ledgers).map((name) => [
      name,
      { 文件: `${name}.yaml`, 截至: "2026-08-31", 类型: typeOf[name] ?? "自由" },
    ]),
  );
  const typed = (value: unknown) => JSON.stringify(value, null, 1);
  const contents = {
    "会议.yaml": typed({ ...meeting, 数据: data }),
    ...Object.fromEntries(Object.entries(ledgers).map(([name, rows]) => [`${name}.yaml`, typed({ [name]: rows })])),
    ...Object.fromEntries(
      Object.entries(briefs).map(([name, head]) => [`稿件/${name}.md`, `---\n${typed(head)}\n---\n`]),
    ),
  };
  const files = memoryFiles(folder, contents);
  const papers = Object.keys(briefs).map((name) => `稿件/${name}.md`);
  return draftMeeting(files, folder, papers, { draft: false, strict: false }, shelf);
}
