import { isKnownUnit, unitNamed } from "../../language/unit.js";

const spelt: Readonly<Record<string, string>> = {
  m2: "平方米",
  平米: "平方米",
  平方: "平方米",
  km: "公里",
  ha: "公顷",
  "±%": "%",
  "+-%": "%",
  "+%": "%",
  百分比: "%",
  个点: "个百分点",
  元人民币: "元",
};

/** A unit as `unitNamed` knows it: ％ → %, 万㎡ → 万平方米; undefined for a word that is none. */
export function unitOf(word: string): string | undefined {
  const plain = word
    .normalize("NFKC")
    .replace(/[\s:]/g, "")
    .replace(/^人民币/, "");
  const [, multiple = "", base = ""] = /^(万亿|千万|百万|亿|万|千)?(.*)$/.exec(plain) ?? [];
  const name = multiple + (Object.hasOwn(spelt, base) ? spelt[base] : base);
  if (Object.hasOwn(spelt, plain)) return spelt[plain];
  return base !== "" && isKnownUnit(name) ? name : undefined;
}

/** 万元 → 元: what 3万 in a column of 亿元 is ten thousands of. */
export function baseOf(unit: string): string {
  return unit.replace(/^(万亿|千万|百万|亿|万|千)(?=.)/, "");
}

export function dimensionOf(unit: string): string {
  return unitNamed(unit).dimension;
}

export function isMoney(unit: string): boolean {
  return ["元", "美元", "欧元", "港元"].includes(dimensionOf(unit));
}

export function isArea(unit: string): boolean {
  return dimensionOf(unit) === "面积";
}

/** 千 万 亿 … as powers of ten. */
export const multiples: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 };
