import * as path from "node:path";
import process from "node:process";
import type { CommandModule } from "yargs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { settle } from "../diagnostics/settle.js";
import { diagnoseUsage } from "../diagnostics/usage.js";
import { diskFiles } from "../files.js";
import { levelOfUnit } from "../language/level.js";
import { parseMoment } from "../language/moment.js";
import { levels } from "../model/level.js";
import { finish, printJson } from "./output.js";

interface NewArguments {
  folder: string | undefined;
  set: string | undefined;
  kind: string | undefined;
  名称: string | undefined;
  时间: string | undefined;
  地点: string | undefined;
  单位: string | undefined;
  层级: string | undefined;
  上级: string | undefined;
  主题: string | undefined;
  稿件: string | undefined;
  json: boolean;
}

const text = (describe: string) => ({ type: "string", requiresArg: true, describe }) as const;

export const newCommand: CommandModule<object, NewArguments> = {
  command: ["new [folder]", "新建"],
  describe: "建一个会议夹，连同这类会常用的一套稿件；或者给会议夹加一个稿件",
  builder: (yargs) =>
    yargs
      .positional("folder", { type: "string", describe: "会议夹；不写就用成套的名称，放在当前文件夹里" })
      .option("set", { alias: "成套", ...text("哪一类会，如 动员会；有哪些，用 gaojiang list sets 看") })
      .option("kind", { alias: "稿种", ...text("只加一个稿件，写明稿种；有哪些，用 gaojiang list kinds 看") })
      .option("名称", text("会议名称"))
      .option("时间", text("开会时间，如 “2026-09-22 09:00”"))
      .option("地点", text("开会地点"))
      .option("单位", text("本单位，如 安澜县"))
      .option("层级", { type: "string", requiresArg: true, choices: levels, describe: "不写就看单位名称的最后一个字" })
      .option("上级", text("上级单位，如 江州市"))
      .option("主题", text("会议主题，如 安全生产；有哪些，用 gaojiang list themes 看，也可以写别的"))
      .option("稿件", text("和 --kind 一起用：稿件的名称，不写就是稿种"))
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" })
      .check((given) => wrongUsage(given) ?? true),
  handler: run,
};

function wrongUsage({ folder, set, kind, 时间: time }: Partial<NewArguments>): string | undefined {
  if ((set === undefined) === (kind === undefined)) return "请写明 --set（建一套）或者 --kind（加一个稿件），写一样";
  if (kind !== undefined && folder === undefined) return "加一个稿件，要写明加到哪个会议夹";
  if (time !== undefined && !parseMoment(time)) return `--时间 写成 “2026-09-22 09:00” 这样；写的是“${time}”`;
  return undefined;
}

interface Laid {
  written: string[];
  findings: Diagnostic[];
}

async function run(given: NewArguments): Promise<void> {
  const folder = given.folder ?? given.set ?? "";
  const { written, findings: found } = await lay(folder, given);
  const findings = settle(found, { draft: false, strict: false });
  if (given.json) printJson({ folder, files: written, findings });
  else process.stdout.write(report(folder, given, written));
  finish(findings, () => undefined);
}

async function lay(folder: string, { set, kind, ...given }: NewArguments): Promise<Laid> {
  const { briefFile, openFormLists, openLibrary, setFilesWithForm, writeNewFiles } = await import(
    "../pipeline/index.js"
  );
  const { value: library, findings } = openLibrary(
    diskFiles,
    folder,
    set === undefined ? ["templates", "skeletons"] : ["templates", "skeletons", "fragments", "sets", "themes"],
  );
  if (kind !== undefined && diskFiles.real(path.join(folder, "会议.yaml")) === undefined) return noMeeting(folder);
  if (!library) return { written: [], findings };
  const facts = {
    ...given,
    简称: path.basename(path.resolve(folder)),
    层级: given.层级 ?? levelOfUnit(given.单位 ?? "") ?? "县",
  };
  const layer =
    set === undefined
      ? briefFile(library, kind ?? "", given.稿件)
      : await setFilesWithForm(library, openFormLists(diskFiles, folder).value, set, facts);
  if (!layer.value) return { written: [], findings: [...findings, ...layer.findings] };
  const laid = writeNewFiles(diskFiles, folder, layer.value);
  return { written: laid.written, findings: [...findings, ...layer.findings, ...laid.findings] };
}

function noMeeting(folder: string): Laid {
  const message = "这个文件夹里没有 会议.yaml，不是会议夹。先用 --set 建一套，或者指到放 会议.yaml 的那一层";
  return { written: [], findings: [diagnoseUsage("target-no-meeting", { file: folder }, message)] };
}

function report(folder: string, { set }: NewArguments, written: readonly string[]): string {
  if (written.length === 0) return "";
  const next = set === undefined ? "把文件头里的待填改好" : "把 会议.yaml 里的待填改好";
  return `建好了：\n${written.map((file) => `  ${file}\n`).join("")}下一步：${next}，再出稿：gaojiang build ${folder}\n`;
}
