import process from "node:process";
import type { CommandModule } from "yargs";
import { diskFiles } from "../files.js";
import type { Finding } from "../model/finding.js";
import type { Outline } from "../model/outline.js";
import { reportOutline } from "../report/outline.js";
import { finish, printJson, sourceLines } from "./output.js";

interface Arguments {
  target: string;
  json: boolean;
}

export const outlineCommand: CommandModule<object, Arguments> = {
  command: ["outline <target>", "提纲"],
  describe: "看稿件的提纲：标题、称谓、各级要点",
  builder: (yargs) =>
    yargs
      .positional("target", { type: "string", demandOption: true, describe: "会议夹，或“稿件”里的一个 .md 文件" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" }),
  handler: run,
};

async function run({ target: given, json }: Arguments): Promise<void> {
  const { draftMeeting, findTarget, libraryRoots, outline } = await import("../pipeline.js");
  const target = findTarget(diskFiles, given);
  const findings: Finding[] = [...target.findings];
  const outlines: (Outline & { file: string })[] = [];
  if (target.value) {
    // An outline is wanted before all facts are in.
    const drafting = await draftMeeting(diskFiles, target.value.folder, target.value.briefs, {
      draft: true,
      strict: false,
    });
    findings.push(...drafting.findings, ...drafting.drafts.flatMap((draft) => draft.findings));
    for (const { brief, paper } of drafting.drafts) if (paper) outlines.push({ file: brief.file, ...outline(paper) });
  }
  if (json) printJson(given.endsWith(".md") ? (outlines[0] ?? null) : outlines);
  else process.stdout.write(outlines.map(reportOutline).join("\n"));
  const problems = findings.filter(({ severity }) => severity === "error");
  finish(problems, sourceLines(diskFiles, libraryRoots(target.value?.folder)));
}
