import type { Table, Typed } from "../../read/ledger/tables.js";
import { Chance } from "./chance.js";

/** One project as it really is: money in 万元, so that every unit can be written without a remainder. */
export interface Project {
  名称: string;
  总投资: number;
  年度计划: number;
  累计完成: number;
  计划竣工: readonly [number, number, number];
  属地: string;
}

/** A workbook as an office might keep it, and what is true of it. */
export interface Generated {
  tables: Table[];
  /** Behind 文件: which table is meant. */
  options: string;
  projects: Project[];
  /** What was chosen, to find the layout again. */
  traits: string[];
}

const money = ["总投资", "年度计划", "累计完成"] as const;
type Money = (typeof money)[number];

const headers: Record<Money | "名称" | "计划竣工" | "属地", readonly string[]> = {
  名称: ["项目名称", "工程名称", "项 目 名 称", "项目"],
  总投资: ["总投资", "计划总投资", "投资总额"],
  年度计划: ["年度计划投资", "2026年计划投资", "年度投资计划", "年度计划"],
  累计完成: ["累计完成投资", "1—8月完成投资", "2026年1-8月累计完成", "完成投资"],
  计划竣工: ["计划竣工时间", "计划竣工", "计划完工时间"],
  属地: ["所在镇", "属地", "建设地点"],
};

const places = ["石桥镇", "清河镇", "安阜街道", "县经济开发区"];
const words = [
  "智能装备",
  "冷链物流",
  "第二水厂",
  "新材料",
  "老旧小区",
  "快速路",
  "医养中心",
  "数据中心",
  "粮食仓储",
  "污水处理",
];
const ends = ["产业园", "一期", "二期改造", "建设项目", "提升工程", "基地"];
const numerals = "一二三四五六七八九十".split("");

/** Generates the workbook of a number. */
export function generate(seed: number): Generated {
  const chance = new Chance(seed);
  const traits: string[] = [];
  const projects = Array.from({ length: chance.integer(2, 12) }, (_, at) => project(chance, at));
  const arrangement = chance.one(["single", "single", "single", "stacked", "beside"] as const);
  traits.push(arrangement);
  if (arrangement === "single" || projects.length < 4) {
    const { rows, merges } = table(chance, projects, traits);
    return { tables: [{ rows, merges }], options: "", projects, traits };
  }
  const half = Math.floor(projects.length / 2);
  const parts = [projects.slice(0, half), projects.slice(half)];
  return arrangement === "stacked" ? stacked(chance, parts, traits) : beside(chance, parts, traits);
}

function project(chance: Chance, at: number): Project {
  const plan = chance.integer(10, 900) * 10;
  return {
    名称: `${words[at % words.length]}${chance.one(ends)}${at >= words.length ? "（续）" : ""}`,
    总投资: plan * chance.integer(1, 5),
    年度计划: plan,
    累计完成: chance.yes(0.1) ? 0 : chance.integer(1, plan / 10) * 10,
    计划竣工: [2026, chance.integer(9, 12), 30],
    属地: chance.one(places),
  };
}

interface Style {
  units: Record<Money, "万元" | "亿元" | "元">;
  /** Where the unit is said. */
  said: "header" | "group" | "banner" | "cells" | "row" | "format";
  names: Record<keyof typeof headers, string>;
  ordinal: "digits" | "numerals" | "none";
  grouped: number;
  years: boolean;
  months: boolean;
  merged: boolean;
  date: (day: Project["计划竣工"]) => Typed;
}

function styleOf(chance: Chance, traits: string[]): Style {
  const said = chance.one(["header", "header", "group", "banner", "cells", "row", "format"] as const);
  const unit = () => chance.one(["万元", "万元", "亿元"] as const);
  const shared = unit();
  const mixed = said === "header" || said === "cells" || said === "format";
  const own = () => (mixed ? unit() : shared);
  const style: Style = {
    said,
    units: { 总投资: own(), 年度计划: own(), 累计完成: own() },
    names: Object.fromEntries(
      Object.entries(headers).map(([name, choices]) => [name, chance.one(choices)]),
    ) as Style["names"],
    ordinal: chance.one(["digits", "numerals", "none"] as const),
    grouped: said === "group" ? chance.integer(1, 3) : chance.yes(0.3) ? chance.integer(1, 3) : 0,
    years: chance.yes(0.2),
    months: chance.yes(0.2),
    merged: chance.yes(0.8),
    date: chance.one<Style["date"]>([
      ([year, month, day]) => new Date(Date.UTC(year, month - 1, day)),
      ([year, month, day]) => `${year}.${month}.${day}`,
      ([year, month, day]) => `${year}年${month}月${day}日`,
      ([year, month, day]) => `${year}-${month}-${day}`,
      ([year, month, day]) => year * 10_000 + month * 100 + day,
      ([year, month, day]) => `${year}/${month}/${day}`,
    ]),
  };
  traits.push(`unit:${said}`, `ordinal:${style.ordinal}`, `levels:${style.grouped + 1}`);
  if (style.years) traits.push("years");
  if (style.months) traits.push("months");
  return style;
}

interface Body {
  rows: Typed[][];
  merges: string[];
}

interface Column {
  /** From the top down. */
  path: string[];
  cell: (project: Project, at: number) => Typed;
  sum?: (projects: readonly Project[]) => Typed;
}

const factor = { 元: 0.0001, 万元: 1, 亿元: 10_000 };

function amount(value: number, unit: keyof typeof factor, said: Style["said"]): Typed {
  const shown = value / factor[unit];
  if (said === "cells") return `${shown}${unit}`;
  return said === "format" ? { value: shown, style: { numFmt: `0.0###"${unit}"` } } : shown;
}

function moneyColumn(name: Money, style: Style, path: readonly string[]): Column {
  const unit = style.units[name];
  const own = style.said === "header" ? [...path.slice(0, -1), `${path.at(-1)}（${unit}）`] : [...path];
  return {
    path: style.said === "row" ? [...own, unit] : own,
    cell: (project) => amount(project[name], unit, style.said),
    sum: (projects) =>
      amount(
        projects.reduce((sum, one) => sum + one[name], 0),
        unit,
        style.said,
      ),
  };
}

function columnsOf(chance: Chance, style: Style): Column[] {
  const { names, units, said } = style;
  const group = said === "group" ? `投资情况（${units.总投资}）` : "投资情况";
  const over = [group, "资金", "计划与进度"].slice(0, style.grouped).reverse();
  const paths = money.map((name) => [...over, names[name]]);
  const last = (name: string): Column[] => {
    if (!style.years && !style.months) return [];
    const unit = units.累计完成;
    const words = style.years ? ["2025年1—8月累计完成投资"] : ["8月当月完成"];
    const path = said === "header" ? [...over, `${words[0]}（${unit}）`] : [...over, words[0] ?? name];
    const cell = (one: Project) => amount(one.累计完成 / 2, unit, said);
    return [
      {
        path: said === "row" ? [...path, unit] : path,
        cell,
        sum: (all) =>
          amount(
            all.reduce((sum, one) => sum + one.累计完成 / 2, 0),
            unit,
            said,
          ),
      },
    ];
  };
  const amounts = money.map((name, at) => moneyColumn(name, style, paths[at] ?? []));
  const ordinals: Column[] =
    style.ordinal === "none"
      ? []
      : [
          {
            path: ["序号"],
            cell: (_, at) => (style.ordinal === "digits" ? at + 1 : (numerals[at] ?? `十${numerals[at - 10] ?? ""}`)),
          },
        ];
  const rest: Column[] = [
    { path: [names.计划竣工], cell: (one) => style.date(one.计划竣工) },
    { path: [names.属地], cell: (one) => one.属地 },
  ];
  return [
    ...ordinals,
    { path: [names.名称], cell: (one) => one.名称 },
    ...amounts,
    ...last("上年"),
    ...(chance.yes() ? rest : [...rest].reverse()),
    { path: ["备注"], cell: () => null },
  ];
}

/** The rows of the header: what is alike beside one another stands once, merged or with blanks beside it. */
function headOf(columns: readonly Column[], merged: boolean, top: number): Body {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const upTo = (at: number, level: number) => columns[at]?.path.slice(0, level + 1).join("|");
  const begins = (at: number, level: number) => upTo(at - 1, level) !== upTo(at, level);
  const rows = Array.from({ length: depth }, (_, level) =>
    columns.map(({ path }, at): Typed => (begins(at, level) ? (path[level] ?? null) : null)),
  );
  const merges = columns.flatMap(({ path }, at) => [
    ...(path.length < depth ? [`${letter(at)}${top + path.length - 1}:${letter(at)}${top + depth - 1}`] : []),
    ...path.slice(0, -1).flatMap((_, level) => (begins(at, level) ? across(columns, upTo, at, level, top) : [])),
  ]);
  return { rows, merges: merged ? merges : [] };
}

const letter = (at: number) => String.fromCharCode(65 + at);

function across(
  columns: readonly Column[],
  upTo: (at: number, level: number) => string | undefined,
  at: number,
  level: number,
  top: number,
): string[] {
  let right = at;
  while (right + 1 < columns.length && upTo(right + 1, level) === upTo(at, level)) right += 1;
  return right > at ? [`${letter(at)}${top + level}:${letter(right)}${top + level}`] : [];
}

/** A table from its title down. @param titled whether it has a title of its own */
function table(chance: Chance, projects: readonly Project[], traits: string[], given?: Style, title?: string): Body {
  const style = given ?? styleOf(chance, traits);
  const columns = columnsOf(chance, style);
  const width = columns.length;
  const line = (text: string, at = 0): Typed[] => columns.map((_, column) => (column === at ? text : null));
  const above: Typed[][] = [];
  const banner = style.said === "banner";
  if (title !== undefined) above.push(line(banner ? `${title}（单位：${style.units.总投资}）` : title));
  else if (banner || chance.yes(0.7)) {
    above.push(line("安澜县2026年重点项目推进台账（截至8月底）"));
    if (chance.yes(0.3)) above.push(line("填报单位：县重点项目办"));
    if (banner) above.push(line(`单位：${style.units.总投资}`, width - 1));
  }
  const head = headOf(columns, style.merged || style.grouped > 1, above.length + 1);
  return { rows: [...above, ...head.rows, ...bodyOf(chance, columns, projects, traits)], merges: head.merges };
}

const one = (columns: readonly Column[], text: string | null): Typed[] =>
  columns.map((_, column) => (column === 0 ? text : null));

function bodyOf(chance: Chance, columns: readonly Column[], projects: readonly Project[], traits: string[]): Typed[][] {
  const nameAt = columns.findIndex(({ path }) => headers.名称.includes(path[0] ?? ""));
  const total = (label: string, of: readonly Project[], at = nameAt) =>
    columns.map(({ sum }, column) => (column === at ? label : (sum?.(of) ?? null)));
  const where = chance.one(["last", "last", "first", "none"] as const);
  const word = chance.one(["合计", "总计", "合 计", "全县", "全县合计", "总数", "汇总"]);
  traits.push(`total:${where}`);
  const rows = groupsOf(chance, columns, projects, traits, total);
  if (chance.yes(0.15)) rows.splice(chance.integer(1, rows.length), 0, one(columns, null));
  if (where === "first") rows.unshift(total(word, projects));
  if (where === "last") rows.push(total(word, projects, chance.yes() ? nameAt : 0));
  if (chance.yes(0.3)) rows.push(one(columns, "备注：总投资含征地费用，完成投资为入统数。"));
  if (chance.yes(0.2)) rows.push(one(columns, "填表人：张宁"));
  return rows;
}

/** The rows of data with the categories above them, if any. */
function groupsOf(
  chance: Chance,
  columns: readonly Column[],
  projects: readonly Project[],
  traits: string[],
  total: (label: string, of: readonly Project[], at?: number) => Typed[],
): Typed[][] {
  const many = projects.length > 4 && chance.yes(0.4);
  const categories = many ? chance.one(["plain", "sums", "subtotals"] as const) : "none";
  traits.push(`categories:${categories}`);
  const half = Math.floor(projects.length / 2);
  const groups = categories === "none" ? [projects] : [projects.slice(0, half), projects.slice(half)];
  return groups.flatMap((group, index) => {
    const label = `${numerals[index]}、${index === 0 ? "工业项目" : "民生项目"}（${group.length}个）`;
    const rows = group.map((project, at) => columns.map(({ cell }) => cell(project, at + index * half)));
    if (categories === "sums") rows.unshift(total(label, group, 0));
    if (categories === "plain" || categories === "subtotals") rows.unshift(one(columns, label));
    if (categories === "subtotals") rows.push(total("小计", group));
    return rows;
  });
}

function stacked(chance: Chance, parts: readonly Project[][], traits: string[]): Generated {
  const style: Style = {
    ...styleOf(chance, traits),
    grouped: 0,
    years: false,
    months: false,
    said: chance.one(["banner", "header"]),
  };
  const fixed = chance.integer(1, 1_000_000);
  const rows: Typed[][] = [];
  const unit = () => chance.one(["万元", "亿元"] as const);
  for (const [index, part] of parts.entries()) {
    const shared = unit();
    const units = style.said === "banner" ? { 总投资: shared, 年度计划: shared, 累计完成: shared } : style.units;
    // The same columns in the same order.
    const made = table(new Chance(fixed), part, traits, { ...style, units }, index === 0 ? "工业项目" : "农业项目");
    if (index > 0) rows.push([]);
    rows.push(...made.rows);
  }
  return { tables: [{ rows }], options: "", projects: parts.flat(), traits };
}

function beside(chance: Chance, parts: readonly Project[][], traits: string[]): Generated {
  const style: Style = { ...styleOf(chance, traits), grouped: 0, years: false, months: false, merged: false };
  const plain: Style = { ...style, said: style.said === "group" ? "header" : style.said };
  const fixed = chance.integer(1, 1_000_000);
  const [left, right] = parts.map((part, index) =>
    table(new Chance(fixed), part, traits, plain, index === 0 ? "一季度新开工" : "二季度新开工"),
  ) as [Body, Body];
  const width = Math.max(...left.rows.map((row) => row.length));
  const height = Math.max(left.rows.length, right.rows.length);
  const rows = Array.from({ length: height }, (_, at): Typed[] => [
    ...Array.from({ length: width }, (_, column) => left.rows[at]?.[column] ?? null),
    null,
    ...(right.rows[at] ?? []),
  ]);
  const wanted = chance.integer(0, 1);
  const options = chance.yes(0.7) ? `, 表: ${wanted === 0 ? "一季度新开工" : "二季度新开工"}` : "";
  return {
    tables: [{ rows }],
    options,
    projects: options === "" ? parts.flat() : (parts[wanted] ?? []),
    traits: [...traits, options && "chosen"],
  };
}
