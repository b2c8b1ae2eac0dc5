import * as path from "node:path";
import process from "node:process";
import type { CommandModule } from "yargs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { settle } from "../diagnostics/settle.js";
import { diskFiles } from "../files.js";
import type { Files } from "../model/files.js";
import type { ProofContext, SharedReads } from "../pipeline/proofreading/index.js";
import { countFindings } from "../report/findings.js";
import { reportProof } from "../report/proof.js";
import { exitCodeFor } from "./exit-codes.js";
import { printJson, sourceLines } from "./output.js";

interface CheckArguments {
  targets: string[];
  fix: boolean;
  copy: boolean;
  config: string | undefined;
  strict: boolean;
  json: boolean;
}

type Room = typeof import("../pipeline/proofreading/index.js");

export const checkCommand: CommandModule<object, CheckArguments> = {
  command: ["check <targets..>", "校对"],
  describe: "校对会议夹里的全套稿件，或者任何一份 .docx、.doc、.wps、.txt、.md",
  builder: (yargs) =>
    yargs
      .positional("targets", { type: "string", array: true, demandOption: true, describe: "会议夹，或一份份稿件" })
      .option("fix", { type: "boolean", default: false, describe: "把有把握的直接改在 .txt、.md 里" })
      .option("copy", { type: "boolean", default: false, describe: "把问题写成批注，放进 Word 文稿的一个副本" })
      .option("config", { type: "string", requiresArg: true, describe: "校对设置（缺省用稿件旁边的 校对.yaml）" })
      .option("strict", { type: "boolean", default: false, describe: "有警告也算错误" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" }),
  handler: run,
};

async function run({ targets: given, strict, json, ...options }: CheckArguments): Promise<void> {
  const room = await import("../pipeline/proofreading/index.js");
  const { meetings, drafts, findings } = room.sortTargets(diskFiles, given);
  for (const { folder, briefs } of meetings) {
    const { config } = options;
    if (options.fix || options.copy) findings.push(room.notFixed(folder));
    findings.push(...(await room.checkMeeting(diskFiles, folder, briefs, { strict, config })));
  }
  const shelf: SharedReads = { past: new Map(), words: new Map() };
  const files = await room.withOldWord(diskFiles, drafts);
  const checks = drafts.map((file) => checkOne(room, files, file, options, shelf));
  findings.push(...checks.flatMap((one) => one.findings));
  const settled = settle(findings, { draft: false, strict });
  if (json) printJson(settled);
  else {
    const folders = meetings.map(({ folder }) => folder);
    process.stdout.write(reportProof(settled, await lineFinder(checks, folders)));
    process.stdout.write(settled.length === 0 ? "没有发现问题\n" : `\n共 ${countFindings(settled)}\n`);
    process.stdout.write(offer(options.fix ? [] : checks));
  }
  process.exitCode = exitCodeFor(settled);
}

type DraftOptions = Pick<CheckArguments, "fix" | "copy" | "config">;

/** A draft as it was checked. */
interface Checked {
  file: string;
  lines?: string[] | undefined;
  findings: Diagnostic[];
  /** How many places `--fix` would change. */
  fixable: number;
}

function checkOne(
  room: Room,
  files: Files,
  file: string,
  { fix, copy, config }: DraftOptions,
  shelf: SharedReads,
): Checked {
  const { value: context, findings } = room.proofContextFor(diskFiles, file, config, shelf);
  if (!context) return { file, findings, fixable: 0 };
  const { check, changed } = fix ? room.fixDraft(files, file, context) : plain(room, files, file, context);
  if (changed > 0) process.stderr.write(`${file}：改了 ${changed} 处\n`);
  const copied = copy ? room.commentDraft(diskFiles, check, copyName(file)) : { findings: [] };
  if (copied.file) process.stderr.write(`${file}：批注写在 ${copied.file}\n`);
  const { lines, foreign, proof } = check;
  const fixes =
    foreign?.text === undefined || foreign.oldWord
      ? []
      : (proof?.remarks.filter(({ found }) => found.fix !== undefined) ?? []);
  return { file, lines, findings: [...findings, ...check.findings, ...copied.findings], fixable: fixes.length };
}

function plain(room: Room, files: Files, file: string, context: ProofContext) {
  return { check: room.checkDraft(files, file, context), changed: 0 };
}

/** 讲话.docx → 讲话（批注）.docx, beside it. */
function copyName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}（批注）${ext}`);
}

/** The writer's lines: of drafts as they were read, of all other files from the disk. */
async function lineFinder(checks: readonly Checked[], folders: readonly string[]) {
  const { libraryRoots } = await import("../pipeline/index.js");
  const beside = checks.map(({ file }) => path.dirname(file));
  const roots = new Set([...folders.flatMap((folder) => libraryRoots(folder)), ...beside, "."]);
  const elsewhere = sourceLines(diskFiles, [...roots]);
  const texts = new Map(checks.map(({ file, lines }) => [file, lines]));
  return (finding: Diagnostic) => {
    const lines = texts.get(finding.file);
    return lines ? lines[(finding.line ?? 0) - 1] : elsewhere(finding);
  };
}

function offer(checks: readonly Checked[]): string {
  const fixable = checks.reduce((sum, one) => sum + one.fixable, 0);
  return fixable === 0 ? "" : `有 ${fixable} 处有把握，加 --fix 可以直接改好\n`;
}
