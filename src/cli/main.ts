#!/usr/bin/env node
import { readFileSync } from "node:fs";
import process from "node:process";
import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { diskFiles, told } from "../files.js";
import { FileFailure } from "../model/files.js";
import { buildCommand } from "./build.js";
import { checkCommand } from "./check.js";
import { exitCodes } from "./exit-codes.js";
import { formCommand } from "./form.js";
import { ledgerCommand } from "./ledger.js";
import { listCommand } from "./list.js";
import { messages } from "./messages.js";
import { newCommand } from "./new.js";
import { outlineCommand } from "./outline.js";
import { restoreCommand } from "./restore.js";
import { searchCommand } from "./search.js";
import { tidyCommand } from "./tidy.js";
import { traceCommand } from "./trace.js";
import { whyCommand } from "./why.js";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const stop = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(exitCodes.usage);
};

try {
  process.cwd();
} catch {
  stop("现在所在的文件夹已经不在了（删掉或者移走了）。请先进到别的文件夹，再运行一次");
}

const modules = [
  buildCommand,
  newCommand,
  checkCommand,
  tidyCommand,
  outlineCommand,
  listCommand,
  ledgerCommand,
  restoreCommand,
  searchCommand,
  formCommand,
  traceCommand,
  whyCommand,
];
const commands = modules.flatMap(({ command }) => [command ?? []].flat()).map((usage) => usage.split(" ")[0] ?? "");

const parser = yargs(hideBin(process.argv))
  .scriptName("gaojiang")
  // The library picks its language from LANG, which says English on many a Chinese machine.
  .locale("zh_CN")
  .updateStrings(messages)
  .usage("稿匠：一个会议夹进，一整套 Word 文稿出。\n\n用法：gaojiang <命令> [选项]")
  .command(buildCommand)
  .command(newCommand)
  .command(checkCommand)
  .command(tidyCommand)
  .command(outlineCommand)
  .command(formCommand)
  .command(listCommand)
  .command(searchCommand)
  .command(ledgerCommand)
  .command(traceCommand)
  .command(whyCommand)
  .command(restoreCommand)
  .demandCommand(1, "请写明要做什么，如：gaojiang build 会议夹")
  .strict()
  .recommendCommands()
  .option("allow-links", {
    type: "boolean",
    default: false,
    global: true,
    describe: "会议夹里的链接通到外面也读（夹子是自己的、信得过的才用）",
  })
  .middleware(({ allowLinks }) => {
    diskFiles.followsLinks = allowLinks;
  })
  .help("help", "显示帮助")
  .alias("h", "help")
  .version("version", "显示版本号", version)
  .epilogue("例：gaojiang build 会议夹        把会议夹里的稿件都做成 Word，放在 out 文件夹里")
  .wrap(100)
  // So that what cannot be printed is told, of help too.
  .exitProcess(false)
  .fail((message, error) => {
    // Whatever is not yargs' own complaint about the command line is a bug.
    if (error && error.name !== "YError" && !message) throw error;
    const command = hideBin(process.argv).find((word) => !word.startsWith("-"));
    process.stderr.write(
      `${message}\n\n想看用法，请运行：gaojiang ${command && commands.includes(command) ? `${command} ` : ""}-h\n`,
    );
    process.exit(exitCodes.usage);
  });

// A reader that has seen enough (`| head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  const trouble = told("", error);
  stop(`结果印不出来：${trouble instanceof FileFailure ? trouble.reason : error.message}`);
});
process.stderr.on("error", () => process.exit(exitCodes.usage));

try {
  await parser.parseAsync();
} catch (error) {
  if (error instanceof FileFailure) {
    process.stderr.write(`读不了 ${error.path}：${error.reason}\n`);
    process.exit(exitCodes.material);
  }
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  process.stderr.write(`程序出错了，这不是您的材料的问题：${message}\n请把这句话和用的会议夹告诉维护稿匠的人。\n`);
  if (process.env.GAOJIANG_DEBUG) process.stderr.write(`${stack}\n`);
  process.exitCode = exitCodes.usage;
}
