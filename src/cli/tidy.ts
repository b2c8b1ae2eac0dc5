import * as path from "node:path";
import process from "node:process";
import type { CommandModule } from "yargs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { settle } from "../diagnostics/settle.js";
import { diagnoseUsage } from "../diagnostics/usage.js";
import { diskFiles } from "../files.js";
import { countFindings } from "../report/findings.js";
import { reportProof } from "../report/proof.js";
import { reportTidied } from "../report/tidied.js";
import { exitCodeFor } from "./exit-codes.js";
import { printJson } from "./output.js";

interface TidyArguments {
  file: string;
  out: string | undefined;
  config: string | undefined;
  strict: boolean;
  json: boolean;
}

const formats = [".docx", ".md", ".txt"];

export const tidyCommand: CommandModule<object, TidyArguments> = {
  command: ["tidy <file>", "整理"],
  describe: "把别处来的稿子收拾干净：接好断行，分清层次，改好标点，排成规范的版面",
  builder: (yargs) =>
    yargs
      .positional("file", { type: "string", demandOption: true, describe: "一份 .docx、.doc、.wps、.txt 或 .md" })
      .option("out", { alias: "o", type: "string", requiresArg: true, describe: "新稿的文件名，.docx、.md 或 .txt" })
      .option("config", { type: "string", requiresArg: true, describe: "校对设置（缺省用稿件旁边的 校对.yaml）" })
      .option("strict", { type: "boolean", default: false, describe: "有警告也算错误" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" })
      .check(({ file, out }) => wrongOut(file, out) ?? true),
  handler: run,
};

function wrongOut(file: string, out: string | undefined): string | undefined {
  if (out === undefined) return undefined;
  if (!formats.includes(path.extname(out).toLowerCase())) return `新稿只能是 ${formats.join("、")}，写的是 ${out}`;
  return path.resolve(file) === path.resolve(out) ? "新稿不能盖掉原稿，请换一个文件名" : undefined;
}

/** 旧稿.txt → 旧稿（整理）.docx, beside it. */
function outName(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}（整理）.docx`);
}

async function run({ file, out = outName(file), config, strict, json }: TidyArguments): Promise<void> {
  const room = await import("../pipeline/proofreading/index.js");
  const { drafts, meetings, findings: wrong } = room.sortTargets(diskFiles, [file]);
  if (meetings.length > 0) wrong.push(notADraft(file));
  const context = room.proofContextFor(diskFiles, file, config);
  const [draft] = drafts;
  const files = await room.withOldWord(diskFiles, drafts);
  const tidied = draft && context.value ? await room.tidyDraft(files, draft, out, context.value) : undefined;
  const { findings: material = [], left = [], lines = [], ...done } = tidied ?? { file };
  const problems = [...wrong, ...context.findings, ...material];
  const findings = settle([...problems, ...left], { draft: false, strict });
  if (json) printJson({ ...done, findings });
  else {
    if (tidied) process.stdout.write(reportTidied(tidied));
    const lineOf = (found: Diagnostic) => (found.file === file ? lines[(found.line ?? 0) - 1] : undefined);
    process.stdout.write(reportProof(findings, lineOf));
    if (findings.length > 0) process.stdout.write(`\n留给您看的：${countFindings(findings)}\n`);
  }
  // What is left to the writer does not mean that the draft could not be tidied.
  process.exitCode = exitCodeFor(strict ? findings : problems);
}

function notADraft(file: string) {
  const message = "会议夹和其中的稿件任务不用整理，请用 gaojiang build 生成文稿";
  return diagnoseUsage("target-type", { file }, message);
}
