import { type Element, elements, parseXml, XmlFailure } from "./xml.js";
import { openZip, unpack, type Zip, type ZipFailure } from "./zip.js";

/** The parts of a Word file that are read. */
export interface DocxParts {
  zip: Zip;
  /** Name of the main part in the zip, usually word/document.xml. */
  name: string;
  source: string;
  document: Element;
  styles: Element | undefined;
  numbering: Element | undefined;
}

/** Why a Word file cannot be read; Chinese, for the user. */
export class DocxFailure {
  constructor(readonly reason: string) {}
}

/** A part of a document larger than this is no document. */
const largest = 48 * 1024 * 1024;

const troubles: Readonly<Record<ZipFailure, string>> = {
  "not-zip": "文件不完整，可能没有下载完或传坏了",
  broken: "文件不完整或已损坏，可能没有下载完或传坏了",
  locked: "文件加了密，请先去掉密码",
  "too-large": "展开后太大，不像是一篇文稿",
};

/** The main part, and what it is read with. Missing styles and numbering are no trouble. */
export function openDocx(bytes: Uint8Array): DocxParts | DocxFailure {
  const zip = openZip(bytes);
  if (typeof zip === "string") return new DocxFailure(troubles[zip]);
  const name = mainPart(zip);
  const source = textOf(zip, name);
  if (source instanceof DocxFailure) return source;
  if (source === undefined) return new DocxFailure(missing(zip));
  const document = parseXml(source);
  if (document instanceof XmlFailure) return new DocxFailure(`正文读不出来：${document.reason}`);
  const part = (file: string): Element | undefined => partNamed({ zip, name }, file);
  return { zip, name, source, document, styles: part("styles.xml"), numbering: part("numbering.xml") };
}

/** Another part in the folder of the main one; undefined where it is missing or broken. */
export function partNamed({ zip, name }: Pick<DocxParts, "zip" | "name">, file: string): Element | undefined {
  return optional(zip, name.slice(0, name.lastIndexOf("/") + 1) + file);
}

const officeDocument = /\/officeDocument$/;

/** Where the relations of the package say the document is. */
function mainPart(zip: Zip): string {
  const root = optional(zip, "_rels/.rels");
  const relation = root && elements(root).find(({ attributes }) => officeDocument.test(attributes.Type ?? ""));
  const target = relation?.attributes.Target?.replace(/^\//, "");
  return target !== undefined && zip.entries.has(target) ? target : "word/document.xml";
}

function optional(zip: Zip, name: string): Element | undefined {
  const source = textOf(zip, name);
  if (typeof source !== "string") return undefined;
  const root = parseXml(source);
  return root instanceof XmlFailure ? undefined : root;
}

export function textOf(zip: Zip, name: string): string | DocxFailure | undefined {
  const entry = zip.entries.get(name);
  if (!entry) return undefined;
  const bytes = entry.size > largest ? "too-large" : unpack(zip, entry);
  if (typeof bytes === "string") return new DocxFailure(`里面的 ${name}：${troubles[bytes]}`);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function missing(zip: Zip): string {
  if (zip.entries.has("xl/workbook.xml")) return "这是一个 Excel 表格，不是文稿";
  if (zip.entries.has("content.xml")) return "这是 OpenDocument 文件，请用 Word 或 WPS 另存为 .docx";
  if (zip.entries.has("ppt/presentation.xml")) return "这是一个演示文稿，不是 Word 文稿";
  return "里面没有正文，不是 Word 文稿，或者文件已损坏";
}
