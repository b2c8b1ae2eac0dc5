/** The truth behind the ledgers of a county, made up from a seed, and arithmetic of its own: whole numbers, no code of the program. */

export interface Project {
  name: string;
  sort: string;
  town: string;
  units: string[];
  /** 万元. */
  total: number;
  plan: number;
  done: number;
  before: number;
}

export interface Company {
  name: string;
  /** 万元. */
  revenue: number;
  tax: number;
  /** 亩. */
  land: number;
  workers: number;
}

/** Growth in tenths of a percent. */
export interface Indicator {
  name: string;
  growth: number;
  target: number;
  before: number;
  place: number;
  placeBefore: number;
}

export interface County {
  projects: Project[];
  companies: Company[];
  indicators: Indicator[];
  /** 万元 by the end of a month. */
  milestones: { month: number; amount: number }[];
}

/** Numbers from a seed, the same everywhere. */
function numbers(seed: number): (from: number, to: number) => number {
  let state = seed * 2654435761;
  return (from, to) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return from + (state % (to - from + 1));
  };
}

const towns = ["石桥镇", "清河镇", "东山镇", "安阜街道"];
const sorts = ["工业项目", "农业项目", "民生项目"];
const offices = ["园林中心", "住建局", "交通局", "工信局"];

export function countyOf(seed: number): County {
  const pick = numbers(seed);
  const of = <T>(items: readonly T[]) => items[pick(0, items.length - 1)] as T;
  const projects = Array.from({ length: 14 }, (_, index): Project => {
    const plan = pick(300, 9000);
    const before = pick(0, plan);
    const two = pick(0, 3) === 0;
    const first = of(offices);
    return {
      name: `${of(["粮食烘干", "污水管网", "标准厂房", "农贸市场", "道路改造"])}${"甲乙丙丁戊己庚辛壬癸子丑寅卯"[index]}`,
      sort: sorts[index % 3] as string,
      town: towns[index % 4] as string,
      units: two ? [...new Set([first, of(offices)])] : [first],
      total: plan + pick(100, 20000),
      plan,
      done: Math.min(plan, before + pick(0, 900)),
      before,
    };
  });
  const companies = Array.from({ length: 7 }, (_, index) => ({
    name: `${"安宁康泰恒信诚"[index]}源公司`,
    revenue: pick(900, 90000),
    tax: pick(60, 5000),
    land: pick(12, 260),
    workers: pick(15, 900),
  }));
  const indicators = ["地区生产总值", "固定资产投资", "社会消费品零售总额", "一般公共预算收入"].map((name) => ({
    name,
    growth: pick(-30, 120),
    target: pick(40, 90),
    before: pick(-30, 120),
    place: pick(1, 6),
    placeBefore: pick(1, 6),
  }));
  let amount = 0;
  const milestones = [9, 10, 11, 12].map((month) => {
    amount = pick(2000, 20000);
    return { month, amount };
  });
  return { projects, companies, indicators, milestones };
}

/** over ÷ under with so many decimals, half up, as text. */
export function ratioText(over: number, under: number, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const [a, b] = [BigInt(Math.abs(over)) * scale * 2n, BigInt(under)];
  const rounded = (a + b) / (2n * b);
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = over < 0 && rounded > 0n ? "-" : "";
  return sign + (decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`);
}

export const percentText = (over: number, under: number) => ratioText(over * 100, under, 1);

export function sumOf<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}

/** Items under each of their names, in the order of first appearance. */
export function under<T>(items: readonly T[], names: (item: T) => readonly string[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) for (const name of names(item)) groups.set(name, [...(groups.get(name) ?? []), item]);
  return [...groups];
}

/** The greatest ratio first; equals stay in order, and share their place. */
export function placed<T>(items: readonly T[], over: (item: T) => number, by: (item: T) => number): [T, number][] {
  const order = items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => over(b.item) * by(a.item) - over(a.item) * by(b.item) || a.index - b.index)
    .map(({ item }) => item);
  return order.map((item) => {
    const better = order.filter((one) => over(one) * by(item) > over(item) * by(one)).length;
    return [item, better + 1];
  });
}
