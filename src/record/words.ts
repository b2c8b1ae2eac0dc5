import type { Change } from "../model/record.js";

/** 议程[2].人员 周岚 → 何静: 议程第2项改了人员（周岚→何静）. Null is nothing there. */
export function valueChange(key: string, path: string, before: string | null, after: string | null): Change {
  const sides = { ...(before !== null && { before }), ...(after !== null && { after }) };
  return { path, ...sides, why: valueWords(key, before, after) };
}

function valueWords(key: string, before: string | null, after: string | null): string {
  const parts = key.split(".");
  const last = placeWords(parts.pop() ?? "");
  const where = placeWords(parts.join("."));
  if (before === null) return `${where}加了${last}${after?.startsWith("…") ? "" : `（${short(after)}）`}`;
  if (after === null) return `${where}去掉了${last}`;
  const sides = `（${short(before)}→${short(after)}）`;
  return where === "" ? `${last}改了${sides}` : `${where}改了${last}${sides}`;
}

/** 参会[2].单位 → 参会第2项的单位; 人员[周岚] → 周岚; 稿 → 文件头. */
export function placeWords(key: string): string {
  return key.split(".").map(partWords).join("的");
}

function partWords(part: string): string {
  const [, name = part, item] = /^([^[]*)\[([^\]]*)\]$/.exec(part) ?? [];
  if (item === undefined) return name === "稿" ? "文件头" : name;
  return /^\d+$/.test(item) ? `${name}第${item}项` : item;
}

function short(text: string | null): string {
  const line = (text ?? "").replace(/\s*\n\s*/g, " ");
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}

/** What a text of the library is called: 片段“结尾号召/决战百日”. */
interface LibraryText {
  sort: "片段" | "框架" | "模板" | "版式";
  /** Of a fragment. */
  role: string;
  name: string;
}

function named(file: string): LibraryText | undefined {
  const [, layout] = /^版式“(.+)”$/.exec(file) ?? [];
  if (layout !== undefined) return { sort: "版式", role: "", name: layout };
  const [, folder, inner] = /^(?:.*\/)?(templates|fragments)\/(.+)\.[^./]+$/.exec(file) ?? [];
  if (folder === undefined || inner === undefined) return undefined;
  if (folder === "templates") return { sort: "模板", role: "", name: inner };
  const [role = "", name = ""] = inner.split("/");
  return role === "框架" ? { sort: "框架", role: "", name } : { sort: "片段", role, name };
}

function call({ sort, role, name }: LibraryText): string {
  return `${sort}“${role === "" ? name : `${role}/${name}`}”`;
}

export function textChange(file: string): Change {
  const known = named(file);
  if (known) return { file, why: `${call(known)}改了` };
  return { file, why: `${file} 里自己写的文字改了` };
}

/** Texts that have come and gone; one of the same sort and role that has taken the place of another is told as one change. */
export function textSwaps(gone: readonly string[], come: readonly string[]): Change[] {
  const left = [...come];
  const swapped = gone.map((file): Change => {
    const old = named(file);
    const at = old ? left.findIndex((other) => isAlike(old, named(other))) : -1;
    if (!old || at < 0) return old ? { file, why: `不再用${call(old)}` } : textChange(file);
    const [now = ""] = left.splice(at, 1);
    const what = old.role === "" ? old.sort : `${old.sort}“${old.role}”`;
    return { file: now, before: file, after: now, why: `${what}由“${old.name}”换成“${named(now)?.name}”` };
  });
  return [...swapped, ...left.map(newText)];
}

function newText(file: string): Change {
  const known = named(file);
  return known ? { file, why: `用上了${call(known)}` } : textChange(file);
}

function isAlike(one: LibraryText, other: LibraryText | undefined): boolean {
  return one.sort === other?.sort && one.role === other.role;
}
