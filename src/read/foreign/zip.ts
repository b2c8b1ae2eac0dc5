import { inflateRawSync } from "node:zlib";

/** A file in a zip, as its directory describes it. */
export interface Entry {
  method: number;
  checksum: number;
  packed: number;
  size: number;
  offset: number;
}

/** Why a zip, or a file in it, cannot be read; Chinese, for the user. */
export class ZipTrouble {
  constructor(readonly reason: string) {}
}

/** More files than any document has. */
const mostEntries = 5000;
/** A part of a document larger than this is no document. */
const largest = 48 * 1024 * 1024;
const endRecord = 0x06054b50;
const directoryRecord = 0x02014b50;
const localRecord = 0x04034b50;

/** The files of a zip by name. Nothing is unpacked before it is asked for, and nothing beyond a limit. */
export class Zip {
  private constructor(
    private readonly view: DataView,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static open(bytes: Uint8Array): Zip | ZipTrouble {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findEnd(view);
    if (end === undefined) return new ZipTrouble("文件不完整，可能没有下载完或传坏了");
    try {
      const entries = readDirectory(view, end);
      return entries instanceof ZipTrouble ? entries : new Zip(view, entries);
    } catch (error) {
      return outOfBounds(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Each file as it is packed, in the order of the directory. */
  *packed(): Generator<[name: string, entry: Entry, bytes: Uint8Array]> {
    for (const [name, entry] of this.entries) yield [name, entry, packedBytes(this.view, entry)];
  }

  /** The bytes of a file, undefined where there is none. */
  read(name: string): Uint8Array | ZipTrouble | undefined {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.size > largest) return new ZipTrouble(`里面的 ${name} 展开后太大，不像是一篇文稿`);
    try {
      return unpack(this.view, entry, name);
    } catch (error) {
      return outOfBounds(error);
    }
  }
}

/** The record at the end, behind which only a comment may stand. */
function findEnd(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1) if (view.getUint32(at, true) === endRecord) return at;
  return undefined;
}

function readDirectory(view: DataView, end: number): Map<string, Entry> | ZipTrouble {
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries || at === 0xffffffff) return new ZipTrouble("里面的文件太多，不像是一篇文稿");
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directoryRecord) return new ZipTrouble("文件目录已损坏");
    const [nameLength, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(slice(view, at + 46, nameLength));
    // Bit 0: encrypted.
    if (view.getUint16(at + 8, true) & 1) return new ZipTrouble("文件加了密，请先去掉密码");
    entries.set(name.replaceAll("\\", "/"), {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function packedBytes(view: DataView, { packed, offset }: Entry): Uint8Array {
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return slice(view, start, packed);
}

function unpack(view: DataView, entry: Entry, name: string): Uint8Array | ZipTrouble {
  if (view.getUint32(entry.offset, true) !== localRecord) return new ZipTrouble(`里面的 ${name} 已损坏`);
  const { method } = entry;
  const bytes = packedBytes(view, entry);
  if (method === 0) return bytes;
  if (method !== 8) return new ZipTrouble(`里面的 ${name} 用了不认识的压缩方法`);
  try {
    // The directory may lie about the size; this limit does not.
    return inflateRawSync(bytes, { maxOutputLength: largest });
  } catch (error) {
    const bomb = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return new ZipTrouble(bomb ? `里面的 ${name} 展开后太大，不像是一篇文稿` : `里面的 ${name} 已损坏`);
  }
}

function slice(view: DataView, from: number, length: number): Uint8Array {
  if (from + length > view.byteLength) throw new RangeError("beyond the end");
  return new Uint8Array(view.buffer, view.byteOffset + from, length);
}

function outOfBounds(error: unknown): ZipTrouble {
  if (error instanceof RangeError) return new ZipTrouble("文件不完整，可能没有下载完或传坏了");
  throw error;
}
