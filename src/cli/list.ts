import process from "node:process";
import type { CommandModule } from "yargs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { unknownName } from "../diagnostics/unknown-name.js";
import { diagnoseUsage } from "../diagnostics/usage.js";
import { diskFiles } from "../files.js";
import type { ShelfPart } from "../model/document.js";
import type { Library } from "../pipeline/index.js";
import { finish, printJson, sourceLines } from "./output.js";

interface ListArguments {
  what: string;
  role: string | undefined;
  folder: string | undefined;
  json: boolean;
}

type ListRow = Record<string, unknown>;

/** What each list shows, as it is printed in JSON; for people the columns are joined. */
const lists: Record<string, (library: Library) => ListRow[]> = {
  kinds: ({ kinds }) =>
    [...kinds.values()].map(({ 稿种, 类别, 说明, 层次, 版式 }) => ({ 稿种, 类别, 说明, 层次, 版式 })),
  fragments: ({ fragments }) =>
    [...fragments.values()].map(({ 作用, 片段, 适用, 篇幅, 需要 }) => ({ 作用, 片段, 篇幅, 适用, 需要 })),
  frames: ({ frames }) => [...frames.values()].map(({ 框架, 各字, 说明 }) => ({ 框架, 各字, 说明 })),
  sets: ({ sets }) =>
    [...sets.values()].map(({ 成套, 说明, 稿件 }) => ({ 成套, 说明, 稿件: 稿件.map(({ 名称 }) => 名称) })),
  themes: ({ themes }) =>
    [...themes.values()].map(({ 主题, 说明, 词条 }) => ({
      主题,
      说明,
      词条: Object.entries(词条).map(([词条, { 标签, 例, 单位, 每项 }]) => ({
        词条,
        标签,
        例,
        单位,
        列: Object.keys(每项),
      })),
    })),
  roles: ({ fragments }) => {
    const counts = new Map<string, number>();
    for (const { 作用 } of fragments.values()) counts.set(作用, (counts.get(作用) ?? 0) + 1);
    return [...counts].map(([作用, 片段数]) => ({ 作用, 片段数 }));
  },
};

const chinese: Record<string, string> = {
  稿种: "kinds",
  片段: "fragments",
  框架: "frames",
  作用: "roles",
  成套: "sets",
  主题: "themes",
};

export const listCommand: CommandModule<object, ListArguments> = {
  command: ["list <what> [role]", "列表"],
  describe: "看有哪些稿种、片段、框架、作用、成套、主题",
  builder: (yargs) =>
    yargs
      .positional("what", {
        type: "string",
        demandOption: true,
        choices: [...Object.keys(lists), ...Object.keys(chinese)],
        describe: "kinds 稿种，fragments 片段，frames 框架，roles 作用，sets 成套，themes 主题",
      })
      .positional("role", { type: "string", describe: "看片段时，只看这个作用的" })
      .option("folder", { type: "string", describe: "会议夹：连同夹里和旁边自己写的片段一起看" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" })
      .check(
        ({ what, role }) => role === undefined || nameOf(what) === "fragments" || "只有看片段时，后面可以再写一个作用",
      ),
  handler: run,
};

function nameOf(what: string): string {
  return chinese[what] ?? what;
}

const parts: Record<string, ShelfPart> = { kinds: "templates", frames: "frames", sets: "sets", themes: "themes" };

/** Roles are told from the fragments. */
function shelfOf(what: string): ShelfPart {
  const name = nameOf(what);
  return parts[name] ?? "fragments";
}

async function run({ what, role, folder, json }: ListArguments): Promise<void> {
  const { libraryRoots, openLibrary } = await import("../pipeline/index.js");
  const { value: library, findings } = openLibrary(diskFiles, folder, [shelfOf(what)]);
  const all = library ? (lists[nameOf(what)]?.(library) ?? []) : [];
  const rows = all.filter((row) => role === undefined || row.作用 === role);
  if (role !== undefined && rows.length === 0) findings.push(unknownRole(role, all));
  if (json) printJson(rows);
  else process.stdout.write(rows.map(printRow).join(""));
  finish(findings, sourceLines(diskFiles, libraryRoots(folder)));
}

function unknownRole(role: string, all: readonly ListRow[]): Diagnostic {
  const roles = [...new Set(all.map((row) => String(row.作用)))];
  const what = `没有作用为“${role}”的片段`;
  const unknown = unknownName({ what, name: role }, roles, "有哪些作用，用 gaojiang list roles 看");
  return diagnoseUsage("target-role", { file: "fragments" }, ...unknown);
}

function printRow(row: ListRow): string {
  const cells = Object.values(row).map(printCell);
  return `${cells.filter((cell) => cell !== "").join("  ")}\n`;
}

function printCell(cell: unknown): string {
  if (Array.isArray(cell)) return cell.map(printItem).join("·");
  if (typeof cell !== "object" || cell === null) return String(cell);
  return Object.entries(cell)
    .filter(([, words]) => Array.isArray(words) && words.length > 0)
    .map(([name, words]) => `${name}：${(words as string[]).join("、")}`)
    .join("；");
}

/** Of what has a name and more, the name. */
function printItem(item: unknown): string {
  return typeof item === "object" && item !== null ? String(Object.values(item)[0]) : String(item);
}
