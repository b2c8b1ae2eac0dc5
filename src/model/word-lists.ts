import type { Field } from "./field.js";
import type { Moment } from "./moment.js";

/** What must, or must not, stand beside a word for it to count. Literal words, any of which will do; an empty list asks nothing. */
export interface Neighbours {
  /** Right before it. */
  前接: string[];
  前不接: string[];
  /** Right behind it. */
  后接: string[];
  后不接: string[];
  /** Within eight characters either side. */
  旁边有: string[];
  旁边没有: string[];
}

/** A word that is a mistake. */
export interface Misspelling extends Neighbours {
  对: string;
}

/** A word for which there is a better one. */
export interface Usage extends Neighbours {
  宜作: string;
  因为: string;
}

/** An office under a name that is out of date. */
export interface Institution extends Neighbours {
  今名: string;
  起: Moment;
}

/** A term that came up at a known time. */
export interface Coinage extends Neighbours {
  又叫: string[];
  起: Moment;
}

/** An event whose days are known. */
export interface Event extends Neighbours {
  又叫: string[];
  起: Moment;
  止: Moment;
}

/** What is counted in 周年: the year it began. */
export interface Anniversary extends Neighbours {
  又叫: string[];
  起: number;
}

/** What is counted, and the word it is counted by. */
export interface Measure extends Neighbours {
  量词: string;
}

/** 五年规划: its first and its last year. */
export interface FiveYearPlan {
  起: number;
  止: number;
}

/** A header of a ledger: the name its column goes by. */
export interface HeaderWord {
  列: string;
}

/** What a word says of a project, in a clause of 状态 or 形象进度. */
export const stageRoles = ["储备", "前期", "打算", "动工", "建设", "没有", "竣工", "部分", "在建"] as const;
export type StageRole = (typeof stageRoles)[number];

export interface StageWord extends Neighbours {
  是: StageRole[];
}

/**
 * What comes of an agenda item: a main speech, a speech, something told or read out, an act on the stage, a paper that is only handed out,
 * or what was over before the meeting began.
 */
export const wayClasses = ["讲话", "发言", "报告", "活动", "书面", "会前"] as const;
export type WayClass = (typeof wayClasses)[number];

/** How a 方式 of 议程 is said. “…” in a wording is where 事项 stands. */
export interface AgendaWay {
  类: WayClass;
  又叫: string[];
  /** What stands for 事项 where the writer gives none. */
  事项?: string;
  /** Nothing can be said of it without 事项. */
  要事项?: boolean;
  /** What is done, and has been done: 为…颁奖, 为…颁了奖. Without them, verb and object: 通报…, 通报了…. */
  做?: string;
  做了?: string;
  /** How everybody is asked, whoever sees to it: 请大家观看…. */
  请?: string;
  /** Who does it where the agenda names nobody: 有关领导. */
  由谁?: string;
  /** What he who is named does where all do it: 领誓. */
  领?: string;
  /** Who has to come forward for it: 请受牌单位代表上台接牌. */
  上台?: string;
  /** Said when it is over. */
  过后?: string;
  /** For the stage: 鼓掌，颁奖，合影. */
  提示?: string;
  /** What has to be ready for it, besides what a speech needs: 证书、奖牌和获奖名单. */
  材料?: string;
}

/** An entry of 议程方式 under its name. */
export interface NamedWay extends AgendaWay {
  名: string;
}

/** How a column of an empty ledger is to be filled in. */
export interface FormColumn {
  例: string;
  /** What may be chosen; any text where there is none. */
  选项: string[];
  单位?: string;
  /** In every such form, not only where a paper asks for it. */
  常用?: boolean;
  说?: string;
}

/** What empty ledgers are made of, by the sort of ledger: the columns in their order. */
export interface FormLists {
  项目采集栏: ReadonlyMap<string, FormColumn>;
  指标采集栏: ReadonlyMap<string, FormColumn>;
  任务采集栏: ReadonlyMap<string, FormColumn>;
}

export const formKinds = ["项目采集栏", "指标采集栏", "任务采集栏"] as const satisfies (keyof FormLists)[];

/** What ledgers are read with: what headers mean, by the sort of ledger, and what is said of stages. */
export interface LedgerLists {
  项目列名: ReadonlyMap<string, HeaderWord>;
  指标列名: ReadonlyMap<string, HeaderWord>;
  任务列名: ReadonlyMap<string, HeaderWord>;
  阶段词: ReadonlyMap<string, StageWord>;
}

const ledgerKinds = ["项目列名", "指标列名", "任务列名", "阶段词"] as const satisfies (keyof LedgerLists)[];

/** What 会议.yaml and its ledgers are read with. */
export interface MeetingLists extends LedgerLists {
  议程方式: ReadonlyMap<string, AgendaWay>;
}

export const meetingKinds = [...ledgerKinds, "议程方式"] as const satisfies (keyof MeetingLists)[];

/** What rules look for in a paper. */
export interface ProofLists {
  易错词: ReadonlyMap<string, Misspelling>;
  宜改词: ReadonlyMap<string, Usage>;
  机构: ReadonlyMap<string, Institution>;
  提法: ReadonlyMap<string, Coinage>;
  大事: ReadonlyMap<string, Event>;
  周年: ReadonlyMap<string, Anniversary>;
  规划: ReadonlyMap<string, FiveYearPlan>;
  /** What nobody says twice in a row. */
  重字: ReadonlyMap<string, Neighbours>;
  量词: ReadonlyMap<string, Measure>;
}

export const proofKinds = [
  "易错词",
  "宜改词",
  "机构",
  "提法",
  "大事",
  "周年",
  "规划",
  "重字",
  "量词",
] as const satisfies (keyof ProofLists)[];

/** 词表 by kind, each entry under its word: the package's, with the writer's own on top. */
export interface WordLists extends ProofLists, MeetingLists, FormLists {}

const text = (标签: string, more: Partial<Field> = {}): Field => ({ 类型: "文", 标签, ...more });
const words = (标签: string): Field => ({ 类型: "列", 标签, 每项: text("词") });
const required = { 必填: true } as const;
const day = (标签: string): Field => ({ 类型: "日期", 标签, 例: "2024-03-01", ...required });
const year = (标签: string): Field => ({ 类型: "数", 标签, 例: "2026", ...required });

const neighbours: Record<string, Field> = {
  前接: words("紧前面要是这些"),
  前不接: words("紧前面不能是这些"),
  后接: words("紧后面要是这些"),
  后不接: words("紧后面不能是这些"),
  旁边有: words("前后八个字里要有这些"),
  旁边没有: words("前后八个字里不能有这些"),
};
const roles: Field = {
  类型: "列",
  标签: "说的是哪一步",
  每项: { 类型: "选项", 标签: "哪一步", 选项: [...stageRoles] },
  ...required,
};
const way: Record<string, Field> = {
  类: { 类型: "选项", 标签: "是哪一类", 选项: [...wayClasses], ...required },
  又叫: words("别的叫法"),
  事项: text("没有写事项的，当作什么"),
  要事项: { 类型: "是否", 标签: "不写事项说不清" },
  做: text("做什么，“…”处是事项", { 例: "为…颁奖" }),
  做了: text("做了什么，“…”处是事项", { 例: "为…颁了奖" }),
  请: text("大家一起做的，怎么请", { 例: "请大家观看…" }),
  由谁: text("没有写谁来做的，请谁", { 例: "有关领导" }),
  领: text("写了人的，他领着做什么", { 例: "领誓" }),
  上台: text("请谁上台", { 例: "请受牌单位代表上台接牌" }),
  过后: text("做完说的话"),
  提示: text("现场的提示", { 例: "鼓掌，颁奖，合影" }),
  材料: text("要备的东西，“…”处是事项", { 例: "证书、奖牌和获奖名单" }),
};
const formColumn: Record<string, Field> = {
  例: text("示例行里写什么", required),
  选项: words("下拉里选什么"),
  单位: text("表头上的单位"),
  常用: { 类型: "是否", 标签: "每张采集表都有" },
  说: text("怎么填"),
};
const otherNames = { 又叫: words("别的叫法") };

/** Entries by their word; `简写` is what a bare text stands for. */
const entries = (标签: string, 字段: Record<string, Field>, 简写?: string): Field => ({
  类型: "组",
  标签,
  每项: { 类型: "组", 标签, 字段: { ...字段, 删: { 类型: "是否", 标签: "不要这一条" } }, ...(简写 && { 简写 }) },
});

/** 词表/*.yaml: any of the kinds, each with its entries. */
export const wordListField: Field & { 字段: Record<keyof WordLists, Field> } = {
  类型: "组",
  标签: "词表",
  字段: {
    易错词: entries("易错词", { 对: text("对的", { ...required, 例: "账目" }), ...neighbours }, "对"),
    宜改词: entries("宜改词", { 宜作: text("宜作", required), 因为: text("因为什么", required), ...neighbours }),
    机构: entries("机构", { 今名: text("今名", required), 起: day("从哪天起"), ...neighbours }),
    提法: entries("提法", { 起: day("从哪天起"), ...otherNames, ...neighbours }, "起"),
    大事: entries("大事", { 起: day("头一天"), 止: day("末一天"), ...otherNames, ...neighbours }),
    周年: entries("周年", { 起: year("从哪一年算起"), ...otherNames, ...neighbours }, "起"),
    规划: entries("规划", { 起: year("头一年"), 止: year("末一年") }),
    重字: entries("重字", neighbours),
    量词: entries("量词", { 量词: text("量词", { ...required, 例: "个" }), ...neighbours }, "量词"),
    项目列名: entries("项目列名", { 列: text("列名", required) }, "列"),
    指标列名: entries("指标列名", { 列: text("列名", required) }, "列"),
    任务列名: entries("任务列名", { 列: text("列名", required) }, "列"),
    阶段词: entries("阶段词", { 是: roles, ...neighbours }, "是"),
    议程方式: entries("议程方式", way),
    项目采集栏: entries("项目采集栏", formColumn, "例"),
    指标采集栏: entries("指标采集栏", formColumn, "例"),
    任务采集栏: entries("任务采集栏", formColumn, "例"),
  },
};
