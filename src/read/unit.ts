import { Datum, type Group, group, originOf } from "../model/data.js";

/** How an office of each level calls itself and others; 会议.yaml may override any of it. */
interface Forms {
  /** 全_ 我_: the word after. */
  word: string;
  party: string;
  government: string;
  below: string;
}

const formsOf: Record<string, Forms> = {
  省: { word: "省", party: "省委", government: "省政府", below: "各市" },
  市: { word: "市", party: "市委", government: "市政府", below: "各县（市、区）" },
  区: { word: "区", party: "区委", government: "区政府", below: "各镇（街道）" },
  县: { word: "县", party: "县委", government: "县政府", below: "各镇（街道）" },
  开发区: { word: "区", party: "党工委", government: "管委会", below: "各园区" },
  镇: { word: "镇", party: "镇党委", government: "镇政府", below: "各村（社区）" },
  街道: { word: "街道", party: "街道党工委", government: "街道办事处", below: "各社区" },
};

const derivedKeys = ["全域", "我域", "党委", "政府", "上级党委", "上级政府", "下辖"];

/** Adds 全域 我域 党委 政府 上级党委 上级政府 下辖 to 单位, where the author has not written them. */
export function deriveUnit(unit: Group): void {
  const level = textOf(unit.层级);
  const forms = level ? formsOf[level] : undefined;
  if (!forms) {
    // The level itself is reported; what would follow from it is not reported once more.
    for (const key of derivedKeys) unit[key] ??= new Datum("", `单位.${key}`, originOf(unit).place, "缺");
    return;
  }
  const superior = formsOf[levelOf(textOf(unit.上级) ?? "") ?? ""];
  const derived: Record<string, string | undefined> = {
    全域: `全${forms.word}`,
    我域: `我${forms.word}`,
    党委: forms.party,
    政府: forms.government,
    上级党委: superior?.party,
    上级政府: superior?.government,
    下辖: forms.below,
  };
  for (const [key, text] of Object.entries(derived)) {
    if (text && !Object.hasOwn(unit, key))
      unit[key] = new Datum(text, `单位.${key}`, originOf(unit.层级 ?? unit).place);
  }
}

function textOf(data: unknown): string | undefined {
  return data instanceof Datum ? data.text : undefined;
}

/** The level a unit's name tells: 江州市 is a 市. */
export function levelOf(name: string): string | undefined {
  if (/(开发区|高新区|园区)$/.test(name)) return "开发区";
  return ["街道", "省", "市", "区", "县", "镇"].find((level) => name.endsWith(level));
}

/** All words of a unit, derived ones too: 全域 全县, 党委 县委 … */
export function unitWords(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const at = { path: "单位", place: { file: "" } };
  const typed = Object.entries(given).flatMap(([key, text]) =>
    text ? [[key, new Datum(text, `单位.${key}`, at.place)] as const] : [],
  );
  const unit = group(at, typed);
  deriveUnit(unit);
  return Object.fromEntries(Object.entries(unit).map(([key, word]) => [key, textOf(word) ?? ""]));
}
