import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { listed, unknownName } from "../diagnostics/unknown-name.js";
import { diagnoseUsage } from "../diagnostics/usage.js";
import { parseMoment } from "../language/moment.js";
import type { Library } from "../library/index.js";
import type { Files } from "../model/files.js";
import type { FormField, FormSheet } from "../model/form.js";
import type { Fragment, Kind } from "../model/kind.js";
import type { LedgerKind } from "../model/ledger.js";
import type { FormColumn, FormLists } from "../model/word-lists.js";
import { vocabulary } from "../read/index.js";
import { formWorkbook, type KnownFacts } from "../write/index.js";
import { formFile, type Layer, setFiles, writeNewFiles } from "./new-meeting.js";

type FormLedger = Exclude<LedgerKind, "自由">;

/** What the ledgers under 数据 are, by the names that kinds and fragments call them by. */
const ledgers: Readonly<Record<string, FormLedger>> = { 项目: "项目", 指标: "指标", 节点: "任务" };

/** The ledgers a kind or a set is written from, each with the columns that are usual and those its fragments need. */
export function formSheets(library: Library, lists: FormLists, name: string): Step<FormSheet[]> {
  const kinds = kindsNamed(library, name);
  if (!kinds) return { findings: [unknown(library, name)] };
  const fragments = [...library.fragments.values()];
  const wanted = new Set(kinds.flatMap(ledgersOf));
  const needed = new Set(
    kinds.flatMap((kind) => fragments.filter((one) => isFor(one, kind))).flatMap(({ 需要 }) => 需要),
  );
  const sheets = Object.entries(ledgers)
    .filter(([ledger]) => wanted.has(ledger))
    .map(([ledger, kind]): FormSheet => {
      const columns = [...lists[`${kind}采集栏`]].filter(
        ([column, { 常用 }]) => 常用 || needed.has(`${ledger}.${column}`),
      );
      return { name: ledger, fields: columns.map(([column, how]) => fieldOf(column, kind, how)) };
    });
  return { value: sheets, findings: [] };
}

/** Of a set, the kinds of all its papers. */
function kindsNamed({ kinds, sets }: Library, name: string): Kind[] | undefined {
  const kind = kinds.get(name);
  if (kind) return [kind];
  return sets.get(name)?.稿件.flatMap(({ 稿种 }) => kinds.get(稿种) ?? []);
}

function unknown({ kinds, sets }: Library, name: string): Diagnostic {
  const known = [...sets.keys(), ...kinds.keys()];
  const why = unknownName({ what: `没有叫“${name}”的稿种，也没有这样的成套`, name }, known, listed("现有", known));
  return diagnoseUsage("target-kind", { file: "templates" }, ...why);
}

/** 数据.项目 → 项目. */
function ledgersOf({ 字段: fields }: Kind): string[] {
  return Object.keys(fields).flatMap((name) => (name.startsWith("数据.") ? [name.slice("数据.".length)] : []));
}

function isFor({ 适用: { 稿种: kinds } }: Fragment, { 稿种 }: Kind): boolean {
  return kinds.length === 0 || kinds.includes(稿种);
}

function fieldOf(column: string, kind: FormLedger, { 例, 选项, 单位, 说 }: FormColumn): FormField {
  const holds = vocabulary[kind][column]?.holds ?? "自";
  const type = holds === "日期" || (holds === "自" && parseMoment(例)) ? "日期" : "文";
  const number = holds === "数" || (holds === "自" && 单位 !== undefined);
  const how = [
    选项.length > 0 && "从下拉里选",
    number && `只填数${单位 ? `，单位是${单位}` : ""}`,
    type === "日期" && `写成 ${例} 这样`,
  ];
  const said = [说, ...how].filter((one) => one !== undefined && one !== false);
  return {
    header: 单位 === undefined ? column : `${column}（${单位}）`,
    type: number ? "数" : type,
    options: 选项,
    example: 例,
    hint: [...said, `如：${例}`].join("。"),
  };
}

/** The files of a set with the form of its ledgers, where it has any. */
export async function setFilesWithForm(
  library: Library,
  lists: FormLists,
  name: string,
  known: KnownFacts,
): Promise<Step<Layer>> {
  const { value: sheets = [] } = formSheets(library, lists, name);
  const layer = setFiles(
    library,
    name,
    known,
    sheets.map((sheet) => sheet.name),
  );
  if (layer.value && sheets.length > 0) layer.value.set(formFile, await formWorkbook(sheets));
  return layer;
}

/** Writes the form to a new file; one that is there is left as it is. */
export async function writeForm(
  files: Files,
  file: string,
  sheets: readonly FormSheet[],
): Promise<{ written: string[]; findings: Diagnostic[] }> {
  const bytes = await formWorkbook(sheets);
  return writeNewFiles(files, path.dirname(file), new Map([[path.basename(file), bytes]]));
}
