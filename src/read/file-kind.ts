/** What a file really is, by its first bytes. */
export type FileKind = "zip" | "old-office" | "pdf" | "rtf" | "html" | "other" | "text";

const signatures: readonly [FileKind, readonly number[]][] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["old-office", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

export function kindOf(bytes: Uint8Array): FileKind {
  const known = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).trimStart();
  if (/^(?:ï»¿)?\s*<(?:!doctype html|html|\?xml)/i.test(start)) return "html";
  return isBinary(bytes.subarray(0, 2000)) ? "other" : "text";
}

/** A picture, a program: full of bytes that no text has. In UTF-16 they are half of every Latin letter. */
function isBinary(start: Uint8Array): boolean {
  const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const odd = start.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)).length;
  return !wide && odd * 20 > start.length;
}

/** What to do with a file that is not what can be read; Chinese. */
export const advice: Readonly<Record<Exclude<FileKind, "zip" | "text">, string>> = {
  "old-office":
    "这是老格式的 Office 文件，读不出来：可能设了密码、后缀不是 .doc 或 .wps，或者是 1997 年以前的 Word。请用 Word 或 WPS 打开，去掉密码，另存为 .docx",
  pdf: "这是 PDF，不能当文稿读。请找 Word 原稿，或者把文字复制出来存成 .txt",
  rtf: "这是 RTF 格式。请用 Word 或 WPS 打开，另存为 .docx",
  other: "这不是文稿，像是图片、程序一类的文件。能校对、整理的是 .docx、.doc、.wps、.txt、.md",
  html: "这是网页。请在浏览器里打开，把正文复制出来存成 .txt",
};
