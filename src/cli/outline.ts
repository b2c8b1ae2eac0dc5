import process from "node:process";
import type { CommandModule } from "yargs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diskFiles } from "../files.js";
import type { Outline } from "../model/outline.js";
import type { StandingPart } from "../model/skeleton.js";
import type { Target } from "../pipeline/index.js";
import { reportParts } from "../report/parts.js";
import { finish, printJson, sourceLines } from "./output.js";

interface OutlineArguments {
  targets: string[];
  json: boolean;
}

interface Outlined {
  outlines: (Outline & { file: string; parts?: StandingPart[] })[];
  findings: Diagnostic[];
}

export const outlineCommand: CommandModule<object, OutlineArguments> = {
  command: ["outline <targets..>", "提纲"],
  describe: "看稿件的提纲：标题、称谓、各级要点",
  builder: (yargs) =>
    yargs
      .positional("targets", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "会议夹、“稿件”里的 .md，或者任何一份 .docx、.doc、.wps、.txt、.md",
      })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" }),
  handler: run,
};

async function run({ targets: given, json }: OutlineArguments): Promise<void> {
  const { outlineDraft, sortTargets, withOldWord } = await import("../pipeline/proofreading/index.js");
  const { libraryRoots } = await import("../pipeline/index.js");
  const { meetings, drafts, findings } = sortTargets(diskFiles, given);
  const outlines: Outlined["outlines"] = [];
  for (const target of meetings) {
    const outlined = await outlineMeeting(target);
    findings.push(...outlined.findings);
    outlines.push(...outlined.outlines);
  }
  const files = await withOldWord(diskFiles, drafts);
  for (const file of drafts) {
    const { value, findings: found } = outlineDraft(files, file);
    findings.push(...found);
    if (value) outlines.push({ file, ...value });
  }
  // One file, one object; a folder or several files, a list.
  const single = given.length === 1 && (drafts.length === 1 || given[0]?.endsWith(".md"));
  if (json) printJson(single ? (outlines[0] ?? null) : outlines);
  else process.stdout.write(outlines.map(reportOutline).join("\n"));
  const problems = findings.filter(({ severity }) => severity === "error");
  finish(problems, sourceLines(diskFiles, libraryRoots(meetings[0]?.folder)));
}

async function outlineMeeting({ folder, briefs }: Target): Promise<Outlined> {
  const { draftMeeting, outline } = await import("../pipeline/index.js");
  // An outline is wanted before all facts are in.
  const { drafts, findings } = await draftMeeting(diskFiles, folder, briefs, { draft: true, strict: false });
  const outlines = drafts.flatMap(({ brief, paper, parts }) =>
    paper ? [{ file: brief.file, ...outline(paper), ...(parts && { parts }) }] : [],
  );
  return { outlines, findings: [...findings, ...drafts.flatMap((draft) => draft.findings)] };
}

/** The outline for people: title, salutation, the points stepped in by level, and the parts it is built of. */
function reportOutline({ title, subtitle, salutation, points, parts }: Outlined["outlines"][number]): string {
  const head = [title, subtitle, salutation]
    .filter((line) => line)
    .map((line) => `${line}\n`)
    .join("");
  const body = points.map(({ level, number, text }) => `${"　".repeat(level - 1)}${number}${text}\n`).join("");
  return head + body + reportParts(parts);
}
