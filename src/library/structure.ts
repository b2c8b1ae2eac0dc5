import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { listed, unknownName } from "../diagnostics/unknown-name.js";
import { type Group, isList, textAt } from "../model/data.js";
import type { Kind } from "../model/kind.js";
import type { Brief } from "../model/meeting.js";
import type { Place } from "../model/place.js";
import { meetingForms } from "../model/schema.js";
import type { Part, Skeleton, SkeletonChanges, SkeletonUse } from "../model/skeleton.js";
import { diagnose } from "./diagnostics.js";
import { hasPath } from "./fits.js";
import type { Library } from "./library.js";
import { entriesIn, toPart } from "./parts.js";

/**
 * A kind with the structure that one paper of it has: the skeleton it comes to here, with the changes of the kind, in the order of the brief.
 * A kind with a body stays as it is.
 * @param data the root context
 */
export function structured(library: Library, kind: Kind, brief: Brief, data: Group): Step<Kind> {
  const use = usedSkeleton(kind, data);
  if (!use) return { value: kind, findings: notOrdered(kind, brief) };
  const skeleton = library.skeletons.get(use.骨架);
  if (!skeleton) return { findings: [unknownSkeleton(use, [...library.skeletons.keys()])] };
  const isUsual = use.有 === undefined;
  const { value: changed, findings } = withChanges(skeleton.部分, isUsual ? kind.改 : undefined);
  const ordered = inOrderOf(brief, changed);
  const source = { ...kind.source, text: JSON.stringify([use.骨架, kind.改 ?? {}]) };
  const order = { file: brief.file, text: JSON.stringify(namesIn(brief)), lines: [] };
  const structure = {
    name: skeleton.骨架,
    parts: ordered.value,
    sources: [source, skeleton.source, ...(brief.head.结构 ? [order] : [])],
  };
  return {
    value: { ...kind, ...rulesOf(kind, skeleton), structure },
    findings: [...findings, ...ordered.findings],
  };
}

/** The parts that papers of a kind have as a rule; none where it has a body. */
export function usualParts({ skeletons }: Library, { 骨架: uses = [], 改: changes }: Kind): readonly Part[] {
  const usual = uses.at(-1);
  return withChanges((usual && skeletons.get(usual.骨架)?.部分) ?? [], changes).value;
}

/** The first whose condition comes up. */
function usedSkeleton({ 骨架: uses = [] }: Kind, data: Group): SkeletonUse | undefined {
  return uses.find(({ 有: needs }) => needs === undefined || isThere(needs, data)) ?? uses.at(-1);
}

/** A form of the meeting (仪式), or data, a flag only where it says 是. */
function isThere(needs: string, data: Group): boolean {
  if (meetingForms.includes(needs)) return textAt(data, "会议", "形式") === needs;
  return hasPath(data, needs) && textAt(data, ...needs.split(".")) !== "否";
}

/** What a kind says for itself goes first. */
function rulesOf(kind: Kind, skeleton: Skeleton): Pick<Kind, "可省" | "可加" | "接在"> {
  return {
    可省: [...kind.可省, ...skeleton.可省],
    可加: [...kind.可加, ...skeleton.可加],
    接在: { ...skeleton.接在, ...kind.接在 },
  };
}

function withChanges(parts: readonly Part[], changes: SkeletonChanges | undefined): Required<Step<Part[]>> {
  const findings: Diagnostic[] = [];
  const known = parts.map((part) => part.部分);
  const has = (name: string, place: Place) => {
    if (!known.includes(name)) findings.push(unknownPart(name, place, known));
    return known.includes(name);
  };
  const { 删: left = [], 换: swaps = [], 加: added = [] } = changes ?? {};
  for (const { 部分: name, place } of [...left, ...swaps]) has(name, place);
  const gone = new Set(left.map((one) => one.部分));
  const swapped = new Map(swaps.map((one) => [one.部分, one.by]));
  let made = parts.filter((part) => !gone.has(part.部分)).map((part) => swapped.get(part.部分) ?? part);
  for (const { 接在: before, part } of added) {
    const at = made.findIndex((one) => one.部分 === before);
    const names = made.map((one) => one.部分);
    if (at < 0) findings.push(unknownPart(before, part.place, names));
    else made = [...made.slice(0, at + 1), part, ...made.slice(at + 1)];
  }
  return { value: made, findings };
}

/** 结构 of a brief: the parts it names come in its order, from the place of the first of them; the others stay where they are. */
function inOrderOf(brief: Brief, parts: Part[]): Required<Step<Part[]>> {
  const named = entriesIn(brief.head.结构).map(toPart);
  if (named.length === 0) return { value: parts, findings: [] };
  const findings = named.flatMap((part, index) => {
    const isAgain = named.slice(0, index).some((one) => one.部分 === part.部分);
    if (!isAgain) return [];
    const message = `“结构”里“${part.部分}”写了两遍，请留一处`;
    return [diagnose("brief-structure", part.place, message, { quote: part.部分 })];
  });
  if (findings.length > 0) return { value: parts, findings };
  const own = new Map(parts.map((part) => [part.部分, part]));
  const moved = named.map((part) => own.get(part.部分) ?? part);
  const first = parts.findIndex((part) => moved.includes(part));
  // What is new to the paper, and nothing else, goes before that which announces the points.
  const at =
    first >= 0
      ? first
      : Math.max(
          0,
          parts.findIndex((part) => part.部分 === "讲几点"),
        );
  const before = parts.slice(0, at);
  const after = parts.slice(at).filter((part) => !moved.includes(part));
  return { value: [...before, ...moved, ...after], findings };
}

function namesIn({ head }: Brief): string[] {
  return isList(head.结构) ? entriesIn(head.结构).map((one) => toPart(one).部分) : [];
}

function notOrdered({ 稿种: name }: Kind, { head }: Brief): Diagnostic[] {
  const [first] = entriesIn(head.结构);
  if (!first) return [];
  const message = `稿种“${name}”各部分的先后是定好的，“结构”用不上。请去掉这一行`;
  return [diagnose("brief-structure", toPart(first).place, message, { quote: "结构" })];
}

function unknownSkeleton({ 骨架: name, place }: SkeletonUse, known: readonly string[]): Diagnostic {
  const unknown = unknownName({ what: `没有叫“${name}”的骨架`, name }, known, listed("现有", known));
  return diagnose("skeleton-unknown", place, ...unknown);
}

function unknownPart(name: string, place: Place, known: readonly string[]): Diagnostic {
  const unknown = unknownName({ what: `骨架里没有“${name}”这一部分`, name }, known, listed("有的是", known));
  return diagnose("skeleton-part", place, ...unknown);
}
