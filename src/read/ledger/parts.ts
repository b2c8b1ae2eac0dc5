import { unpack, type Zip } from "../../ooxml/zip.js";
import { type Refusal, refuse, refuseZip } from "./container.js";
import { withChineseFormats, withDivisors } from "./number-format.js";

/** A part of a workbook's archive, as the library takes it. */
export interface Part {
  name: string;
  /** XML, a character a byte. */
  data?: string;
  asNodeBuffer?: () => Buffer;
}

/** The parts of a workbook that are read, and what the library has to look for in them. */
export interface Parts {
  files: Record<string, Part>;
  /** Rows or columns are hidden. */
  hidden: boolean;
  /** Formulas stand there whose value nobody stored. */
  uncomputed: boolean;
}

/** Unpacked parts that are read all at once; half a million cells come to a quarter of it. */
const maxUnpacked = 100 * 1024 * 1024;
/** Binary cells take fewer bytes. */
const maxBinary = 40 * 1024 * 1024;
/** Beyond this nothing is a table that somebody keeps by hand. */
const maxColumnsInFile = 16_384;
const maxCellsInFile = 1_000_000;

/** Pictures, charts, pivots, macros, comments: nothing a ledger is read for, so the library never sees them. */
const unread =
  /(^|\/)(media|drawings|charts|embeddings|pivot\w*|slicer\w*|timeline\w*|externalLinks|threadedComments|customXml|theme|docProps|printerSettings|worksheets\/_rels|Thumbnails|Configurations2|Pictures|Object[^/]*)\/|(^|\/)(comments|cellimages)\d*\.(xml|bin)$/i;

/** Unpacks and measures the parts of an .xlsx, .xlsb or .ods: the library comes upon nothing that was not checked here. */
export function partsOf(zip: Zip, kind: "xlsx" | "xlsb" | "ods"): Parts | Refusal {
  const wanted = [...zip.entries.values()].filter(({ name }) => /\.(xml|rels|bin)$/i.test(name) && !unread.test(name));
  const most = kind === "xlsb" ? maxBinary : maxUnpacked;
  if (wanted.reduce((sum, { size }) => sum + size, 0) > most) return refuseZip("too-large");
  const parts: Parts = { files: Object.create(null), hidden: kind !== "xlsx", uncomputed: kind === "ods" };
  let cells = 0;
  for (const entry of wanted) {
    const unpacked = unpack(zip, entry);
    if (typeof unpacked === "string") return refuseZip(unpacked);
    const { name } = entry;
    const data = amended(unpacked, name, kind);
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    if (/\.bin$/i.test(name)) {
      parts.files[name] = { name, asNodeBuffer: () => bytes };
      continue;
    }
    const xml = bytes.toString("latin1");
    parts.files[name] = { name, data: xml };
    const measured = measurePart(xml, name, kind, parts);
    if (typeof measured !== "number") return measured;
    cells += measured;
    if (cells > maxCellsInFile) return refuse("file-size", tooMany);
  }
  return parts;
}

/** With the formats that are not written out. */
function amended(data: Uint8Array, name: string, kind: "xlsx" | "xlsb" | "ods"): Uint8Array {
  if (kind === "ods" && /^(content|styles)\.xml$/.test(name)) return withDivisors(data);
  return kind === "xlsx" && /(^|\/)styles\.xml$/i.test(name) ? withChineseFormats(data) : data;
}

function measurePart(xml: string, name: string, kind: "xlsx" | "xlsb" | "ods", parts: Parts): number | Refusal {
  if (kind === "ods") return /^(content|styles)\.xml$/.test(name) ? measureRepeated(xml) : 0;
  const isSheet = kind === "xlsx" && /(^|\/)(worksheets\/.*|sheet[^/]*)\.xml$/i.test(name);
  return isSheet ? measure(xml, parts) : 0;
}

const tooMany = "工作簿里的格子太多，没有读。请把用到的表另存成一个文件";

/** What a cell has that holds something; whole columns that are painted leave a million without. */
const held = /<(?:[\w.-]+:)?(?:v|is)[\s>]/g;
const formulaAlone =
  /<(?:[\w.-]+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:[\w.-]+:)?f>)\s*(?:<(?:[\w.-]+:)?v\s*\/>|<(?:[\w.-]+:)?v>\s*<\/(?:[\w.-]+:)?v>)?\s*<\/(?:[\w.-]+:)?c>/;
const columnSpan = /<(?:[\w.-]+:)?col\s[^<>]*\bmax="(\d+)"/g;

/** The number of filled cells of a sheet; notes what else has to be looked for. */
function measure(xml: string, parts: Parts): number | Refusal {
  const data = xml.search(/<(?:[\w.-]+:)?sheetData(?:\s[^<>]*)?(?<!\/)>/);
  if (data >= 0 && !/<\/(?:[\w.-]+:)?sheetData\s*>/.test(xml)) return refuseZip("broken");
  for (const [, max] of xml.slice(0, Math.max(data, 0)).matchAll(columnSpan))
    if (Number(max) > maxColumnsInFile) return refuseZip("broken");
  parts.hidden ||= /\shidden="(?:1|true)"/.test(xml);
  parts.uncomputed ||= formulaAlone.test(xml);
  return count(held, xml);
}

function count(pattern: RegExp, text: string): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found += 1;
  return found;
}

const repeated = /<table:table-(?:row|cell)\b[^<>]*>/g;
/** Blanks and digits that a number says how many there are of. */
const swollen = /(?:text:c|decimal-places|digits|denominator-value)="\d{4,}"/;

/** In .ods, cells and rows say how often they are repeated: what they come to is counted, empty ones are nothing. */
function measureRepeated(xml: string): number | Refusal {
  if (swollen.test(xml)) return refuseZip("too-large");
  let [rows, cells] = [1, 0];
  for (const [tag] of xml.matchAll(repeated)) {
    if (tag.startsWith("<table:table-row")) rows = Number(/number-rows-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    else if (!tag.endsWith("/>")) cells += rows * Number(/number-columns-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    if (cells > maxCellsInFile) return refuse("file-size", tooMany);
  }
  return cells;
}
