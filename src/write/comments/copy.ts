import { crc32, deflateRawSync } from "node:zlib";
import { packedBytes, type Zip } from "../../ooxml/zip.js";
import { archiveOf, type Packed } from "../../ooxml/zip-write.js";

/** A copy of an archive with some files changed or added; all others are copied as they are packed, damaged ones left out. */
export function copyWith(zip: Zip, changed: ReadonlyMap<string, string>): Uint8Array {
  const kept = [...zip.entries.values()].flatMap((entry): Packed[] => {
    const bytes = changed.has(entry.name) ? "broken" : packedBytes(zip, entry);
    return typeof bytes === "string" ? [] : [{ ...entry, bytes }];
  });
  return archiveOf([...kept, ...[...changed].map(([name, text]) => pack(name, text))]);
}

function pack(name: string, text: string): Packed {
  const raw = new TextEncoder().encode(text);
  return { name, method: 8, crc: crc32(raw), size: raw.length, bytes: deflateRawSync(raw) };
}
