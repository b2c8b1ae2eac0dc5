import type { Place } from "../model/finding.js";
import type { Inline, Point } from "../model/tree.js";
import type { Mark } from "../model/value.js";
import type { ContainerPiece, ListPiece, Piece } from "./piece.js";
import { withEnd } from "./sentence.js";

export function pointOf(level: number, children: Inline[], place: Place): Point {
  return { type: "point", level, number: "", children, place };
}

/** An item of a tight list, sorted: its sentence, the lists in it, and what no paragraph can hold. */
export interface TightItem {
  children: Inline[];
  place: Place;
  lists: ListPiece[];
  marks: Mark[];
  others: ContainerPiece[];
}

/** Items that are bare data (an agenda, say) have no end marks: ； between them and 。 after the last, ： before a list inside. */
export function tightItem(pieces: readonly Piece[], last: boolean): TightItem {
  const item: TightItem = { children: [], place: { file: "" }, lists: [], marks: [], others: [] };
  for (const piece of pieces) sort(piece, item);
  const mark = item.lists.length > 0 ? "：" : last ? "。" : "；";
  if (item.children.length > 0) item.children = withEnd(item.children, mark);
  return item;
}

function sort(piece: Piece, item: TightItem): void {
  if (piece.type === "list") item.lists.push(piece);
  else if (piece.type === "mark") item.marks.push(piece.mark);
  else if (piece.type === "container") item.others.push(piece);
  else {
    if (item.children.length === 0) item.place = piece.place;
    item.children.push(...piece.children);
  }
}
