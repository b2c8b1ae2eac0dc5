import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { chineseCount, chineseNumber } from "../language/numeral.js";
import type { Inline } from "../model/tree.js";
import type { Value } from "../model/value.js";
import { agendaFinding, emptyFinding, keylessFinding, singleFinding } from "./derive-findings.js";
import { type Following, following, type NumberedItem, nearPoints } from "./follow.js";
import type { Structure } from "./section.js";
import { type DerivedValue, derivedValues } from "./spots.js";

/** Fills in what is only known once the text stands: {{要点数}} {{要点字}} {{议程数}} {{议程序号}}. */
export function derive(structure: Structure): Diagnostic[] {
  const seriesOf = new Map(
    structure.series.flatMap((series) => series.points.map((point) => [point, series] as const)),
  );
  const all = derivedValues(structure, structure.root);
  const handovers = countHandovers(all);
  return all.flatMap((derived) => fill(derived, { structure, seriesOf }, handovers));
}

/** 第{{议程序号}}项: which of all of them this one is. */
function countHandovers(all: readonly DerivedValue[]): number {
  const values = new Set(all.map(({ value }) => value).filter((value) => value.derive === "议程序号"));
  for (const [index, value] of [...values].entries()) value.text = chineseNumber(index + 1) ?? "";
  return values.size;
}

function fill({ value, spot }: DerivedValue, text: NumberedItem, handovers: number): Diagnostic[] {
  switch (value.derive) {
    case "要点字":
      return fillKeys(value, following(spot, text));
    case "议程数":
      if (handovers === 0) return fillCount(value, following(spot, text).length);
      return fillAgenda(value, handovers, nearPoints(spot, text)?.length ?? handovers);
    case "要点数":
      return fillCount(value, following(spot, text).length);
    default:
      return [];
  }
}

function fillCount(value: Value, count: number): Diagnostic[] {
  value.text = count === 0 ? "" : (chineseCount(count) ?? "");
  if (count === 0) return [emptyFinding(value)];
  return count === 1 ? [singleFinding(value)] : [];
}

function fillAgenda(value: Value, handovers: number, listed: number): Diagnostic[] {
  fillCount(value, handovers);
  return listed === handovers ? [] : [agendaFinding(value, listed, handovers)];
}

function fillKeys(value: Value, points: Following): Diagnostic[] {
  if (points.length === 0) return [emptyFinding(value)];
  const keys = points.map((nodes) => nodes.flatMap(keysOf).map(({ text }) => text));
  value.text = keys.flat().join("、");
  return value.text === "" ? [keylessFinding(value)] : [];
}

function keysOf(node: Inline): Value[] {
  if (node.type === "value") return node.value.key ? [node.value] : [];
  return node.type === "text" || node.type === "break" ? [] : node.children.flatMap(keysOf);
}
