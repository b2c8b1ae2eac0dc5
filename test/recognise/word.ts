import { strToU8, zipSync } from "fflate";
import { diskFiles } from "../../src/files.js";
import { type Foreign, readForeign } from "../../src/pipeline/proofreading/foreign.js";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a small Word file around this body. */
export function wordParts(body: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    "[Content_Types].xml": `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${declaration}<w:document ${w}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...more,
  };
}

export function zipped(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function word(body: string, more: Record<string, string> = {}): Uint8Array {
  return zipped(wordParts(body, more));
}

export const styles = (inner: string) => ({ "word/styles.xml": `${declaration}<w:styles ${w}>${inner}</w:styles>` });
export const numbering = (inner: string) => ({
  "word/numbering.xml": `${declaration}<w:numbering ${w}>${inner}</w:numbering>`,
});

/** A paragraph of one run. */
export function p(text: string, properties = "", look = ""): string {
  const ppr = properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`;
  const rpr = look === "" ? "" : `<w:rPr>${look}</w:rPr>`;
  return `<w:p>${ppr}<w:r>${rpr}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Reads bytes as the file of a name. */
export function readAs(name: string, bytes: Uint8Array) {
  return readForeign({ ...diskFiles, read: () => bytes }, name);
}

export function read(bytes: Uint8Array): Foreign {
  const { value, findings } = readAs("稿.docx", bytes);
  if (!value) throw new Error(findings.map(({ message }) => message).join());
  return value;
}
