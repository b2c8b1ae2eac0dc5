import { unitKeys, unitWords } from "../language/level.js";
import { Datum, type Group, originOf, textOf } from "../model/data.js";

/** Adds 全域 我域 党委 政府 上级党委 上级政府 下辖 to 单位, where the author has not written them. */
export function deriveUnit(unit: Group): void {
  const words = unitWords(textOf(unit.层级), textOf(unit.上级));
  if (!words) {
    // The level itself is reported; what would follow from it is not reported once more.
    for (const key of unitKeys) unit[key] ??= new Datum("", `单位.${key}`, originOf(unit).place, "缺");
    return;
  }
  for (const [key, text] of Object.entries(words)) {
    if (!Object.hasOwn(unit, key)) unit[key] = new Datum(text, `单位.${key}`, originOf(unit.层级 ?? unit).place);
  }
}
