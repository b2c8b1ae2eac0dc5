import * as path from "node:path";
import process from "node:process";
import type { CommandModule } from "yargs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { settle } from "../diagnostics/settle.js";
import { diagnoseUsage } from "../diagnostics/usage.js";
import { diskFiles } from "../files.js";
import type { FormSheet } from "../model/form.js";
import { finish, printJson } from "./output.js";

interface FormArguments {
  name: string;
  file: string;
  folder: string | undefined;
  json: boolean;
}

export const formCommand: CommandModule<object, FormArguments> = {
  command: ["form <name> [file]", "采集表"],
  describe: "做一张空的台账，发给各单位填：列是这个稿种、这套稿件要用的，能选的有下拉，带一行示例",
  builder: (yargs) =>
    yargs
      .positional("name", { type: "string", demandOption: true, describe: "稿种或成套，如 情况汇报、调度会" })
      .positional("file", { type: "string", default: "采集表.xlsx", describe: "写到哪个文件，后缀是 .xlsx" })
      .option("folder", { type: "string", describe: "会议夹：连同夹里和旁边自己写的稿种、片段一起看" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" })
      .check(({ file }) => /\.xlsx$/i.test(file) || `采集表写成 .xlsx，写的是“${path.basename(file)}”`),
  handler: run,
};

async function run({ name, file, folder, json }: FormArguments): Promise<void> {
  const { formSheets, openFormLists, openLibrary, writeForm } = await import("../pipeline/index.js");
  const { value: library, findings } = openLibrary(diskFiles, folder, ["templates", "fragments", "sets"]);
  const lists = openFormLists(diskFiles, folder);
  findings.push(...lists.findings);
  const { value: sheets = [], findings: found } = library ? formSheets(library, lists.value, name) : { findings: [] };
  if (library && found.length === 0 && sheets.length === 0) found.push(noLedgers(name));
  const laid = sheets.length > 0 ? await writeForm(diskFiles, file, sheets) : { written: [], findings: [] };
  const settled = settle([...findings, ...found, ...laid.findings], { draft: false, strict: false });
  if (json) printJson({ files: laid.written, sheets, findings: settled });
  else process.stdout.write(report(laid.written, sheets));
  finish(settled, () => undefined);
}

function noLedgers(name: string): Diagnostic {
  return diagnoseUsage("target-kind", { file: "templates" }, `“${name}”不用台账，没有什么要采集的`, { quote: name });
}

function report(written: readonly string[], sheets: readonly FormSheet[]): string {
  if (written.length === 0) return "";
  const shown = sheets
    .map(({ name, fields }) => `  ${name}：${fields.map(({ header }) => header).join("、")}\n`)
    .join("");
  const next = sheets.map(({ name }) => `${name}: { 文件: ${path.basename(written[0] ?? "")}, 表: ${name} }`);
  return `写好了 ${written[0]}：\n${shown}各单位填好以后放进会议夹，在 会议.yaml 里写：\n数据:\n${next.map((line) => `  ${line}\n`).join("")}`;
}
