/** A file as it goes into an archive, packed by `method`. */
export interface Packed {
  name: string;
  method: number;
  crc: number;
  /** Bytes when unpacked. */
  size: number;
  bytes: Uint8Array;
}

/** The first day a zip can hold: an archive says nothing of when it was made. */
const epoch = 0x21;
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;

/** An archive of these files, in this order. */
export function archiveOf(files: readonly Packed[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, "utf8");
    const about = describe(file, name.length);
    const local = Buffer.concat([Buffer.alloc(4), about]);
    local.writeUInt32LE(0x04034b50, 0);
    directory.push(centralRecord(about, offset), name);
    parts.push(local, name, file.bytes);
    offset += local.length + name.length + file.bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, endRecord(files.length, size, offset)]);
}

/** What both records of a file say of it. */
function describe({ method, crc, size, bytes }: Packed, nameLength: number): Buffer {
  const made = Buffer.alloc(26);
  made.writeUInt16LE(version, 0);
  made.writeUInt16LE(flags, 2);
  made.writeUInt16LE(method, 4);
  made.writeUInt16LE(epoch, 8);
  made.writeUInt32LE(crc, 10);
  made.writeUInt32LE(bytes.length, 14);
  made.writeUInt32LE(size, 18);
  made.writeUInt16LE(nameLength, 22);
  return made;
}

function centralRecord(about: Uint8Array, offset: number): Buffer {
  const made = Buffer.alloc(46);
  made.writeUInt32LE(0x02014b50, 0);
  made.writeUInt16LE(version, 4);
  made.set(about, 6);
  made.writeUInt32LE(offset, 42);
  return made;
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
