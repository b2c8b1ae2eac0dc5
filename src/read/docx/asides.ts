import type { Place } from "../../model/place.js";
import { type DocxParts, partNamed } from "../../ooxml/package.js";
import { type Element, elements, textIn } from "../../ooxml/xml.js";
import type { PlacedNote } from "./lines.js";
import type { NoteReference } from "./paragraph.js";

/** What stands beside the words of a Word file: what it says, and where. */
export interface Aside {
  kind: NoteReference["kind"] | "页眉" | "页脚";
  text: string;
  place: Place;
}

const partOf: Readonly<Record<NoteReference["kind"], string>> = {
  脚注: "footnotes.xml",
  尾注: "endnotes.xml",
  批注: "comments.xml",
  链接: "_rels/document.xml.rels",
};

/** What the text refers to, in its order, then what stands at the head and foot of its pages; a reference to nothing is left out. */
export function asidesOf(parts: DocxParts, references: readonly PlacedNote[], file: string): Aside[] {
  const texts = new Map<NoteReference["kind"], ReadonlyMap<string, string>>();
  const referred = references.flatMap(({ kind, id, place }) => {
    const known = texts.get(kind) ?? textsIn(parts, kind);
    texts.set(kind, known);
    const text = known.get(id);
    return text === undefined || text === "" ? [] : [{ kind, text, place }];
  });
  return [...referred, ...marginsOf(parts, file)];
}

function textsIn(parts: DocxParts, kind: NoteReference["kind"]): ReadonlyMap<string, string> {
  const root = partNamed(parts, partOf[kind]);
  const all = root ? elements(root) : [];
  if (kind === "链接") return new Map(all.map(({ attributes: { Id = "", Target = "" } }) => [Id, Target]));
  return new Map(all.map((one) => [one.attributes["w:id"] ?? "", wordsIn(one)]));
}

/** The words of its paragraphs, divided by blanks. */
function wordsIn(root: Element): string {
  return elements(root).map(textIn).join(" ").trim();
}

/** 第3页 共12页, - 3 -: numbers of pages, which every paper of ours has. */
const pageNumber = /^[\s\-—–－第页共/\d]*$/;

function marginsOf(parts: DocxParts, file: string): Aside[] {
  const asides = [...parts.zip.entries.keys()].flatMap((name) => {
    const [, part, margin] = /^word\/((header|footer)\d*\.xml)$/.exec(name) ?? [];
    const root = part === undefined ? undefined : partNamed(parts, part);
    const text = root ? wordsIn(root) : "";
    if (pageNumber.test(text)) return [];
    return [{ kind: margin === "header" ? ("页眉" as const) : ("页脚" as const), text, place: { file } }];
  });
  return asides.filter(
    ({ text, kind }, at) => asides.findIndex((one) => one.text === text && one.kind === kind) === at,
  );
}
