import { crc32 } from "node:zlib";
import { unpack, type Zip } from "../../ooxml/zip.js";
import { archiveOf, type Packed } from "../../ooxml/zip-write.js";
import { type Refusal, refuse, refuseZip } from "./container.js";
import { withChineseFormats } from "./number-format.js";
import { countCells, measure, prune, tooMany } from "./prune.js";

/** XML of a workbook that is read all at once; two hundred thousand cells come to a tenth of it. */
const maxXml = 100 * 1024 * 1024;

/** Pictures, charts, pivots, macros, comments: nothing a ledger is read for, so the library never sees them. */
const unread =
  /(^|\/)(media|drawings|charts|embeddings|pivot\w*|slicer\w*|timeline\w*|externalLinks|persons|threadedComments|customXml|theme|docProps|printerSettings|worksheets\/_rels|chartsheets|dialogsheets|macrosheets)\/|(^|\/)(comments|cellimages|metadata)\d*\.xml$/i;

/**
 * The parts of a workbook that are read, each checked, as a new archive without compression: the library that parses it cannot come
 * upon anything that was not checked here.
 */
export function repack(zip: Zip): Uint8Array | Refusal {
  const wanted = [...zip.entries.values()].filter(({ name }) => /\.(xml|rels)$/i.test(name) && !unread.test(name));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > maxXml) return refuseZip("too-large");
  const files: ZipPart[] = [];
  let cells = 0;
  for (const entry of wanted) {
    const data = unpack(zip, entry);
    if (typeof data === "string") return refuseZip(data);
    const part = prepare(entry.name, data);
    cells += part.cells ?? 0;
    const problem = part.problem ?? tooMany(cells);
    if (problem) return refuse("file-size", problem);
    files.push(part);
  }
  return archiveOf(withoutCharts(files).map(stored));
}

/** Sheets that are a chart, a dialog or a macro hold no table, and the library stumbles over them. */
const noTable = /<(?:[\w.-]+:)?Relationship\b[^<>]*\/(?:chart|dialog|xlMacro|xlIntlMacro|macro)sheet"[^<>]*>/gi;

/** The workbook and its relations without the sheets that hold no table. */
function withoutCharts(files: readonly ZipPart[]): ZipPart[] {
  const relations = files.find(({ name }) => /(^|\/)workbook\d*\.xml\.rels$/i.test(name));
  const xml = new TextDecoder().decode(relations?.data);
  const ids = new Set([...xml.matchAll(noTable)].map(([tag]) => /\sId="([^"]*)"/.exec(tag)?.[1]));
  if (ids.size === 0) return [...files];
  const rewrite = ({ name, data }: ZipPart, change: (text: string) => string): ZipPart => ({
    name,
    data: new TextEncoder().encode(change(new TextDecoder().decode(data))),
  });
  const sheet = /<(?:[\w.-]+:)?sheet\s[^<>]*?\s(?:[\w.-]+:)?id="([^"]*)"[^<>]*>/g;
  return files.map((part) => {
    if (part === relations) return rewrite(part, (text) => text.replace(noTable, ""));
    if (!/(^|\/)workbook\d*\.xml$/i.test(part.name)) return part;
    return rewrite(part, (text) => text.replace(sheet, (tag, id: string) => (ids.has(id) ? "" : tag)));
  });
}

function prepare(name: string, data: Uint8Array): ZipPart & { cells?: number; problem?: string | undefined } {
  if (/(^|\/)styles\.xml$/i.test(name)) return { name, data: withChineseFormats(data) };
  if (!/(^|\/)(worksheets\/.*|sheet[^/]*)\.xml$/i.test(name)) return { name, data };
  const xml = prune(new TextDecoder().decode(data));
  return { name, data: new TextEncoder().encode(xml), cells: countCells(xml), problem: measure(xml) };
}

interface ZipPart {
  name: string;
  data: Uint8Array;
}

function stored({ name, data }: ZipPart): Packed {
  return { name, method: 0, crc: crc32(data), size: data.length, bytes: data };
}
