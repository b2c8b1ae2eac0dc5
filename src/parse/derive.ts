import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { chineseCount, chineseNumber } from "../language/numeral.js";
import type { Place } from "../model/place.js";
import type { Inline } from "../model/tree.js";
import type { Value } from "../model/value.js";
import { agendaFinding, emptyFinding, keylessFinding, singleFinding } from "./derive-findings.js";
import { Announced, type Following } from "./follow.js";
import type { Structure } from "./section.js";
import { type DerivedValue, derivedValues } from "./spots.js";

/** Fills in what is only known once the text stands: {{要点数}} {{要点字}} {{议程数}} {{议程序号}}. */
export function derive(structure: Structure): Diagnostic[] {
  const all = derivedValues(structure, structure.root);
  const handovers = countHandovers(all);
  const text = new Announced(structure);
  return all.flatMap((derived) => fill(derived, text, handovers));
}

/** 第{{议程序号}}项: which of all of them this one is. */
function countHandovers(all: readonly DerivedValue[]): number {
  const values = new Set(all.map(({ value }) => value).filter((value) => value.derive === "议程序号"));
  for (const [index, value] of [...values].entries()) value.text = chineseNumber(index + 1) ?? "";
  return values.size;
}

function fill({ value, spot }: DerivedValue, text: Announced, handovers: number): Diagnostic[] {
  const mend = text.mendingPlace(spot) ?? value.place;
  switch (value.derive) {
    case "要点字":
      return fillKeys(value, text.following(spot), mend);
    case "议程数":
      if (handovers === 0) return fillCount(value, text.following(spot).length, mend);
      return fillAgenda(value, handovers, text.near(spot)?.length ?? handovers);
    case "要点数":
      return fillCount(value, text.following(spot).length, mend);
    default:
      return [];
  }
}

function fillCount(value: Value, count: number, mend: Place): Diagnostic[] {
  value.text = count === 0 ? "" : (chineseCount(count) ?? "");
  if (count === 0) return [emptyFinding(value, mend)];
  return count === 1 ? [singleFinding(value, mend)] : [];
}

function fillAgenda(value: Value, handovers: number, listed: number): Diagnostic[] {
  fillCount(value, handovers, value.place);
  return listed === handovers ? [] : [agendaFinding(value, listed, handovers)];
}

function fillKeys(value: Value, points: Following, mend: Place): Diagnostic[] {
  if (points.length === 0) return [emptyFinding(value, mend)];
  const keys = points.flatMap(({ number, children }) => {
    const numbered = /^“([^”]+)”/.exec(number)?.[1];
    return numbered === undefined ? children.flatMap(keysOf).map(({ text }) => text) : [numbered];
  });
  value.text = keys.join("、");
  return value.text === "" ? [keylessFinding(value)] : [];
}

function keysOf(node: Inline): Value[] {
  if (node.type === "value") return node.value.key ? [node.value] : [];
  return node.type === "text" || node.type === "break" ? [] : node.children.flatMap(keysOf);
}
