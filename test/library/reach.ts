import type { Library } from "../../src/library/index.js";
import type { Fragment, Kind } from "../../src/model/kind.js";
import type { Part } from "../../src/model/skeleton.js";

const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

/** `作用`, or `作用/片段`, that a text pulls; a part may be filled with a fragment of its name. */
export const pullsIn = (text: string): string[] => [
  ...named(text, /\(片段 "([^"]+)"\)/g),
  ...named(text, /\{\{#> ([^\s}]+)\}\}/g),
];

export const framesIn = (text: string): string[] => named(text, /\(框架 "([^"]+)"\)/g);

/** Whether a fragment says that it is for the kind, among others or for any. */
export const claims = ({ 适用 }: Fragment, { 稿种 }: Kind): boolean =>
  适用.稿种.length === 0 || 适用.稿种.includes(稿种);

/** The parts that the skeletons of a kind have, its own among them. */
export function partsOf({ skeletons }: Library, { 骨架: uses = [], 改: changes }: Kind): Part[] {
  const own = [...(changes?.换 ?? []).map(({ by }) => by), ...(changes?.加 ?? []).map(({ part }) => part)];
  return [...uses.flatMap((use) => skeletons.get(use.骨架)?.部分 ?? []), ...own];
}

/** What a kind pulls: in its body, or by its parts. */
export function pullsOf(library: Library, kind: Kind): string[] {
  const parts = partsOf(library, kind);
  return [...pullsIn(kind.source.text), ...parts.flatMap(({ 部分: name, 用: use = name }) => [name, use])];
}

/** All that a paper of the kind can come to hold: fragments, by `作用/片段`, and those they pull in turn. */
export function reachedBy(library: Library, kind: Kind): Set<string> {
  const { fragments } = library;
  const reached = new Set<string>();
  const open = pullsOf(library, kind);
  for (const pull of open) {
    const keys = [...fragments].filter(([key, one]) => key === pull || (one.作用 === pull && claims(one, kind)));
    for (const [key, { source }] of keys) {
      if (reached.has(key)) continue;
      reached.add(key);
      open.push(...pullsIn(source.text));
    }
  }
  return reached;
}
