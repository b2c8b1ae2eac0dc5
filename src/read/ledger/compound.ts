import { type Refusal, refuse } from "./container.js";

/** Records of a binary workbook (MS-XLS 2.3) that hold cells; those of MULRK hold one in six bytes. */
const cellRecords = new Set([0x06, 0x03, 0x203, 0x02, 0x04, 0x204, 0x05, 0x205, 0x7e, 0x27e, 0xd6, 0xfd]);
const manyNumbers = 0xbd;
const filePass = 0x2f;
const maxCells = 1_000_000;

/** What is to be known of the stream of an .xls before it is parsed: whether it is locked, and how many cells it has. */
export function lookThrough(stream: Uint8Array): { locked: boolean } | Refusal {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const [record, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (record === filePass) return { locked: true };
    if (cellRecords.has(record)) cells += 1;
    else if (record === manyNumbers) cells += Math.floor((length - 6) / 6);
    if (cells > maxCells) return refuse("file-size", "工作簿里的格子太多，没有读。请把用到的表另存成一个文件");
    at += 4 + length;
  }
  return { locked: false };
}
