import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { listed, unknownName } from "../diagnostics/unknown-name.js";
import { diagnoseUsage } from "../diagnostics/usage.js";
import { unitWords, wordsOfLevel } from "../language/level.js";
import { type Library, speaksOf, usualParts } from "../library/index.js";
import { FileFailure, type Files } from "../model/files.js";
import type { Kind } from "../model/kind.js";
import type { MeetingSet } from "../model/set.js";
import { briefText, type KnownFacts, meetingText } from "../write/index.js";
import { diagnose } from "./diagnostics.js";
import { fileName } from "./file-names.js";

/** Files to lay down, by their path in the folder. */
export type Layer = Map<string, string | Uint8Array>;

/** The file of the form that a set comes with. */
export const formFile = "采集表.xlsx";

/** The files of a set: 会议.yaml and its briefs. @param sheets of the form that is laid down with them */
export function setFiles(
  library: Library,
  name: string,
  known: KnownFacts,
  sheets: readonly string[] = [],
): Step<Layer> {
  const set = library.sets.get(name);
  if (!set) return { findings: [unknown("成套", name, Array.from(library.sets.keys()))] };
  const filled = withWords(set, known);
  const 词条 = termsFor(library, known.主题 ?? filled.会议.主题);
  const findings: Diagnostic[] = [];
  const files: Layer = new Map([
    ["会议.yaml", meetingText(filled, { ...known, 词条 }, sheets.length > 0 ? { file: formFile, sheets } : undefined)],
  ]);
  for (const { 名称, 稿种, 由 } of filled.稿件) {
    const kind = library.kinds.get(稿种);
    const speaker = filled.人员.find(({ 代号 }) => 代号 === 由)?.职务;
    if (kind) files.set(`稿件/${fileName(名称)}.md`, briefText(kind, partsOf(library, kind), speaker));
    else findings.push(unknown("稿种", 稿种, Array.from(library.kinds.keys())));
  }
  return findings.length > 0 ? { findings } : { value: files, findings };
}

/** The 词条 of all themes that a meeting on such a theme is of. */
function termsFor({ themes }: Library, about = ""): KnownFacts["词条"] {
  const its = [...themes.values()].filter((theme) => speaksOf(theme, about));
  return Object.assign({}, ...its.map(({ 词条 }) => 词条));
}

/** One brief for a meeting folder that is there. */
export function briefFile(library: Library, kindName: string, brief = kindName): Step<Layer> {
  const kind: Kind | undefined = library.kinds.get(kindName);
  if (!kind) return { findings: [unknown("稿种", kindName, Array.from(library.kinds.keys()))] };
  return { value: new Map([[`稿件/${fileName(brief)}.md`, briefText(kind, partsOf(library, kind))]]), findings: [] };
}

/** Those that may come in another order: the head of a paper is none. */
function partsOf(library: Library, kind: Kind): string[] {
  const names = usualParts(library, kind).map((part) => part.部分);
  return names.filter((name) => !name.endsWith("题头"));
}

/** Writes the files that are not there yet; one that is there is left as it is, and said so. Gives the files written. */
export function writeNewFiles(
  files: Files,
  folder: string,
  layer: Layer,
): { written: string[]; findings: Diagnostic[] } {
  const written: string[] = [];
  const findings: Diagnostic[] = [];
  for (const [name, content] of layer) {
    const file = path.join(folder, name);
    try {
      if (files.real(file) === undefined) {
        files.write(file, typeof content === "string" ? new TextEncoder().encode(content) : content);
        written.push(file);
      } else findings.push(kept(file));
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      findings.push(diagnose("file-unwritable", { file }, `写不进去：${error.reason}`));
    }
  }
  return { written, findings };
}

function kept(file: string): Diagnostic {
  const message = "已经有这个文件，没有动它。要重新来，先把它改名或者删掉";
  return diagnose("file-kept", { file }, message);
}

function unknown(what: "成套" | "稿种", name: string, known: string[]): Diagnostic {
  const why = unknownName({ what: `没有叫“${name}”的${what}`, name }, known, listed("现有", known));
  return diagnoseUsage(what === "成套" ? "target-set" : "target-kind", { file: "templates" }, ...why);
}

/** {{单位.全域}} in a set is 全县 or 全市, as the level has it. */
function withWords(set: MeetingSet, { 单位, 层级, 上级 }: KnownFacts): MeetingSet {
  const words: Readonly<Record<string, string | undefined>> = {
    ...wordsOfLevel(层级),
    ...unitWords(层级, 上级),
    名称: 单位,
    层级,
    上级,
  };
  const filled = (text: string) => text.replace(/\{\{单位\.([^{}]+)\}\}/g, (whole, key: string) => words[key] ?? whole);
  return JSON.parse(JSON.stringify(set), (_, value: unknown) => (typeof value === "string" ? filled(value) : value));
}
