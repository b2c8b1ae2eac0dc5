import { type Document, Packer } from "docx";
import { strToU8, type Zippable, zipSync } from "fflate";
import { propertiesPart, propertiesXml } from "../../ooxml/fingerprint.js";

interface Compiler {
  compile(
    document: Document,
    prettify: undefined,
    overrides: readonly { path: string; data: string }[],
  ): Map<string, string | Uint8Array>;
}

/**
 * Compiles once and zips ourselves: docx writes the present moment into the properties and into the zip. The compiler
 * is private in the types only, and its version is pinned; the alternative is to unzip what docx has just zipped.
 */
export function pack(document: Document, overrides: Readonly<Record<string, string>>): Uint8Array {
  const { compiler } = Packer as unknown as { compiler: Compiler };
  const parts = compiler.compile(
    document,
    undefined,
    Object.entries(overrides).map(([path, data]) => ({ path, data })),
  );
  return zipSync(ordered(parts), { level: 6, mtime: epoch() });
}

const contentTypes = "[Content_Types].xml";
const properties = "docProps/core.xml";
const comments = "word/comments.xml";

/** Content types first, as readers of a stream want them; the others by name. Says in its properties what it is like as written. */
function ordered(parts: Map<string, string | Uint8Array>): Zippable {
  const rank = (path: string) => (path === contentTypes ? 0 : 1);
  const entries = [...parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const packed = new Map(entries.map(([path, data]) => [path, bytes(path, data)]));
  return Object.fromEntries(packed.set(propertiesPart, strToU8(propertiesXml(packed))));
}

function bytes(path: string, data: string | Uint8Array): Uint8Array {
  if (typeof data !== "string") return data;
  return strToU8(withoutDates(path, data));
}

/** The present moment is written into the properties and into each comment. */
function withoutDates(path: string, xml: string): string {
  if (path === properties) return xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, "");
  return path === comments ? xml.replace(/(<w:comment [^>]*?) w:date="[^"]*"/g, "$1") : xml;
}

/** The first day a zip can hold, in local time on purpose: zips know no time zone, and fflate writes the local one. */
function epoch(): Date {
  return new Date(1980, 0, 1, 12);
}
