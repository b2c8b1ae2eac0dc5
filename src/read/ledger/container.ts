import { openZip, type Zip, type ZipFailure } from "../../ooxml/zip.js";
import type { ReadRule } from "../diagnostics.js";

/** A workbook larger than this is no ledger that somebody keeps by hand. */
export const maxFile = 20 * 1024 * 1024;

/** What a file that calls itself .xlsx really is, and what to do about it. */
const others = {
  old: "这是老格式的表格（.xls），只是改了后缀。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”",
  encrypted: "这个文件设了打开密码，读不了。请在 Excel 里打开，取消密码，再保存",
  word: "这是 Word 文件，只是改成了 .xlsx。请把里面的表格复制到 Excel 里，另存为 .xlsx",
  slides: "这是演示文稿，只是改成了 .xlsx。请换成 Excel 台账",
  binary: "这是二进制格式的表格（.xlsb）。请在 Excel 里另存为“Excel 工作簿（.xlsx）”",
  open: "这是 ODF 格式的表格（.ods）。请另存为“Excel 工作簿（.xlsx）”",
  web: "这是从网页或业务系统导出的 HTML 表格，不是真正的 .xlsx。请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”",
  plain: "这不是 Excel 文件。如果是文本表格，请把后缀改成 .csv",
  empty: "这个文件是空的（0 字节）。请重新保存或重新复制",
  archive: "这是一个压缩包，里面没有工作簿。请解压以后把台账放进来",
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

/** Opens a workbook's archive, or says in plain words what the file is instead. */
export function openWorkbookZip(bytes: Uint8Array): Zip | Refusal {
  if (bytes.length > maxFile) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return refuse("file-size", `文件有 ${size} MB，超过 20 MB，没有读。请删掉里面的图片，或把用到的表另存成一个文件`);
  }
  const zip = openZip(bytes);
  if (zip === "not-zip") return refuse("file-type", others[whatElse(bytes)]);
  if (typeof zip === "string") return refuseZip(zip);
  const names = [...zip.entries.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/(^|\/)workbook\d*\.xml$/)) return zip;
  if (has(/(^|\/)workbook\.bin$/)) return refuse("file-type", others.binary);
  if (has(/^word\//)) return refuse("file-type", others.word);
  if (has(/^ppt\//)) return refuse("file-type", others.slides);
  return refuse("file-type", has(/^content\.xml$/) ? others.open : others.archive);
}

export function refuseZip(trouble: ZipFailure): Refusal {
  return refuse(trouble === "too-large" ? "file-size" : "file-broken", troubles[trouble]);
}

export function refuse(rule: ReadRule, message: string): Refusal {
  return { rule, message };
}

function whatElse(bytes: Uint8Array): keyof typeof others {
  if (bytes.length === 0) return "empty";
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (latin.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1") {
    // An encrypted workbook is kept in the old container, under this name in UTF-16.
    return latin.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "old";
  }
  return /<(html|table|!doctype|\?xml)/i.test(latin.subarray(0, 4096).toString("latin1")) ? "web" : "plain";
}
