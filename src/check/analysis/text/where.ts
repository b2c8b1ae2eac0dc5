import type { Place } from "../../../model/place.js";
import type { CheckedBlock } from "../../engine/rule.js";

/** 第3行; of a Word file, 第3段; empty where nothing is known. */
export function lineOf({ file, line }: Place): string {
  if (line === undefined) return "";
  return `第${line}${file.toLowerCase().endsWith(".docx") ? "段" : "行"}`;
}

interface At {
  block: CheckedBlock;
  start: number;
}

/** Where else a sentence stands, for a writer who is at another: in another file, with its name. */
export function whereElse(other: At, here: At): string {
  const place = other.block.placeAt(other.start);
  const line = lineOf(place);
  if (line === "") return "前面";
  return place.file === here.block.placeAt(here.start).file ? line : `${place.file}${line}`;
}
