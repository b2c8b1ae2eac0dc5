import type { Library } from "../../src/library/index.js";
import type { Fragment, Kind } from "../../src/model/kind.js";

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

/** All that a paper of the kind can come to hold: fragments, by `作用/片段`, and those they pull in turn. */
export function reachedBy({ fragments }: Library, kind: Kind): Set<string> {
  const reached = new Set<string>();
  const open = pullsIn(kind.source.text);
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
