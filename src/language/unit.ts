import { shortest } from "./decimal.js";

/** 单位: what a number counts or measures. Quantities add up only within one dimension. */
export interface Unit {
  name: string;
  dimension: string;
  /** How many of the base unit of its dimension one of it is: a plain decimal. */
  factor: string;
}

/** Base unit first; all factors are exact. 1 公顷 = 15 亩, so square metres are exact in 亩 and not the other way round. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  元: { 元: "1" },
  美元: { 美元: "1" },
  欧元: { 欧元: "1" },
  港元: { 港元: "1" },
  面积: { 亩: "1", 公顷: "15", 平方公里: "1500", 平方千米: "1500", 平方米: "0.0015" },
  体积: { 立方米: "1" },
  比率: { "%": "1", "‰": "0.1" },
  百分点: { 个百分点: "1", 百分点: "1" },
  倍: { 倍: "1" },
  长度: { 米: "1", 公里: "1000", 千米: "1000" },
  质量: { 吨: "1", 公斤: "0.001", 千克: "0.001", 斤: "0.0005" },
  功率: { 千瓦: "1", 兆瓦: "1000" },
  电量: { 千瓦时: "1" },
  位: { 位: "1", 名: "1" },
  天: { 天: "1", 日: "1" },
  工作日: { 个工作日: "1", 工作日: "1" },
  月: { 个月: "1", 月: "1" },
  分钟: { 分钟: "1", 小时: "60", 个小时: "60" },
};

/** Each is a dimension of its own. */
const measureWords = new Set([..."个家户人项件台套辆条座处所宗起次场批份分岁头只棵株", "人次", "户次"]);

/** Behind a number in a sentence these are units; in a header or a cell they are not: 2026年, 一期, 石桥镇（村）. */
const inSentences = [..."年里村级类字期"];

/** These name a day or an hour: 8月, 15日, 9时. In a header 月 and 日 are what a span of time is counted in. */
export const dateParts: ReadonlySet<string> = new Set([..."月日时点", "月份", "月底"]);

/** How else units are written. */
const spellings: Readonly<Record<string, string>> = {
  m2: "平方米",
  平米: "平方米",
  平方: "平方米",
  m3: "立方米",
  立方: "立方米",
  km: "公里",
  km2: "平方公里",
  ha: "公顷",
  t: "吨",
  "±%": "%",
  "+-%": "%",
  "+%": "%",
  百分比: "%",
  个点: "个百分点",
  元人民币: "元",
};

/** Those of them that stand in sentences. */
const written = [...Object.keys(spellings).filter((word) => /^[^±+]/.test(word)), "％", "㎡", "㎥"];

/** 千 万 亿 … as powers of ten, longest first. */
export const multiples: Readonly<Record<string, number>> = { 万亿: 12, 千万: 7, 百万: 6, 亿: 8, 万: 4, 千: 3 };

/** For patterns: a multiple. */
export const multiplePattern = Object.keys(multiples).join("|");

const multiplied = new RegExp(`^(${multiplePattern})(.+)$`);

const plainUnits: readonly Unit[] = [
  ...Object.entries(table).flatMap(([dimension, units]) =>
    Object.entries(units).map(([name, factor]) => ({ name, dimension, factor })),
  ),
  ...[...measureWords].map((name) => ({ name, dimension: name, factor: "1" })),
];

/** For patterns: whatever may follow a number in a sentence and belong to it, without its multiple, longest first. */
export const unitPattern = [...plainUnits.map(({ name }) => name), ...inSentences, ...dateParts, ...written]
  .sort((a, b) => b.length - a.length)
  .join("|");

/** The plain ones last, so that 千米 is itself and not a thousand of something. */
const known = new Map(
  [
    ...Object.entries(multiples).flatMap((multiple) => plainUnits.map((unit) => times(unit, multiple))),
    ...plainUnits,
  ].map((unit) => [unit.name, unit]),
);

/** Exact, so that no float comes in: 0.0015 × 10⁴ = 15. */
function times({ name, dimension, factor }: Unit, [multiple, power]: readonly [string, number]): Unit {
  return { name: multiple + name, dimension, factor: shortest(`${factor}e${power}`) };
}

/** 亿元 → 元 × 10⁸, 万亩 → 亩 × 10⁴; a word nobody lists is a dimension of its own. */
export function unitNamed(name: string): Unit {
  const unit = known.get(name);
  if (unit) return unit;
  const [, multiple = "", base = ""] = multiplied.exec(name) ?? [];
  const power = multiples[multiple];
  const plain = { name, dimension: name, factor: "1" };
  return power === undefined ? plain : times({ ...plain, dimension: base }, ["", power]);
}

export function dimensionOf(unit: string): string {
  return unitNamed(unit).dimension;
}

const plainNames = new Set(plainUnits.map(({ name }) => name));

/** 万元 → 元: what 3万 in a column of 亿元 is ten thousands of. */
export function baseOf(unit: string): string {
  return plainNames.has(unit) ? unit : (multiplied.exec(unit)?.[2] ?? unit);
}

/** Whether a word is a unit as it stands: 亿元, %, 万平方米; not 县发改局. */
export function isKnownUnit(name: string): boolean {
  return known.has(name);
}

/** The unit a header, a cell or a template means: ％ → %, 万㎡ → 万平方米; undefined for a word that is none. */
export function unitOf(word: string): string | undefined {
  const plain = word
    .normalize("NFKC")
    .replace(/[\s:]/g, "")
    .replace(/^人民币/, "");
  const [above = "", below, ...more] = plain.split("/");
  if (below !== undefined) return more.length === 0 ? perUnit(unitOf(above), unitOf(below)) : undefined;
  if (Object.hasOwn(spellings, plain)) return spellings[plain];
  const base = baseOf(plain);
  const name = Object.hasOwn(spellings, base) ? plain.slice(0, plain.length - base.length) + spellings[base] : plain;
  return isKnownUnit(name) ? name : undefined;
}

/** 万元 and 亩 → 万元/亩, 亿元 and 个月 → 亿元/月. */
export function perUnit(above: string | undefined, below: string | undefined): string | undefined {
  return above && below && `${above}/${below.replace(/^个(?=.)/, "")}`;
}

/** 万元/亩 → 万元 and 亩; undefined for a plain unit. */
export function partsOfUnit(unit: string): readonly [above: string, below: string] | undefined {
  const [above, below] = unit.split("/");
  return above && below ? [above, below] : undefined;
}

const money = new Set(["元", "美元", "欧元", "港元"]);

export function isMoney(unit: string): boolean {
  return money.has(dimensionOf(unit));
}

export function isArea(unit: string): boolean {
  return dimensionOf(unit) === "面积";
}

/** Rates, ranks, spans of time, and what is per unit: of these no sum is made. */
const apart = new Set(["比率", "百分点", "倍", "位", "天", "工作日", "月"]);

/** Whether quantities of this unit add up: money, area, tons, households. A bare number says nothing of what it counts. */
export function addsUp(unit: string | undefined): boolean {
  return unit !== undefined && unit !== "" && !partsOfUnit(unit) && !apart.has(dimensionOf(unit));
}
