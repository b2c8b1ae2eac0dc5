import { openZip, type Zip, type ZipFailure } from "../../ooxml/zip.js";
import type { ReadRule } from "../diagnostics.js";

/** A workbook larger than this is no ledger that somebody keeps by hand. */
export const maxFile = 20 * 1024 * 1024;

/** What a workbook is kept in: an archive (.xlsx, .xlsb, .ods), the old container (.xls, .et), or that container's stream bare. */
export type Container =
  | { kind: "xlsx" | "xlsb" | "ods"; zip: Zip }
  | { kind: "compound"; bytes: Uint8Array }
  | { kind: "stream"; bytes: Uint8Array };

/** What a file that calls itself a table really is, and what to do about it. */
const others = {
  encrypted: "这个文件设了打开密码，读不了。请在 Excel 里打开，取消密码，再保存",
  word: "这是 Word 文件，只是改成了表格的后缀。请把里面的表格复制到 Excel 里，另存为 .xlsx",
  slides: "这是演示文稿，只是改成了表格的后缀。请换成 Excel 台账",
  web: "这是从网页或业务系统导出的网页表格，不是真正的 Excel 文件。请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”",
  plain: "这不是 Excel 文件。如果是文本表格，请把后缀改成 .csv",
  empty: "这个文件是空的（0 字节）。请重新保存或重新复制",
  archive: "这是一个压缩包，里面没有工作簿。请解压以后把台账放进来",
  office: "这是老格式的 Office 文件，里面没有工作簿。请用 Excel 或 WPS 打开看看，另存为“Excel 工作簿（.xlsx）”",
} as const;

const troubles: Record<ZipFailure, string> = {
  "not-zip": others.plain,
  broken: "文件坏了，或者没有复制完整。请用 Excel 打开看看，另存一份再放进来",
  locked: others.encrypted,
  "too-large": "解开以后大得不正常，没有读。如果确是台账，请把用到的表复制到一个新的工作簿里",
};

export interface Refusal {
  rule: ReadRule;
  message: string;
}

/** Tells by its bytes what a workbook is, whatever its name says; or says in plain words what the file is instead. */
export function openContainer(bytes: Uint8Array): Container | Refusal {
  if (bytes.length > maxFile) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return refuse("file-size", `文件有 ${size} MB，超过 20 MB，没有读。请删掉里面的图片，或把用到的表另存成一个文件`);
  }
  const zip = openZip(bytes);
  if (zip === "not-zip") return withoutZip(bytes);
  if (typeof zip === "string") return refuseZip(zip);
  const names = [...zip.entries.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/(^|\/)workbook\d*\.xml$/i)) return { kind: "xlsx", zip };
  if (has(/(^|\/)workbook\.bin$/i)) return { kind: "xlsb", zip };
  if (has(/^word\//)) return refuse("file-type", others.word);
  if (has(/^ppt\//)) return refuse("file-type", others.slides);
  return has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/)
    ? { kind: "ods", zip }
    : refuse("file-type", others.archive);
}

export function refuseZip(trouble: ZipFailure): Refusal {
  return refuse(trouble === "too-large" ? "file-size" : "file-broken", troubles[trouble]);
}

export function refuse(rule: ReadRule, message: string): Refusal {
  return { rule, message };
}

export function isRefusal(value: object): value is Refusal {
  return "rule" in value;
}

export const passwordSet: Refusal = refuse("file-type", others.encrypted);

function withoutZip(bytes: Uint8Array): Container | Refusal {
  if (bytes.length === 0) return refuse("file-type", others.empty);
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = latin.subarray(0, 8).toString("hex");
  if (start === "d0cf11e0a1b11ae1") return inCompound(latin);
  // The first record of a workbook as programs of the nineties wrote it, and their libraries still do.
  if (/^09(?:00|02|04|08)(?:04|06|08|10)00/.test(start)) return { kind: "stream", bytes };
  const web = /<(html|table|!doctype|\?xml)/i.test(latin.subarray(0, 4096).toString("latin1"));
  return refuse("file-type", others[web ? "web" : "plain"]);
}

/** The directory of the old container names what is in it, in UTF-16. */
function inCompound(bytes: Buffer): Container | Refusal {
  const has = (name: string) => bytes.includes(Buffer.from(`${name}\0`, "utf16le"));
  if (has("EncryptedPackage")) return passwordSet;
  if (["Workbook", "WORKBOOK", "Book", "BOOK"].some(has)) return { kind: "compound", bytes };
  if (has("WordDocument")) return refuse("file-type", others.word);
  return refuse("file-type", others[has("PowerPoint Document") ? "slides" : "office"]);
}
