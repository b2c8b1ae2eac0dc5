import { child, type Element, elements, valOf } from "../../ooxml/xml.js";
import { printedNumber } from "./number-formats.js";
import type { NumberingRef } from "./styles.js";

interface NumberingLevel {
  start: number;
  format: string;
  /** `（%2）`: %2 stands for the number of the second level. */
  text: string;
  /** All numbers in Arabic. */
  legal: boolean;
  /** The level above which it starts again; 0 = it never does. */
  restart?: number;
}

interface NumberingList {
  abstract: string;
  /** Levels the list has of its own. */
  levels: ReadonlyMap<number, NumberingLevel>;
  starts: ReadonlyMap<number, number>;
}

/** Counts the automatic numbers of a document, paragraph by paragraph. */
export class AutomaticNumbering {
  private readonly abstracts = new Map<string, ReadonlyMap<number, NumberingLevel>>();
  private readonly lists = new Map<string, NumberingList>();
  /** By abstract list: lists of one make count on, whatever their ids. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: Element | undefined) {
    for (const one of root ? elements(root) : []) {
      if (one.name === "w:abstractNum") this.abstracts.set(one.attributes["w:abstractNumId"] ?? "", levelsOf(one));
      if (one.name === "w:num") this.lists.set(one.attributes["w:numId"] ?? "", listOf(one));
    }
  }

  /** The number Word puts before the next paragraph; empty for bullets and none. */
  next({ list: id, level = 0 }: NumberingRef): string {
    const list = id === undefined || id === "0" ? undefined : this.lists.get(id);
    const own = list && this.level(list, level);
    if (!list || !own || id === undefined || level < 0 || level > 8) return "";
    this.count(list, id, level, own);
    if (own.format === "bullet" || own.format === "none") return "";
    return own.text.replace(/%(\d)/g, (_, digit: string) => this.shown(list, Number(digit) - 1, own));
  }

  private count(list: NumberingList, id: string, level: number, own: NumberingLevel): void {
    const counters = this.counters.get(list.abstract) ?? [];
    const key = `${id} ${level}`;
    const start = list.starts.get(level);
    const before = !this.begun.has(key) && start !== undefined ? undefined : counters[level];
    this.begun.add(key);
    counters[level] = before === undefined ? (start ?? own.start) : before + 1;
    for (let below = level + 1; below < 9; below += 1) {
      const restart = this.level(list, below)?.restart;
      if (restart === undefined || restart > level) counters[below] = undefined;
    }
    this.counters.set(list.abstract, counters);
  }

  private shown(list: NumberingList, level: number, by: NumberingLevel): string {
    const own = this.level(list, level);
    if (!own) return "";
    const count = this.counters.get(list.abstract)?.[level] ?? list.starts.get(level) ?? own.start;
    return printedNumber(count, by.legal ? "decimal" : own.format);
  }

  private level(list: NumberingList, level: number): NumberingLevel | undefined {
    return list.levels.get(level) ?? this.abstracts.get(list.abstract)?.get(level);
  }
}

function listOf(source: Element): NumberingList {
  const levels = new Map<number, NumberingLevel>();
  const starts = new Map<number, number>();
  for (const override of elements(source).filter(({ name }) => name === "w:lvlOverride")) {
    const at = Number(override.attributes["w:ilvl"]);
    const start = valOf(override, "w:startOverride");
    if (start !== undefined) starts.set(at, Number(start));
    const level = child(override, "w:lvl");
    if (level) levels.set(at, levelOf(level));
  }
  return { abstract: valOf(source, "w:abstractNumId") ?? "", levels, starts };
}

function levelsOf(source: Element): Map<number, NumberingLevel> {
  const levels = elements(source).filter(({ name }) => name === "w:lvl");
  return new Map(levels.map((level) => [Number(level.attributes["w:ilvl"]), levelOf(level)]));
}

function levelOf(source: Element): NumberingLevel {
  const restart = valOf(source, "w:lvlRestart");
  return {
    start: Number(valOf(source, "w:start") ?? 1),
    format: valOf(source, "w:numFmt") ?? "decimal",
    text: valOf(source, "w:lvlText") ?? "",
    legal: child(source, "w:isLgl") !== undefined,
    ...(restart === undefined ? {} : { restart: Number(restart) }),
  };
}
