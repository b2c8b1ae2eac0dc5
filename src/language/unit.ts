/** 单位: what a number counts or measures. Quantities add up only within one dimension. */
export interface Unit {
  name: string;
  dimension: string;
  /** How many of the base unit of its dimension one of it is: a plain decimal. */
  factor: string;
}

/** Base unit first; all factors are exact. 1 公顷 = 15 亩, so square metres are exact in 亩 and not the other way round. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  元: { 元: "1", 千元: "1000" },
  美元: { 美元: "1" },
  面积: { 亩: "1", 公顷: "15", 平方公里: "1500", 平方千米: "1500", 平方米: "0.0015" },
  比率: { "%": "1", "％": "1", "‰": "0.1" },
  百分点: { 个百分点: "1", 百分点: "1" },
  长度: { 米: "1", 公里: "1000", 千米: "1000" },
  质量: { 吨: "1", 公斤: "0.001", 千克: "0.001" },
  位: { 位: "1", 名: "1" },
  天: { 天: "1", 日: "1" },
  月: { 个月: "1", 月: "1" },
};

const multiples: Readonly<Record<string, string>> = {
  千: "1000",
  万: "10000",
  百万: "1000000",
  千万: "10000000",
  亿: "100000000",
  万亿: "1000000000000",
};

const known = new Map(
  Object.entries(table).flatMap(([dimension, units]) =>
    Object.entries(units).map(([name, factor]): [string, Unit] => [name, { name, dimension, factor }]),
  ),
);

/** 亿元 → 元 × 10⁸, 万亩 → 亩 × 10⁴; a measure word nobody lists (家 户 台) is a dimension of its own. */
export function unitNamed(name: string): Unit {
  const plain = known.get(name);
  if (plain) return plain;
  const [, multiple = "", base = ""] = /^(万亿|千万|百万|亿|万|千)(.+)$/.exec(name) ?? [];
  const factor = multiples[multiple];
  if (factor === undefined) return { name, dimension: name, factor: "1" };
  const unit = known.get(base) ?? { dimension: base, factor: "1" };
  return { name, dimension: unit.dimension, factor: timesPowerOfTen(unit.factor, factor.length - 1) };
}

/** Exact, so that no float comes in: 0.0015 × 10⁴ = 15. */
function timesPowerOfTen(decimal: string, power: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = fraction.padEnd(power, "0");
  const joined = `${whole}${digits.slice(0, power)}`.replace(/^0+(?=\d)/, "");
  const rest = digits.slice(power).replace(/0+$/, "");
  return rest === "" ? joined : `${joined}.${rest}`;
}

/** Whether a word can stand as a unit in a header or a cell: 亿元, ％, 万平方米; not 县发改局. */
export function isKnownUnit(name: string): boolean {
  const { dimension } = unitNamed(name);
  return known.has(name) || Object.hasOwn(table, dimension) || measureWords.has(dimension);
}

const measureWords = new Set([..."个家户人项件台套辆条座处所宗起次场批份"]);
