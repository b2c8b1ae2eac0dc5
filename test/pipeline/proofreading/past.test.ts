import { describe, expect, it } from "vitest";
import { checkDraft, proofContextFor } from "../../../src/pipeline/proofreading/index.js";
import { memoryFiles } from "../../memory-files.js";
import { packageWords } from "../../package-words.js";
import { p, word } from "../../recognise/word.js";

const said = "各镇要把没有开工的项目一个一个过，排出日期，一天一天抓进度，抓一个成一个。";
const nearly = said.replace("抓一个成一个", "抓一批成一批");
const draft = (sentence: string) => `讲话\n\n同志们：\n　　今天的会议很重要。${sentence}\n`;

/** What is said of 往稿 and of the draft that lies beside it. */
function told(past: Record<string, string | Uint8Array>, settings = "往稿: 往年\n") {
  const files = memoryFiles("/稿", { "稿.txt": draft(said), "校对.yaml": settings, ...past });
  const context = proofContextFor(files, "/稿/稿.txt");
  const { findings } = checkDraft(files, "/稿/稿.txt", context.value ?? { words: packageWords });
  const repeated = findings.filter(({ rule }) => rule === "repetition-elsewhere");
  return { settings: context.findings, repeated: repeated.map(({ message, quote }) => ({ message, quote })) };
}

describe("a sentence of a past paper", () => {
  it.each([
    ["txt", draft(said), "《去年.txt》第4行有同样的话"],
    ["md", `# 讲话\n\n同志们：\n\n${said}\n`, "《去年.md》第5行有同样的话"],
    ["docx", word(p("讲话") + p("同志们：") + p(said)), "《去年.docx》第3段有同样的话"],
  ])("is found in a .%s, and its place is named", (kind, content, message) => {
    expect(told({ [`往年/去年.${kind}`]: content })).toEqual({ settings: [], repeated: [{ message, quote: said }] });
  });

  it("is found where it is said in nearly the same words", () => {
    const message = "《去年.txt》第4行有差不多的话";
    expect(told({ "往年/去年.txt": draft(nearly) }).repeated).toEqual([{ message, quote: said }]);
  });

  it("is found in folders inside, the same words before those that are nearly the same", () => {
    const past = { "往年/2024/a.txt": draft(nearly), "往年/2025/五月/b.txt": draft(said) };
    expect(told(past).repeated).toMatchObject([{ message: "《2025/五月/b.txt》第4行有同样的话" }]);
  });

  it("is not the draft itself, where it lies among them", () => {
    expect(told({}, "往稿: .\n")).toMatchObject({ repeated: [] });
    expect(told({ "另一篇.txt": draft(said) }, "往稿: .\n").repeated).toMatchObject([
      { message: "《另一篇.txt》第4行有同样的话" },
    ]);
  });
});

describe("what could not be compared is told at the line of 往稿", () => {
  it.each([
    ["no such folder", {}, "没有“往年”这个放往稿的文件夹，没有和往稿比"],
    ["no papers in it", { "往年/台账.xlsx": "x" }, "“往年”里没有 .docx、.txt、.md 稿子，没有和往稿比"],
    ["papers that cannot be read", { "往年/坏.docx": "x" }, "往稿里有读不了的，没有比：坏.docx"],
    [
      "more papers than are compared",
      Object.fromEntries([...Array(301).keys()].map((at) => [`往年/${at}.txt`, "同志们：\n"])),
      "“往年”里有 301 篇稿子，只比了前 300 篇",
    ],
  ])("%s", (_, past, message) => {
    expect(told(past).settings).toMatchObject([{ rule: "proof-past", message, line: 1, file: "/稿/校对.yaml" }]);
  });
});
