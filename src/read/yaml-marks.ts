import { isScalar, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import { diagnose } from "./diagnostics.js";

/** What YAML reads without complaint, and not as it was meant. */

const colon = "请换成半角冒号，后面空一格";

/** In braces, names without anything behind them: { 职务: 县委副书记,县长 }, { 姓名：李明 }. */
export function cutOff({ items }: YAMLMap, placeOf: (node: Node) => Place): Diagnostic[] {
  const findings: Diagnostic[] = [];
  let owner: { name: string; parts: string[]; first?: Scalar } | undefined;
  const close = () => {
    if (owner?.first) findings.push(comma(owner.name, owner.parts, placeOf(owner.first)));
    owner = undefined;
  };
  for (const { key, value } of items) {
    if (!isScalar(key)) continue;
    const name = String(key.source ?? key.value);
    const [, written] = /^([^：]{1,12})：/.exec(name) ?? [];
    if (value !== null) {
      close();
      owner = { name, parts: isScalar(value) ? [String(value.value ?? "")] : [] };
    } else if (written !== undefined) {
      const message = `“${written}”后面的冒号是全角的“：”。${colon}`;
      findings.push(diagnose("yaml-fullwidth-colon", placeOf(key), message, { quote: name }));
    } else {
      owner ??= { name: "", parts: [] };
      owner.parts.push(name);
      owner.first ??= key;
    }
  }
  close();
  return findings;
}

function comma(name: string, parts: readonly string[], place: Place): Diagnostic {
  const cut = parts.slice(name === "" ? 0 : 1).join("，");
  if (name === "") return diagnose("yaml-comma", place, `“${cut}”后面没有内容。请写成“名称: 内容”`, { quote: cut });
  const whole = `${name}: "${parts.join(",")}"`;
  const message = `半角逗号把“${name}”断开了，“${cut}”成了另外的项。请把整个内容加上半角引号，如 ${whole}；或者把逗号换成顿号`;
  return diagnose("yaml-comma", place, message, { quote: cut, suggest: whole });
}

/** In brackets, items that a full-width comma has left together: [甲局，乙局]. */
export function leftTogether({ items }: YAMLSeq, placeOf: (node: Node) => Place): Diagnostic[] {
  return items.flatMap((item) => {
    if (!isScalar(item) || item.type !== "PLAIN" || !/\p{Script=Han}，\p{Script=Han}/u.test(String(item.value)))
      return [];
    const words = String(item.value);
    const message = `方括号里用了全角逗号，“${words}”成了一项。要分成几项，换成半角逗号；真是一项，加上半角引号`;
    return [diagnose("yaml-fullwidth", placeOf(item as Node), message, { severity: "warning", quote: words })];
  });
}

/** A text without quotes that is lines with full-width colons, which run into one; or that begins with a full-width quotation mark. */
export function slipsInPlain({ range }: Scalar, text: string, placeAt: (position: number) => Place): Diagnostic[] {
  const [start = 0, end = 0] = range ?? [];
  const source = text.slice(start, end);
  if (/^[＂＇]/.test(source)) {
    const message = "引号是全角的，会原样印出来。不用引号，或者换成半角引号";
    return [diagnose("yaml-fullwidth", placeAt(start), message, { severity: "warning", quote: source })];
  }
  const lines = [...source.matchAll(/^[ \t]*([^\s：]{1,12})：.*$/gm)];
  if (lines.length < 2) return [];
  return lines.map(({ index, 0: quote, 1: name = "" }) => {
    const message = `“${name}”后面的冒号是全角的“：”。${colon}`;
    return diagnose("yaml-fullwidth-colon", placeAt(start + index + quote.indexOf("：")), message, { quote });
  });
}
