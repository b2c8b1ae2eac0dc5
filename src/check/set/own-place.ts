import { originOf } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import type { CheckedBlock } from "../engine/rule.js";
import type { SetPapers } from "./set-rule.js";

/** Where the writer can mend what stands in a paper: her own line, or her brief where the words are the library's. */
export function ownPlace({ brief }: SetPapers["papers"][number], block: CheckedBlock, offset: number): Place {
  const place = block.placeAt(offset);
  return /^(?:templates|fragments)\//.test(place.file) ? originOf(brief.head).place : place;
}
