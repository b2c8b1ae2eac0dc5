import type { BuildRecord, FileRecord, LedgerCopy } from "../model/record.js";

/** Beside the papers, and hidden: it is for the program. */
export const recordName = ".生成记录.json";

/** Reads a record; of a damaged one what can be used. What is lost is only why a paper changed. */
export function parseRecord(text: string): BuildRecord {
  const root = parsed(text);
  return {
    文件: picked(root.文件, fileRecord),
    台账: picked(root.台账, ledgerCopy),
  };
}

export function recordText({ 文件: files, 台账: ledgers }: BuildRecord): string {
  const used = new Set(Object.values(files).flatMap(({ 台账 }) => Object.values(台账)));
  const kept = Object.entries(ledgers).filter(([key]) => used.has(key));
  const lines = [section("文件", Object.entries(files).sort(byName)), section("台账", kept.sort(byName))];
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** One entry a line: small, and still to be looked at. */
function section(name: string, entries: readonly [string, unknown][]): string {
  const lines = entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `${JSON.stringify(name)}: {\n${lines.join(",\n")}\n}`;
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Json = Record<string, unknown>;

function parsed(text: string): Json {
  try {
    const root: unknown = JSON.parse(text);
    return isObject(root) ? root : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNone = (value: unknown): value is string | null => value === null || isText(value);

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

/** The entries that are of the kind, as own properties only: a key named __proto__ is a key like any other. */
function picked<T>(value: unknown, read: (entry: Json) => T | undefined): Record<string, T> {
  const entries = isObject(value) ? Object.entries(value) : [];
  const good = entries.flatMap(([key, entry]) => {
    const one = isObject(entry) ? read(entry) : undefined;
    return one === undefined ? [] : [[key, one] as const];
  });
  return Object.fromEntries(good);
}

function fileRecord({ 字节, 原有, 稿本, 文字, 资料, 台账 }: Json): FileRecord | undefined {
  if (!isText(字节) || !isText(稿本) || !isObject(文字) || !isObject(资料) || !isObject(台账)) return undefined;
  const basis = { 稿本, 文字: only(文字, isText), 资料: only(资料, isTextOrNone), 台账: only(台账, isText) };
  return { 字节, ...(isText(原有) && { 原有 }), ...basis };
}

function ledgerCopy({ 截至, 列, 行 }: Json): LedgerCopy | undefined {
  if (!isText(截至) || !areTexts(列) || !Array.isArray(行) || !行.every(areTexts)) return undefined;
  return { 截至, 列, 行 };
}

function only<T>(entries: Json, is: (value: unknown) => value is T): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, T] => is(entry[1])));
}
