import process from "node:process";
import type { CommandModule } from "yargs";
import { diskFiles } from "../files.js";
import { reportFound } from "../report/found.js";
import { finish, printJson, sourceLines } from "./output.js";

interface SearchArguments {
  words: string[];
  folder: string | undefined;
  json: boolean;
}

export const searchCommand: CommandModule<object, SearchArguments> = {
  command: ["search <words..>", "搜索"],
  describe: "找片段：名称、作用或者正文里有这些字的",
  builder: (yargs) =>
    yargs
      .positional("words", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "要找的字，一字不差；写几个词就要都有",
      })
      .option("folder", { type: "string", describe: "会议夹：连同夹里和旁边自己写的片段一起找" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" }),
  handler: run,
};

async function run({ words, folder, json }: SearchArguments): Promise<void> {
  const { libraryRoots, openLibrary, searchFragments } = await import("../pipeline/index.js");
  const { value: library, findings } = openLibrary(diskFiles, folder, ["fragments"]);
  const wanted = words.map((word) => String(word).trim()).filter((word) => word !== "");
  const found = library && wanted.length > 0 ? searchFragments(library, wanted) : [];
  const rows = found.map(({ fragment, line }) => {
    const { 作用, 片段, 篇幅, 适用, 需要 } = fragment;
    return { 作用, 片段, 篇幅, 适用, 需要, 摘录: line };
  });
  if (json) printJson(rows);
  else process.stdout.write(reportFound(rows, wanted));
  finish(findings, sourceLines(diskFiles, libraryRoots(folder)));
}
