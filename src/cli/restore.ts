import process from "node:process";
import type { CommandModule } from "yargs";
import { diskFiles } from "../files.js";
import { finish } from "./output.js";

interface RestoreArguments {
  file: string;
}

export const restoreCommand: CommandModule<object, RestoreArguments> = {
  command: ["restore <file>", "找回"],
  describe: "把出稿时留下的手改稿（讲话（手改）.docx）换回原处",
  builder: (yargs) =>
    yargs.positional("file", {
      type: "string",
      demandOption: true,
      describe: "留下的那份，如 out/推进会/讲话（手改）.docx",
    }),
  handler: run,
};

async function run({ file }: RestoreArguments): Promise<void> {
  const { restore } = await import("../pipeline/index.js");
  const { value, findings } = restore(diskFiles, file);
  if (value !== undefined) process.stdout.write(`换回来了：${value}\n`);
  finish(findings, () => undefined);
}
