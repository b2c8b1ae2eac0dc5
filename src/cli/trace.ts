import process from "node:process";
import type { CommandModule } from "yargs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diskFiles } from "../files.js";
import type { TracedFigure } from "../model/trace.js";
import { reportTrace } from "../report/trace.js";
import { finish, printJson, sourceLines } from "./output.js";

interface TraceArguments {
  target: string;
  words: string[] | undefined;
  json: boolean;
}

export const traceCommand: CommandModule<object, TraceArguments> = {
  command: ["trace <target> [words..]", "溯源"],
  describe: "查稿件里的数字：怎么算的，在台账哪个格子",
  builder: (yargs) =>
    yargs
      .positional("target", { type: "string", demandOption: true, describe: "会议夹，或“稿件”里的一个 .md 文件" })
      .positional("words", { type: "string", array: true, describe: "只看数字或句子里有这些字的" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" }),
  handler: run,
};

async function run({ target: given, words = [], json }: TraceArguments): Promise<void> {
  const { draftMeeting, figuresOf, findTarget, libraryRoots } = await import("../pipeline/index.js");
  const target = findTarget(diskFiles, given);
  const findings: Diagnostic[] = [...target.findings];
  const papers: { brief: string; figures: TracedFigure[] }[] = [];
  if (target.value) {
    const { folder, briefs } = target.value;
    // A figure is asked about before all facts are in, too.
    const drafting = await draftMeeting(diskFiles, folder, briefs, { draft: true, strict: false });
    findings.push(...drafting.findings, ...drafting.drafts.flatMap((draft) => draft.findings));
    for (const { brief, paper } of drafting.drafts)
      if (paper) papers.push({ brief: brief.name, figures: figuresOf(paper).filter(mentions(words)) });
  }
  if (json) printJson(papers);
  else process.stdout.write(papers.map(({ brief, figures }) => reportTrace(brief, figures)).join("\n"));
  const problems = findings.filter(({ severity }) => severity === "error");
  finish(problems, sourceLines(diskFiles, libraryRoots(target.value?.folder)));
}

function mentions(words: readonly string[]): (figure: TracedFigure) => boolean {
  // A shell hands over numbers as they are typed; yargs may have made them numbers.
  const wanted = words.map(String);
  return ({ text, sentence }) => wanted.every((word) => text.includes(word) || sentence.includes(word));
}
