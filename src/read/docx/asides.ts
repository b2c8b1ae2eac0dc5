import type { Place } from "../../model/place.js";
import { type Parts, partNamed } from "../../ooxml/package.js";
import { elements, textIn } from "../../ooxml/xml.js";
import type { Placed } from "./lines.js";
import type { Reference } from "./paragraph.js";

/** A note or comment on the text: what it says, and where. */
export interface Aside {
  kind: Reference["kind"];
  text: string;
  place: Place;
}

const partOf: Readonly<Record<Reference["kind"], string>> = {
  脚注: "footnotes.xml",
  尾注: "endnotes.xml",
  批注: "comments.xml",
};

/** What the text refers to, in its order; a reference to nothing is left out. */
export function asidesOf(parts: Parts, references: readonly Placed[]): Aside[] {
  const texts = new Map<Reference["kind"], ReadonlyMap<string, string>>();
  return references.flatMap(({ kind, id, place }) => {
    const known = texts.get(kind) ?? textsIn(parts, partOf[kind]);
    texts.set(kind, known);
    const text = known.get(id);
    return text === undefined || text === "" ? [] : [{ kind, text, place }];
  });
}

function textsIn(parts: Parts, name: string): ReadonlyMap<string, string> {
  const root = partNamed(parts, name);
  const all = root ? elements(root) : [];
  return new Map(all.map((one) => [one.attributes["w:id"] ?? "", elements(one).map(textIn).join(" ").trim()]));
}
