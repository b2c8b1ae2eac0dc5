import process from "node:process";
import type { CommandModule } from "yargs";
import { diskFiles } from "../files.js";
import { reportSurvey } from "../report/survey.js";
import { finish, printJson } from "./output.js";

interface LedgerArguments {
  file: string;
  json: boolean;
}

export const ledgerCommand: CommandModule<object, LedgerArguments> = {
  command: ["ledger <file>", "台账"],
  describe: "看一份台账读成了什么样：有哪些表、哪些列、单位，合计对不对，哪些行没有算",
  builder: (yargs) =>
    yargs
      .positional("file", { type: "string", demandOption: true, describe: "台账：.xlsx、.xls、.et、.ods、.csv" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" }),
  handler: run,
};

async function run({ file, json }: LedgerArguments): Promise<void> {
  const { surveyFile } = await import("../pipeline/index.js");
  const { value: tables, findings } = await surveyFile(diskFiles, file);
  if (json) printJson({ tables, findings });
  else process.stdout.write(reportSurvey(file, tables));
  finish(findings, () => undefined);
}
