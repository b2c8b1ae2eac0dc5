import process from "node:process";
import type { CommandModule } from "yargs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diskFiles } from "../files.js";
import { reportChoices } from "../report/why.js";
import { finish, printJson, sourceLines } from "./output.js";

interface WhyArguments {
  target: string;
  json: boolean;
}

export const whyCommand: CommandModule<object, WhyArguments> = {
  command: ["why <target>", "选篇"],
  describe: "看稿件里哪儿用了哪篇片段，为什么是它，还能换成哪篇",
  builder: (yargs) =>
    yargs
      .positional("target", { type: "string", demandOption: true, describe: "会议夹，或“稿件”里的一个 .md 文件" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" }),
  handler: run,
};

async function run({ target: given, json }: WhyArguments): Promise<void> {
  const { draftMeeting, findTarget, libraryRoots } = await import("../pipeline/index.js");
  const target = findTarget(diskFiles, given);
  const findings: Diagnostic[] = [...target.findings];
  const { folder, briefs } = target.value ?? {};
  // A choice is asked about before all facts are in, too.
  const strictness = { draft: true, strict: false };
  const drafting = folder && briefs ? await draftMeeting(diskFiles, folder, briefs, strictness) : undefined;
  const drafts = drafting?.drafts ?? [];
  findings.push(...(drafting?.findings ?? []), ...drafts.flatMap((draft) => draft.findings));
  if (json)
    printJson(drafts.map(({ brief, choices, parts }) => ({ brief: brief.name, choices, ...(parts && { parts }) })));
  else
    process.stdout.write(
      drafts.map(({ brief, choices, paper, parts }) => reportChoices(brief, choices, paper, parts)).join("\n"),
    );
  // A role that could not be filled, or had to be filled twice with the same, is an answer to the question.
  const problems = findings.filter(({ severity, category }) => severity === "error" || category === "片段");
  finish(problems, sourceLines(diskFiles, libraryRoots(folder)));
}
