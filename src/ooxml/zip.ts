import { crc32, inflateRawSync } from "node:zlib";

/** One file of an archive, as its central directory declares it. */
export interface ZipEntry {
  name: string;
  /** Bytes when unpacked, as declared; `unpack` holds the archive to it. */
  size: number;
  packed: number;
  method: number;
  crc: number;
  offset: number;
}

export interface Zip {
  bytes: Uint8Array;
  entries: ReadonlyMap<string, ZipEntry>;
}

/** `not-zip`: no archive at all. `broken`: truncated or contradicting itself. `locked`: entries are encrypted. `too-large`: a bomb. */
export type ZipFailure = "not-zip" | "broken" | "locked" | "too-large";

/** What an archive may unpack to, all together. */
const maxUnpacked = 200 * 1024 * 1024;
/** More files than any table or text has. */
const maxEntries = 5000;
/** Deflate cannot do better than about 1032 : 1, and no table or text comes near this. */
const maxRatio = 400;
const ratioMatters = 16 * 1024 * 1024;

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Reads the central directory of an archive, whoever made it. Never throws, and unpacks nothing. */
export function openZip(bytes: Uint8Array): Zip | ZipFailure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== localSignature) return "not-zip";
  const end = findEnd(view);
  if (end === undefined) return "broken";
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  if (count > maxEntries) return "too-large";
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(bytes, view, at);
    if (typeof read === "string") return read;
    // Two files of one name: which of them is read would be left to chance.
    if (entries.has(read.entry.name)) return "broken";
    entries.set(read.entry.name, read.entry);
    at = read.next;
  }
  return isBomb([...entries.values()]) ? "too-large" : { bytes, entries };
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } | ZipFailure {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) return "broken";
  if (view.getUint16(at + 8, true) & 1) return "locked";
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) return "broken";
  const sizes = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true) };
  const offset = view.getUint32(at + 42, true);
  const long = longSizes(view, at + 46 + nameLength, extraLength, sizes);
  if (!long) return "broken";
  // Some archivers part folders as Windows does.
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  const entry = { name, ...long, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), offset };
  return { entry, next };
}

interface Sizes {
  size: number;
  packed: number;
}

/** Some writers put the sizes of any file into the ZIP64 field; what is then more than a number holds is no file of ours. */
function longSizes(view: DataView, start: number, length: number, sizes: Sizes): Sizes | undefined {
  if (sizes.size !== 0xffffffff && sizes.packed !== 0xffffffff) return sizes;
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    let next = at + 4;
    const take = (short: number): number => {
      if (short !== 0xffffffff) return short;
      next += 8;
      return next <= end ? Number(view.getBigUint64(next - 8, true)) : Number.NaN;
    };
    const long = { size: take(sizes.size), packed: take(sizes.packed) };
    return Number.isSafeInteger(long.size) && Number.isSafeInteger(long.packed) ? long : undefined;
  }
  return undefined;
}

function isBomb(entries: readonly ZipEntry[]): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const absurd = ({ size, packed }: ZipEntry) => size > ratioMatters && size > packed * maxRatio;
  return total > maxUnpacked || entries.some(absurd);
}

/** One entry as it is packed. Never throws. */
export function packedBytes({ bytes }: Zip, { offset, packed }: ZipEntry): Uint8Array | ZipFailure {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) return "broken";
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? "broken" : bytes.subarray(start, start + packed);
}

/** Unpacks one entry, to its declared size and not a byte more, and holds it to its checksum. Never throws. */
export function unpack(zip: Zip, entry: ZipEntry): Uint8Array | ZipFailure {
  const bytes = packedBytes(zip, entry);
  if (typeof bytes === "string") return bytes;
  const { size, method } = entry;
  const data = unpackBytes(bytes, method, size);
  if (typeof data === "string") return data;
  return data.length === size && crc32(data) === entry.crc ? data : "broken";
}

function unpackBytes(packed: Uint8Array, method: number, size: number): Uint8Array | ZipFailure {
  if (method === 0) return packed;
  if (method !== 8) return "broken";
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken";
  }
}
