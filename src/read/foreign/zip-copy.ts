import { crc32, deflateRawSync } from "node:zlib";
import type { Entry, Zip } from "./zip.js";

/** The first day a zip can hold: a copy says nothing of when it was made. */
const epoch = { date: 0x21, time: 0 };
/** Names are UTF-8. */
const flags = 0x0800;

/** A copy of a zip with some files changed or added; all others are copied as they are packed. */
export function copyWith(zip: Zip, changed: ReadonlyMap<string, string>): Uint8Array {
  const files: Packed[] = [];
  for (const [name, entry, bytes] of zip.packed()) if (!changed.has(name)) files.push({ name, ...entry, bytes });
  for (const [name, text] of changed) files.push(pack(name, text));
  return assemble(files);
}

type Packed = Pick<Entry, "method" | "checksum" | "size"> & { name: string; bytes: Uint8Array };

function pack(name: string, text: string): Packed {
  const raw = new TextEncoder().encode(text);
  return { name, method: 8, checksum: crc32(raw), size: raw.length, bytes: deflateRawSync(raw) };
}

function assemble(files: readonly Packed[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const local = Buffer.concat([header(0x04034b50, file, name), name]);
    directory.push(directoryEntry(file, name, offset));
    parts.push(local, file.bytes);
    offset += local.length + file.bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, endRecord(files.length, size, offset)]);
}

function header(signature: number, { method, checksum, size, bytes }: Packed, name: Uint8Array): Buffer {
  const made = Buffer.alloc(30);
  made.writeUInt32LE(signature, 0);
  made.writeUInt16LE(20, 4);
  common(made, 6, method, checksum, bytes.length, size, name.length);
  return made;
}

function directoryEntry({ method, checksum, size, bytes }: Packed, name: Uint8Array, offset: number): Buffer {
  const made = Buffer.alloc(46);
  made.writeUInt32LE(0x02014b50, 0);
  made.writeUInt16LE(20, 4);
  made.writeUInt16LE(20, 6);
  common(made, 8, method, checksum, bytes.length, size, name.length);
  made.writeUInt32LE(offset, 42);
  return Buffer.concat([made, name]);
}

function common(
  to: Buffer,
  at: number,
  method: number,
  checksum: number,
  packed: number,
  size: number,
  name: number,
): void {
  to.writeUInt16LE(flags, at);
  to.writeUInt16LE(method, at + 2);
  to.writeUInt16LE(epoch.time, at + 4);
  to.writeUInt16LE(epoch.date, at + 6);
  to.writeUInt32LE(checksum, at + 8);
  to.writeUInt32LE(packed, at + 12);
  to.writeUInt32LE(size, at + 16);
  to.writeUInt16LE(name, at + 20);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const made = Buffer.alloc(22);
  made.writeUInt32LE(0x06054b50, 0);
  made.writeUInt16LE(count, 8);
  made.writeUInt16LE(count, 10);
  made.writeUInt32LE(size, 12);
  made.writeUInt32LE(offset, 16);
  return made;
}
