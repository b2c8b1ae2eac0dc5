import * as path from "node:path";
import { bench, describe } from "vitest";
import { diskFiles } from "../../src/files.js";
import { draftMeeting, findTarget } from "../../src/pipeline/index.js";
import { checkDraft, tidyDraft } from "../../src/pipeline/proofreading/index.js";
import { writers } from "../../src/write/index.js";
import { memoryFiles } from "../memory-files.js";
import { packageWords } from "../package-words.js";

const target = findTarget(diskFiles, path.join(import.meta.dirname, "../../samples/百日攻坚动员会")).value;
const drafted = () =>
  draftMeeting(diskFiles, target?.folder ?? "", target?.briefs ?? [], { draft: false, strict: false });

const { drafts } = await drafted();
const speech = drafts.find(({ paper }) => paper?.kind === "动员讲话");
if (!speech?.paper || !speech.layout) throw new Error("the sample does not draft");
const { paper, layout } = speech;
const text = await writers.txt(paper, layout);

describe("a set of nine papers", () => {
  bench("drafted", async () => {
    await drafted();
  });
  bench("drafted and printed", async () => {
    for (const { paper, layout } of (await drafted()).drafts) if (paper && layout) await writers.docx(paper, layout);
  });
});

describe("a speech of 6 000 characters", () => {
  bench("printed", async () => {
    await writers.docx(paper, layout);
  });
  const files = memoryFiles("/旧稿", { "讲话.txt": text });
  bench("read as a foreign draft and proofread", () => {
    checkDraft(files, "/旧稿/讲话.txt", { words: packageWords });
  });
  bench("tidied", async () => {
    await tidyDraft(files, "/旧稿/讲话.txt", "/旧稿/新稿.docx", { words: packageWords });
  });
});
