import * as path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Copy } from "../model/copy.js";
import { diagnose } from "./diagnostics.js";

/** Bytes of the longest stem: what is put behind it (（朗读）（手改12）.docx, a process number) still keeps within the 255 of every disk. */
const longest = 180;

/** Windows keeps these names for devices, whatever comes behind the dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name as a file name on Windows too. */
export function fileName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").replace(/^\.+|[. ]+$/g, "_");
  return cut(safe.replace(devices, "$&_"), longest) || "_";
}

function cut(text: string, bytes: number): string {
  let made = "";
  for (const character of text) {
    if (Buffer.byteLength(made + character) > bytes) break;
    made += character;
  }
  return made;
}

/** 讲话, 讲话（送审）, 讲话（朗读）: copies of one paper lie beside one another. */
export function copyName(brief: string, copy: Copy["name"]): string {
  return copy === "正式" ? fileName(brief) : `${fileName(brief)}（${copy}）`;
}

/** 讲话（手改）.docx, 讲话（手改2）.docx. */
export function asideName(name: string, number: number): string {
  const { name: stem, ext } = path.parse(name);
  return `${stem}（手改${number === 1 ? "" : number}）${ext}`;
}

/** The name of what was set aside as this; undefined for any other name. */
export function nameBeforeAside(name: string): string | undefined {
  const [, stem, ext] = /^(.+)（手改\d*）(\.\w+)$/.exec(name) ?? [];
  return stem === undefined || ext === undefined ? undefined : stem + ext;
}

/** The brief a file was made of, if it is there. @param briefs their names */
export function ownerOf(file: string, briefs: readonly string[]): string | undefined {
  const stem = path.parse(file).name;
  const plain = stem.replace(/（(?:送审|朗读)）$/, "");
  return briefs.find((brief) => fileName(brief) === stem) ?? briefs.find((brief) => fileName(brief) === plain);
}

const copyNames: readonly Copy["name"][] = ["正式", "送审", "朗读"];

/** Briefs whose papers would overwrite one another, on a disk that does not tell capitals from small letters too. @param briefs their files */
export function clashes(briefs: readonly string[]): Diagnostic[] {
  const taken = new Map<string, string>();
  return briefs.flatMap((file) => {
    const brief = path.basename(file, ".md");
    const names = copyNames.map((copy) => copyName(brief, copy).toLowerCase());
    const other = names.map((name) => taken.get(name)).find((one) => one !== undefined);
    for (const name of names) taken.set(name, taken.get(name) ?? brief);
    if (other === undefined) return [];
    const message = `“${brief}”和“${other}”出的文件会同名，后一个会盖掉前一个。请给其中一个改名`;
    return [diagnose("brief-same-file", { file }, message)];
  });
}

/** 讲话 - 副本, 讲话(1), 讲话 copy, 复件 讲话: what copying leaves behind. */
const copyMarks =
  /^(?<before>.+?)\s*(?:[-－–—_ ]\s*(?:副本|复件|备份|copy)|[（(]\s*(?:\d{1,2}|副本|复件|备份)\s*[)）]|副本)\s*\d{0,2}\s*(?:[（(]\d{1,2}[)）])?$|^(?:复件|副本)\s*(?:[（(]\d{1,2}[)）])?\s*(?:of\s+|-\s*)?(?<behind>.+)$/i;

/** Briefs that look like copies of another one and would each make a paper. @param briefs their files */
export function leftCopies(briefs: readonly string[]): Diagnostic[] {
  const names = new Set(briefs.map((file) => path.basename(file, ".md")));
  return briefs.flatMap((file) => {
    const { before, behind } = copyMarks.exec(path.basename(file, ".md"))?.groups ?? {};
    const original = before ?? behind;
    if (original === undefined || !names.has(original)) return [];
    const message = `看名字是“${original}.md”的副本，会另出一篇稿子。不要的，删掉或者移出“稿件”文件夹；真要两篇的，改个名字`;
    return [diagnose("brief-copy", { file }, message)];
  });
}
