import * as path from "node:path";
import process from "node:process";
import type { CommandModule } from "yargs";
import { diskFiles } from "../files.js";
import { type Finding, settle } from "../model/finding.js";
import type { Ground } from "../proofreading/index.js";
import { countFindings } from "../report/findings.js";
import { reportProof } from "../report/proof.js";
import { exitCodeFor } from "./exit-codes.js";
import { printJson, sourceLines } from "./output.js";

interface Arguments {
  targets: string[];
  fix: boolean;
  copy: boolean;
  config: string | undefined;
  strict: boolean;
  json: boolean;
}

type Room = typeof import("../proofreading/index.js");

export const checkCommand: CommandModule<object, Arguments> = {
  command: ["check <targets..>", "校对"],
  describe: "校对会议夹里的全套稿件，或者任何一份 .docx、.txt、.md",
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

async function run({ targets: given, fix, copy, config, strict, json }: Arguments): Promise<void> {
  const room = await import("../proofreading/index.js");
  const { meetings, drafts, findings: wrong } = room.sortTargets(diskFiles, given);
  const findings: Finding[] = [...wrong];
  const texts = new Map<string, string[]>();
  const roots: string[] = [];
  for (const { folder, briefs } of meetings) {
    findings.push(...(await room.checkMeeting(diskFiles, folder, briefs, { strict, config })));
    roots.push(folder);
  }
  for (const file of drafts) findings.push(...checkOne(room, file, { fix, copy, config }, texts));
  const settled = settle(findings, { draft: false, strict });
  if (json) printJson(settled);
  else await report(room, settled, texts, roots);
  process.exitCode = exitCodeFor(settled);
}

function checkOne(
  room: Room,
  file: string,
  { fix, copy, config }: Pick<Arguments, "fix" | "copy" | "config">,
  texts: Map<string, string[]>,
): Finding[] {
  const { value: ground, findings } = room.groundFor(diskFiles, file, config);
  if (!ground) return findings;
  const { check, changed } = fix ? room.fixDraft(diskFiles, file, ground) : plain(room, file, ground);
  if (changed > 0) process.stderr.write(`${file}：改了 ${changed} 处\n`);
  if (check.lines) texts.set(file, check.lines);
  const copied = copy ? room.commentDraft(diskFiles, check, copyName(file)) : { findings: [] };
  if (copied.file) process.stderr.write(`${file}：批注写在 ${copied.file}\n`);
  return [...findings, ...check.findings, ...copied.findings];
}

function plain(room: Room, file: string, ground: Ground) {
  return { check: room.checkDraft(diskFiles, file, ground), changed: 0 };
}

/** 讲话.docx → 讲话（批注）.docx, beside it. */
function copyName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}（批注）${ext}`);
}

async function report(room: Room, findings: Finding[], texts: Map<string, string[]>, roots: string[]): Promise<void> {
  const { libraryRoots } = await import("../pipeline.js");
  const elsewhere = sourceLines(diskFiles, [...new Set(roots.flatMap((folder) => libraryRoots(folder)))]);
  const lineOf = (finding: Finding) => {
    const lines = texts.get(finding.file);
    return lines ? lines[(finding.line ?? 0) - 1] : elsewhere(finding);
  };
  process.stdout.write(reportProof(findings, ({ rule }) => room.subjects.get(rule) ?? "稿件", lineOf));
  process.stdout.write(findings.length === 0 ? "没有发现问题\n" : `\n共 ${countFindings(findings)}\n`);
}
