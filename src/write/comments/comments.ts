import { type DocxParts, textOf } from "../../ooxml/package.js";
import { elements, escapeXml, parseXml, XmlFailure } from "../../ooxml/xml.js";

export interface Comment {
  id: number;
  text: string;
}

const author = "稿匠";
const strict = "http://purl.oclc.org/ooxml/";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** The first id no comment of the document has. */
export function firstFreeId(parts: DocxParts): number {
  const existing = commentsPart(parts).source;
  const root = existing === undefined ? undefined : parseXml(existing);
  if (!root || root instanceof XmlFailure) return 0;
  return elements(root).reduce((free, { attributes }) => Math.max(free, Number(attributes["w:id"] ?? -1) + 1), 0);
}

/** The parts that hold comments, with these added. */
export function addComments(parts: DocxParts, comments: readonly Comment[]): Map<string, string> {
  const { name, source } = commentsPart(parts);
  const added = comments.map(commentXml).join("");
  if (source !== undefined) {
    const at = source.lastIndexOf("</");
    return new Map([[name, source.slice(0, at) + added + source.slice(at)]]);
  }
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const root = `<w:comments xmlns:w="${namespaceOf(parts)}">${added}</w:comments>`;
  return new Map([
    [name, declaration + root],
    [relationsOf(parts), withRelation(parts)],
    ["[Content_Types].xml", withContentType(parts, name)],
  ]);
}

function commentXml({ id, text }: Comment): string {
  const words = `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  return `<w:comment w:id="${id}" w:author="${author}" w:initials="${author}">${words}</w:comment>`;
}

function commentsPart(parts: DocxParts): { name: string; source: string | undefined } {
  const name = `${folderOf(parts)}comments.xml`;
  const source = textOf(parts.zip, name);
  return { name, source: typeof source === "string" ? source : undefined };
}

function folderOf({ name }: DocxParts): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

function relationsOf(parts: DocxParts): string {
  const folder = folderOf(parts);
  return `${folder}_rels/${parts.name.slice(folder.length)}.rels`;
}

function namespaceOf({ document }: DocxParts): string {
  const found = Object.values(document.attributes).find((value) => /wordprocessingml.*\/main$/.test(value));
  return found ?? "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
}

function withRelation(parts: DocxParts): string {
  const old = textOf(parts.zip, relationsOf(parts));
  const base = namespaceOf(parts).startsWith(strict)
    ? `${strict}officeDocument/relationships`
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = `<Relationship Id="rIdGaojiang" Type="${base}/comments" Target="comments.xml"/>`;
  if (typeof old === "string" && old.includes("</")) return inserted(old, relation);
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}">${relation}</Relationships>`;
}

function withContentType(parts: DocxParts, name: string): string {
  const old = textOf(parts.zip, "[Content_Types].xml");
  return inserted(typeof old === "string" ? old : "", `<Override PartName="/${name}" ContentType="${contentType}"/>`);
}

/** Before the end of the root element. */
function inserted(xml: string, element: string): string {
  const at = xml.lastIndexOf("</");
  return at < 0 ? xml : xml.slice(0, at) + element + xml.slice(at);
}
