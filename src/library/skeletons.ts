import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type Data, type Group, isGroup, originOf, textOf, textsOf } from "../model/data.js";
import type { Document } from "../model/document.js";
import type { Part, PartRules, Skeleton, SkeletonChanges, SkeletonUse } from "../model/skeleton.js";
import { diagnose } from "./diagnostics.js";
import { entriesIn, placeOf, rolesBefore, spelledOut, toPart } from "./parts.js";

/** A file of templates/骨架. */
export function toSkeleton({ head, file }: Document): Step<Skeleton> {
  const parts = entriesIn(head.部分).map(toPart);
  const { value: rules, findings } = partRules(head);
  const source = { file, text: JSON.stringify(parts.map(({ place: _, ...part }) => part)), lines: [] };
  const skeleton = { 骨架: textOf(head.骨架), 部分: parts, ...rules, source };
  return { value: skeleton, findings: [...findings, ...twice(parts)] };
}

/** 可省, 可加 and 接在 of a skeleton, or of a kind. */
export function partRules(head: Group): Required<Step<PartRules>> {
  const [droppable, addable] = [textsOf(head.可省), textsOf(head.可加)];
  const rules = { 可省: droppable, 可加: addable, 接在: rolesBefore(head.接在) };
  return { value: rules, findings: notAddable(head.接在, addable) };
}

/** A place for what is never added is a slip of the pen. */
function notAddable(declared: Data | undefined, addable: readonly string[]): Diagnostic[] {
  const parts = isGroup(declared) ? Object.entries(declared) : [];
  return parts
    .filter(([part]) => !addable.includes(part))
    .map(([part, given]) => {
      const message = `“接在”里的“${part}”不在“可加”里，用不上。请加进“可加”，或者去掉`;
      return diagnose("kind-behind", placeOf(given), message, { quote: part });
    });
}

/** The writer's own words and pins go by the name: they can be for one part only. */
function twice(parts: readonly Part[]): Diagnostic[] {
  return parts.flatMap(({ 部分: name, place }, index) => {
    const before = parts.slice(0, index).find((part) => part.部分 === name);
    if (!before) return [];
    const message = `“${name}”在骨架里有两处，另一处在第 ${before.place.line} 行。请去掉一处`;
    return [diagnose("skeleton-part", place, message, { quote: name })];
  });
}

/** 骨架 of a kind: one, or several with their conditions. */
export function skeletonUses(declared: Data | undefined): SkeletonUse[] {
  return entriesIn(declared).map((one) => {
    const { 骨架: name, 有: needs } = spelledOut(one, "骨架");
    return { 骨架: textOf(name), ...(needs && { 有: textOf(needs) }), place: placeOf(name ?? one) };
  });
}

/** 改 of a kind. */
export function skeletonChanges(declared: Data | undefined): SkeletonChanges | undefined {
  if (!isGroup(declared)) return undefined;
  const { 删: left, 换: changed, 加: added } = declared;
  const { keys } = originOf(changed ?? declared);
  return {
    删: entriesIn(left).map((one) => ({ 部分: textOf(one), place: placeOf(one) })),
    换: Object.entries(isGroup(changed) ? changed : {}).map(([name, by]) => ({
      部分: name,
      place: keys?.get(name) ?? placeOf(by),
      by: toPart(by),
    })),
    加: entriesIn(added).map((one) => ({ 接在: isGroup(one) ? textOf(one.接在) : "", part: toPart(one) })),
  };
}
