import type { Element } from "./xml.js";

/** A run as far as it has words: `text` is what is read of it. */
export interface WordRun {
  element: Element;
  text: string;
  bold: boolean;
  /** Read from `w:t` elements alone, so that it can be divided. */
  divisible: boolean;
}

/** Where the words of a paragraph stand. */
export interface ReadParagraph {
  runs: readonly WordRun[];
  /** The automatic number in front of them. */
  label: string;
}
