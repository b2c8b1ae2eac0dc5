import { describe, expect, it } from "vitest";
import { checkDraft, fixDraft, proofContextFor } from "../../../src/pipeline/proofreading/index.js";
import { memoryFiles } from "../../memory-files.js";
import { packageWords } from "../../package-words.js";
import { p, word } from "../../recognise/word.js";

const folder = "/稿";
const context = { words: packageWords };

const speech = `在全县会议上的讲话
县长王振
（2026年9月22日）

同志们：
　　今天的会议很重要,请大家认真听。下面，我讲两点意见。
　　一、抓开工
　　各镇要把没有开工的项目一个一个过，
排出日期。
　　二、抓竣工
　　各镇要把"硬骨头"啃下来。
`;

function filesWith(contents: Record<string, string | Uint8Array>) {
  return memoryFiles(folder, contents);
}

describe("checking a draft", () => {
  it("gives each finding its place in the file", () => {
    const { findings } = checkDraft(filesWith({ "稿.txt": speech }), `${folder}/稿.txt`, context);
    expect(findings).toMatchObject([
      { rule: "marks-half-width", severity: "error", line: 6, column: 11, quote: ",", suggest: "，" },
      { rule: "draft-broken-line", severity: "advice", line: 9, column: 1 },
      { rule: "marks-straight-quotes", line: 11 },
      { rule: "marks-straight-quotes", line: 11 },
    ]);
  });

  it("names the paragraph of a Word file", () => {
    const bytes = word(p("今天的会议很重要,请大家认真听。"));
    const { findings } = checkDraft(filesWith({ "稿.docx": bytes }), `${folder}/稿.docx`, context);
    expect(findings).toMatchObject([{ rule: "marks-half-width", line: 1, column: 9 }]);
  });

  it("leaves out what the writer has switched off, by rule or by subject, in a file beside it", () => {
    for (const name of ["标点", "marks-half-width, marks-straight-quotes"]) {
      const files = filesWith({ "稿.txt": speech, "校对.yaml": `不查: [${name}]\n` });
      const settings = proofContextFor(files, `${folder}/稿.txt`);
      expect(settings.findings).toEqual([]);
      const { findings } = checkDraft(files, `${folder}/稿.txt`, settings.value ?? context);
      expect(findings.map(({ rule }) => rule)).toEqual(["draft-broken-line"]);
    }
  });

  it("asks about a rule that does not exist", () => {
    const { findings } = proofContextFor(filesWith({ "校对.yaml": "不查: [标占]\n" }), `${folder}/稿.txt`);
    expect(findings).toMatchObject([{ rule: "proof-rule", severity: "warning", suggest: "标点" }]);
  });
});

describe("what there is to read", () => {
  it.each([
    ["an empty text", "\n \n"],
    ["a text without Han", "hello, world"],
    ["a Word file with nothing in it", word("")],
  ])("%s is told", (_, content) => {
    const name = typeof content === "string" ? "稿.txt" : "稿.docx";
    const { findings } = checkDraft(filesWith({ [name]: content }), `${folder}/${name}`, context);
    expect(findings).toMatchObject([{ rule: "draft-empty", severity: "warning" }]);
  });

  it("is no picture and no program", () => {
    const bytes = new Uint8Array(3000).map((_, at) => at % 7);
    const { findings } = checkDraft(filesWith({ "图.txt": bytes }), `${folder}/图.txt`, context);
    expect(findings).toMatchObject([{ rule: "file-kind", severity: "error" }]);
  });
});

describe("fixing a draft", () => {
  it("changes only what is safe, in the file itself, and leaves the lines as they are", () => {
    const files = filesWith({ "稿.txt": speech });
    const { changed, check } = fixDraft(files, `${folder}/稿.txt`, context);
    const text = new TextDecoder().decode(files.written.get(`${folder}/稿.txt`));
    expect(changed).toBe(3);
    expect(text).toBe(speech.replace("重要,", "重要，").replace('"硬骨头"', "“硬骨头”"));
    expect(check.findings.map(({ rule }) => rule)).toEqual(["draft-broken-line"]);
  });

  it("keeps line ends and the byte-order mark", () => {
    const files = filesWith({ "稿.txt": `\uFEFF${speech.replaceAll("\n", "\r\n")}` });
    fixDraft(files, `${folder}/稿.txt`, context);
    const bytes = files.written.get(`${folder}/稿.txt`) ?? new Uint8Array();
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).split("\r\n")).toHaveLength(speech.split("\n").length);
  });

  it("writes nothing where there is nothing to fix", () => {
    const files = filesWith({ "稿.txt": "今天开会。\n" });
    expect(fixDraft(files, `${folder}/稿.txt`, context).changed).toBe(0);
    expect(files.written.size).toBe(0);
  });

  it("does not touch a Word file, and says what to do", () => {
    const files = filesWith({ "稿.docx": word(p("今天,开会。")) });
    const { check } = fixDraft(files, `${folder}/稿.docx`, context);
    expect(files.written.size).toBe(0);
    expect(check.findings.map(({ rule }) => rule)).toContain("fix-docx");
  });

  it("mends a mark on either side of a broken line", () => {
    const text = '讲话\n\n同志们：\n　　我们要打好这一场"百日攻坚\n大会战"，不达目的不收兵。\n';
    const files = filesWith({ "稿.txt": text });
    fixDraft(files, `${folder}/稿.txt`, context);
    const fixed = new TextDecoder().decode(files.written.get(`${folder}/稿.txt`));
    expect(fixed).toBe(text.replace('"', "“").replace('"', "”"));
  });
});
