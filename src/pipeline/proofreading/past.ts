import * as path from "node:path";
import { checkedBlocks, type RuleContext } from "../../check/index.js";
import type { Diagnostic, Severity, Step } from "../../diagnostics/diagnostic.js";
import type { Datum } from "../../model/data.js";
import type { Files } from "../../model/files.js";
import { diagnose } from "../diagnostics.js";
import { fenced } from "../fence.js";
import { readForeign } from "./foreign.js";

type Others = NonNullable<RuleContext["others"]>;
type Blocks = Others[number]["blocks"];

/** Past papers that have been read, by their paths, so that many drafts need not read them again; undefined where one cannot be read. */
export type PastShelf = Map<string, Blocks | undefined>;

/** More past papers than this would be compared for minutes. */
const most = 300;

/** Folders in folders, as papers are kept by year and by meeting. */
const deepest = 4;

/**
 * 往稿: the papers of a folder and of the folders in it.
 * @param folder what 往稿 is relative to
 * @param draft the paper that is proofread, which may lie among them and is no past paper
 */
export function readPast(
  given: Files,
  past: Datum,
  folder: string,
  draft?: string,
  shelf: PastShelf = new Map(),
): { others: Others; findings: Diagnostic[] } {
  const where = path.join(folder, past.text);
  const files = fenced(given, folder, where);
  const found = (message: string, severity: Severity = "warning"): Diagnostic =>
    diagnose("proof-past", past.place, message, { severity, quote: past.text });
  if (!files.isFolder(where)) {
    return { others: [], findings: [found(`没有“${past.text}”这个放往稿的文件夹，没有和往稿比`)] };
  }
  const own = draft === undefined ? undefined : files.real(draft);
  const names = papersIn(files, where).filter((name) => files.real(path.join(where, name)) !== own);
  const others: { name: string; blocks: Blocks }[] = [];
  const unread: string[] = [];
  const outside: Diagnostic[] = [];
  for (const name of names.slice(0, most)) {
    const { value: blocks, findings } = blocksOf(files, path.join(where, name), name, shelf);
    if (blocks) others.push({ name, blocks });
    else unread.push(name);
    outside.push(...findings.filter(({ data }) => data?.outside !== undefined));
  }
  const findings = [
    ...outside,
    ...(names.length === 0 ? [found(`“${past.text}”里没有 .docx、.txt、.md 稿子，没有和往稿比`)] : []),
    ...(names.length > most ? [found(`“${past.text}”里有 ${names.length} 篇稿子，只比了前 ${most} 篇`)] : []),
    ...(unread.length > 0 ? [found(`往稿里有读不了的，没有比：${shortList(unread)}`, "advice")] : []),
  ];
  return { others, findings };
}

function blocksOf(files: Files, file: string, name: string, shelf: PastShelf): Required<Step<Blocks | undefined>> {
  if (shelf.has(file)) return { value: shelf.get(file), findings: [] };
  const { value, findings } = readForeign(files, file, name);
  const blocks = value && checkedBlocks(value.paper);
  shelf.set(file, blocks);
  return { value: blocks, findings };
}

function papersIn(files: Files, root: string, inside = "", depth = 0): string[] {
  const names = files.list(path.join(root, inside)).filter((name) => !/^[.~]/.test(name));
  return names.flatMap((name) => {
    const inner = path.join(inside, name);
    if (/\.(?:docx|txt|md)$/i.test(name)) return [inner];
    return depth < deepest && files.isFolder(path.join(root, inner)) ? papersIn(files, root, inner, depth + 1) : [];
  });
}

function shortList(names: readonly string[]): string {
  return names.slice(0, 5).join("、") + (names.length > 5 ? ` 等 ${names.length} 篇` : "");
}
