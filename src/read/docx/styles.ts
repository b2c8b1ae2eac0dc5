import { child, type Element, elements, isOn, valOf } from "../../ooxml/xml.js";

/** What a paragraph has from its style, and the styles that is based on. */
export interface ParagraphStyle {
  name: string;
  numbering?: NumberingRef;
  /** From 0; 9 is body text. */
  outlineLevel?: number;
  centred: boolean;
  bold: boolean;
}

export interface NumberingRef {
  list?: string;
  level?: number;
}

export const plain: ParagraphStyle = { name: "", centred: false, bold: false };

/** The paragraph styles of a document by id. */
export class Styles {
  private readonly sources = new Map<string, Element>();
  private readonly known = new Map<string, ParagraphStyle>();
  private usual: string | undefined;

  constructor(root: Element | undefined) {
    for (const style of root ? elements(root).filter(({ name }) => name === "w:style") : []) {
      const { "w:styleId": id, "w:type": type, "w:default": usual } = style.attributes;
      if (id === undefined || type !== "paragraph") continue;
      this.sources.set(id, style);
      if (usual === "1" || usual === "true") this.usual = id;
    }
  }

  of(id: string | undefined): ParagraphStyle {
    const wanted = id ?? this.usual;
    return wanted === undefined ? plain : this.style(wanted, new Set());
  }

  private style(id: string, within: Set<string>): ParagraphStyle {
    const known = this.known.get(id);
    if (known) return known;
    const source = this.sources.get(id);
    if (!source || within.has(id)) return plain;
    within.add(id);
    const base = valOf(source, "w:basedOn");
    const made = styleOf(source, base === undefined ? plain : this.style(base, within));
    this.known.set(id, made);
    return made;
  }
}

function styleOf(source: Element, base: ParagraphStyle): ParagraphStyle {
  const properties = child(source, "w:pPr");
  const run = child(source, "w:rPr");
  const bold = child(run, "w:b") ? isOn(run, "w:b") : base.bold;
  return { ...base, ...propertiesOf(properties, base), name: valOf(source, "w:name") ?? "", bold };
}

/** What paragraph properties say on top of a style. */
export function propertiesOf(properties: Element | undefined, base: ParagraphStyle): ParagraphStyle {
  const style = { ...base };
  const numbering = child(properties, "w:numPr");
  if (numbering) style.numbering = { ...base.numbering, ...numberingOf(numbering) };
  const outline = valOf(properties, "w:outlineLvl");
  if (outline !== undefined) style.outlineLevel = Number(outline);
  const alignment = valOf(properties, "w:jc");
  if (alignment !== undefined) style.centred = alignment === "center";
  return style;
}

function numberingOf(numbering: Element): NumberingRef {
  const list = valOf(numbering, "w:numId");
  const level = valOf(numbering, "w:ilvl");
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level: Number(level) }) };
}
