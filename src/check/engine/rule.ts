import type { Category, Related, Severity } from "../../diagnostics/diagnostic.js";
import type { Group } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import type { Block, Paper } from "../../model/tree.js";
import type { WordScanners } from "./words.js";

/** One block of a paper as rules see it: its words with their numerals, and where each character stands. */
export interface CheckedBlock {
  /** Its position in the paper. */
  index: number;
  block: Block;
  /** What is printed, numeral included; a line break inside the block is `\n`. */
  text: string;
  /** Stretches of `text` that are values from the author's data: reported, but never fixed. */
  values: readonly TextRange[];
  /** Where a character of `text` stands in the author's file. */
  placeAt(offset: number): Place;
  /** Where she has typed what stands in a range, as far as it comes from her data. */
  typedAt(range: TextRange): TypedPlace | undefined;
}

/** Data that stand in a range of a text. */
export interface TypedPlace {
  place: Place;
  /** Data path. */
  path: string;
  /** Whether the range is a part of them, a part of the value made from them, or goes beyond. */
  reach: "data" | "value" | "beyond";
}

/** `start` counts, `end` does not; offsets are UTF-16 units of the block's text. */
export interface TextRange {
  start: number;
  end: number;
}

/** What is known beside the text: the meeting folder it belongs to, if any. */
export interface RuleContext {
  /** The words that rules look for. */
  words: WordScanners;
  /** Data of 会议.yaml, where the paper belongs to a meeting folder. */
  meeting?: Group;
  /** The other papers of the set, and past papers the writer has pointed to. */
  others?: readonly { name: string; blocks: readonly CheckedBlock[] }[];
}

export interface CheckedPaper extends RuleContext {
  paper: Paper;
  blocks: readonly CheckedBlock[];
}

/** What a rule says of what it has found. */
export interface Told {
  /** Chinese: what is wrong and what to do. */
  message: string;
  /** What to write instead, for the author to decide. */
  suggest?: string;
  /** Other places it has to do with. */
  related?: readonly Related[];
  /** Where this one weighs more, or less, than what the rule finds as a rule. */
  authority?: Authority;
}

/** One thing a rule has found in a paper. */
export interface RuleMatch extends TextRange, Told {
  block: number;
  /** Replaces the range; only where it is mechanical and cannot change what is said. */
  fix?: string;
}

/** Where a rule gets its authority; decides the severity. 国标 a standard (GB/T 15834, 15835, 9704), 写法 a rule of writing, 习惯 a habit of the desk. */
export type Authority = "国标" | "写法" | "习惯";

export const severityOf: Readonly<Record<Authority, Severity>> = { 国标: "error", 写法: "warning", 习惯: "advice" };

/** A number of a rule that the writer may set otherwise. */
export interface Option {
  /** Chinese: what the number is. */
  meaning: string;
  default: number;
  least: number;
  most: number;
}

/** Options as set, by name. */
export type Options<Name extends string = string> = Readonly<Record<Name, number>>;

/** What every rule declares. */
export interface BaseRule {
  /** Stable kebab-case `<topic>-<claim>`, e.g. `marks-half-width`. */
  id: string;
  category: Category;
  /** One Chinese line: what it finds. */
  summary: string;
  authority: Authority;
  /** By their Chinese names, which are the keys of 选项 in the settings. */
  options?: Readonly<Record<string, Option>>;
}

/** One rule, one file; its examples are its tests and its line in the manual. */
export interface Rule extends BaseRule {
  scope?: "paper";
  /** @param set options the writer has set; the others have their defaults */
  run(paper: CheckedPaper, set?: Options): RuleMatch[];
  examples: {
    /** 会议.yaml of the meeting the texts belong to, for a rule that looks at one. */
    meeting?: string;
    /** Past papers that stand beside the texts, by name. */
    others?: Readonly<Record<string, string>>;
    /** Texts it is silent on; blank lines divide paragraphs. */
    good: readonly string[];
    /** 〔…〕 marks the range; `fixed` is the text after the fix, where there is one. */
    bad: readonly { text: string; fixed?: string }[];
  };
}
