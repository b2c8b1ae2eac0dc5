import process from "node:process";
import type { CommandModule } from "yargs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { settle } from "../diagnostics/settle.js";
import { diskFiles } from "../files.js";
import { type Commenting, type Copy, commentings, copies } from "../model/copy.js";
import { type Format, formats } from "../model/format.js";
import type { Target } from "../pipeline/index.js";
import { type PaperReport, reportPapers } from "../report/papers.js";
import { exitCodeFor } from "./exit-codes.js";
import { finish, printJson, sourceLines } from "./output.js";

interface BuildArguments {
  target: string;
  out: string;
  format: string;
  copy: Copy["name"] | "all";
  comments: Commenting;
  draft: boolean;
  strict: boolean;
  json: boolean;
}

export const buildCommand: CommandModule<object, BuildArguments> = {
  command: ["build <target>", "生成"],
  describe: "把会议夹（或其中一个稿件）做成 Word 文稿",
  builder: (yargs) =>
    yargs
      .positional("target", { type: "string", demandOption: true, describe: "会议夹，或“稿件”里的一个 .md 文件" })
      .option("out", { alias: "o", type: "string", requiresArg: true, default: "out", describe: "文稿放在哪个文件夹" })
      .option("format", {
        type: "string",
        requiresArg: true,
        default: "docx",
        describe: `文件格式，用逗号隔开：${formats.join(",")}`,
      })
      .option("copy", {
        type: "string",
        choices: [...copies, "all"] as const,
        default: copies[0],
        describe:
          "稿本：送审稿带批注，说明每个数字的来源和没定的地方；朗读稿是念的时候用的，大字、一句一行；all 是三种都出",
      })
      .option("comments", {
        type: "string",
        choices: commentings,
        default: commentings[0],
        describe: "送审稿的批注：一段一条，还是每个数字一条",
      })
      .option("draft", { type: "boolean", default: false, describe: "缺的数据印成【待填：…】，先出一份草稿" })
      .option("strict", { type: "boolean", default: false, describe: "有警告也算错误" })
      .option("json", { type: "boolean", default: false, describe: "结果用 JSON 打印，供别的程序用" })
      .check(({ format }) => unknownFormat(format) ?? true),
  handler: run,
};

function formatsIn(list: string): string[] {
  return list.split(/[,，]/).map((name) => name.trim());
}

/** What else is asked for, and how to come by it. */
const otherFormats: Readonly<Record<string, string>> = {
  pdf: "先出 docx，再用 Word 或 WPS 打开，另存为 PDF",
  doc: "写 docx，Word 和 WPS 都能打开",
  wps: "写 docx，WPS 能打开，也能另存为 wps",
  word: "Word 文稿写 docx",
  ofd: "先出 docx，再用 WPS 另存为 OFD",
  markdown: "Markdown 写 md",
  text: "纯文本写 txt",
  网页: "网页写 html",
};

function unknownFormat(list: string): string | undefined {
  const unknown = formatsIn(list).find((name) => !(formats as readonly string[]).includes(name));
  if (unknown === undefined) return undefined;
  const plain = unknown.toLowerCase().replace(/^\./, "");
  const instead = (formats as readonly string[]).includes(plain) ? `请写 ${plain}` : otherFormats[plain];
  return `不会写 ${unknown} 这种格式，只会 ${formats.join("、")}${instead ? `。${instead}` : ""}`;
}

function copiesOf({ copy, comments }: Pick<BuildArguments, "copy" | "comments">): Copy[] {
  const names = copy === "all" ? copies : [copy];
  return names.map((name) => (name === "送审" ? { name, comments } : { name }));
}

interface Built {
  papers: PaperReport[];
  findings: Diagnostic[];
}

async function run(given: BuildArguments): Promise<void> {
  // The steps are only loaded when there is work: help and wrong usage answer at once.
  const { findTarget, libraryRoots } = await import("../pipeline/index.js");
  const target = findTarget(diskFiles, given.target);
  const built: Built = target.value ? await build(target.value, given) : { papers: [], findings: [] };
  const findings = [...target.findings, ...built.findings];
  if (given.json) printJson({ papers: built.papers, findings });
  else process.stdout.write(reportPapers(built.papers) + (findings.length === 0 ? "没有发现问题\n" : ""));
  finish(findings, sourceLines(diskFiles, libraryRoots(target.value?.folder)));
}

async function build(
  { folder, briefs }: Target,
  { out, format, draft, strict, ...more }: BuildArguments,
): Promise<Built> {
  const { draftMeeting, figuresOf, holesOf, measure, recordUses, writePapers } = await import("../pipeline/index.js");
  const { proofreadOwnWords } = await import("../pipeline/proofreading/index.js");
  const drafting = await draftMeeting(diskFiles, folder, briefs, { draft, strict });
  const options = { out, formats: formatsIn(format) as Format[], copies: copiesOf(more) };
  const written = exitCodeFor(drafting.findings) === 0 ? await writePapers(diskFiles, drafting, options) : [];
  const found = [drafting, ...drafting.drafts, ...written].flatMap((each) => each.findings);
  const papers = written.map(({ findings: _, paper, choices, time, ...files }) => ({
    ...files,
    ...measure(paper, time?.pace),
    ...(time?.budget && { budget: time.budget.minutes }),
    holes: holesOf(paper),
    figures: figuresOf(paper),
    choices,
  }));
  const made = papers.filter(({ files }) => files.length > 0).map(({ brief }) => brief);
  const ofUses = draft ? [] : await recordUses(diskFiles, drafting, made);
  const ofWords = proofreadOwnWords(diskFiles, folder, drafting, { draft, strict });
  return { papers, findings: settle([...found, ...ofWords, ...ofUses], { draft, strict }) };
}
