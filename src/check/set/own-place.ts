import { originOf } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import type { CheckedBlock } from "../engine/rule.js";
import type { CheckedSetPaper } from "./set-rule.js";

/** Where the writer can mend what stands in a paper: her own line, or her brief where the words are the library's. */
export function ownPlace({ brief }: CheckedSetPaper, block: CheckedBlock, offset: number): Place {
  const place = block.placeAt(offset);
  return /^(?:templates|fragments)\//.test(place.file) ? originOf(brief.head).place : place;
}

/** The same where a paper may have no such block: her brief then. */
export function ownPlaceOr(paper: CheckedSetPaper, block: CheckedBlock | undefined, offset: number): Place {
  return block ? ownPlace(paper, block, offset) : originOf(paper.brief.head).place;
}
