import process from "node:process";
import type { CommandModule } from "yargs";
import { diskFiles } from "../files.js";
import type { Library } from "../pipeline.js";
import { finish, printJson, sourceLines } from "./output.js";

interface Arguments {
  what: string;
  folder: string | undefined;
  json: boolean;
}

type Row = Record<string, unknown>;

/** What each list shows, as it is printed in JSON; for people the columns are joined. */
const lists: Record<string, (library: Library) => Row[]> = {
  kinds: ({ kinds }) =>
    [...kinds.values()].map(({ 稿种, 类别, 说明, 层次, 版式 }) => ({ 稿种, 类别, 说明, 层次, 版式 })),
  fragments: ({ fragments }) =>
    [...fragments.values()].map(({ 作用, 片段, 适用, 篇幅, 需要 }) => ({ 作用, 片段, 篇幅, 适用, 需要 })),
  frames: ({ frames }) => [...frames.values()].map(({ 框架, 各字, 说明 }) => ({ 框架, 各字, 说明 })),
  roles: ({ fragments }) => {
    const counts = new Map<string, number>();
    for (const { 作用 } of fragments.values()) counts.set(作用, (counts.get(作用) ?? 0) + 1);
    return [...counts].map(([作用, 片段数]) => ({ 作用, 片段数 }));
  },
};

const chinese: Record<string, string> = { 稿种: "kinds", 片段: "fragments", 框架: "frames", 作用: "roles" };

export const listCommand: CommandModule<object, Arguments> = {
  command: ["list <what>", "列表"],
  describe: "看有哪些稿种、片段、框架、作用",
  builder: (yargs) =>
    yargs
      .positional("what", {
        type: "string",
        demandOption: true,
        choices: [...Object.keys(lists), ...Object.keys(chinese)],
        describe: "kinds 稿种，fragments 片段，frames 框架，roles 作用",
      })
      .option("folder", { type: "string", describe: "会议夹：连同夹里和旁边自己写的片段一起看" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" }),
  handler: run,
};

async function run({ what, folder, json }: Arguments): Promise<void> {
  const { libraryRoots, openLibrary } = await import("../pipeline.js");
  const { value: library, findings } = openLibrary(diskFiles, folder);
  const rows = library ? (lists[chinese[what] ?? what]?.(library) ?? []) : [];
  if (json) printJson(rows);
  else process.stdout.write(rows.map(printRow).join(""));
  finish(findings, sourceLines(diskFiles, libraryRoots(folder)));
}

function printRow(row: Row): string {
  const cells = Object.values(row).map(printCell);
  return `${cells.filter((cell) => cell !== "").join("  ")}\n`;
}

function printCell(cell: unknown): string {
  if (Array.isArray(cell)) return cell.join("·");
  if (typeof cell !== "object" || cell === null) return String(cell);
  return Object.entries(cell)
    .filter(([, words]) => Array.isArray(words) && words.length > 0)
    .map(([name, words]) => `${name}：${(words as string[]).join("、")}`)
    .join("；");
}
