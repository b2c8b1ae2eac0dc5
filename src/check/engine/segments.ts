import type { Place } from "../../model/place.js";
import type { Block, Inline, Table } from "../../model/tree.js";
import type { Value } from "../../model/value.js";

/** A stretch of a block's text that comes from one node; a `gap` (line break, cell border) comes from none. */
export interface Segment {
  type: "text" | "value" | "gap";
  start: number;
  text: string;
  place?: Place;
  value?: Value;
  /** Writes other words into the node; not for values and gaps. */
  write?: (text: string) => void;
}

type UnplacedSegment = Omit<Segment, "start">;

/** The text of a block in printed order: numerals, words, values; `\n` between lines, `\t` between cells. */
export function segmentsOf(block: Block): Segment[] {
  let start = 0;
  return bareSegments(block).map((bare) => {
    const segment = { ...bare, start };
    start += bare.text.length;
    return segment;
  });
}

function bareSegments(block: Block): UnplacedSegment[] {
  if (block.type === "table") return tableSegments(block);
  if ("lines" in block) return between(block.lines.map(inlineSegments), "\n");
  if (block.type !== "heading" && block.type !== "annexPage") return inlineSegments(block.children);
  const number: UnplacedSegment = {
    type: "text",
    text: block.number,
    place: block.place,
    write: (text) => (block.number = text),
  };
  return [number, ...inlineSegments(block.children), ...inlineSegments("body" in block ? (block.body ?? []) : [])];
}

function tableSegments({ annex, columns, rows, total }: Table): UnplacedSegment[] {
  const head = columns.map(({ header }): UnplacedSegment[] => [{ type: "value", text: header }]);
  const cells = (row: Inline[][]) => between(row.map(inlineSegments), "\t");
  const title = annex ? [inlineSegments(annex.title)] : [];
  const all = [...title, between(head, "\t"), ...rows.map(cells), ...(total ? [cells(total)] : [])];
  return between(all, "\n");
}

function between(parts: readonly UnplacedSegment[][], gap: string): UnplacedSegment[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ type: "gap" as const, text: gap }, ...part]));
}

function inlineSegments(inlines: readonly Inline[]): UnplacedSegment[] {
  return inlines.flatMap((inline): UnplacedSegment[] => {
    switch (inline.type) {
      case "text":
        return [{ type: "text", text: inline.text, ...placed(inline.place), write: (text) => (inline.text = text) }];
      case "value":
        return [{ type: "value", text: inline.value.text, place: inline.value.place, value: inline.value }];
      case "break":
        return [{ type: "gap", text: "\n" }];
      case "strong":
        return inlineSegments(inline.children);
      case "point": {
        const write = (text: string) => (inline.number = text);
        return [{ type: "text", text: inline.number, place: inline.place, write }, ...inlineSegments(inline.children)];
      }
      default: {
        const forgotten: never = inline;
        return forgotten;
      }
    }
  });
}

function placed(place: Place | undefined): { place?: Place } {
  return place ? { place } : {};
}
