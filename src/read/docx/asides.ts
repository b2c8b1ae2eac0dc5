import type { Place } from "../../model/place.js";
import { type DocxParts, partNamed } from "../../ooxml/package.js";
import { elements, textIn } from "../../ooxml/xml.js";
import type { PlacedNote } from "./lines.js";
import type { NoteReference } from "./paragraph.js";

/** A note or comment on the text: what it says, and where. */
export interface Aside {
  kind: NoteReference["kind"];
  text: string;
  place: Place;
}

const partOf: Readonly<Record<NoteReference["kind"], string>> = {
  脚注: "footnotes.xml",
  尾注: "endnotes.xml",
  批注: "comments.xml",
};

/** What the text refers to, in its order; a reference to nothing is left out. */
export function asidesOf(parts: DocxParts, references: readonly PlacedNote[]): Aside[] {
  const texts = new Map<NoteReference["kind"], ReadonlyMap<string, string>>();
  return references.flatMap(({ kind, id, place }) => {
    const known = texts.get(kind) ?? textsIn(parts, partOf[kind]);
    texts.set(kind, known);
    const text = known.get(id);
    return text === undefined || text === "" ? [] : [{ kind, text, place }];
  });
}

function textsIn(parts: DocxParts, name: string): ReadonlyMap<string, string> {
  const root = partNamed(parts, name);
  const all = root ? elements(root) : [];
  return new Map(all.map((one) => [one.attributes["w:id"] ?? "", elements(one).map(textIn).join(" ").trim()]));
}
