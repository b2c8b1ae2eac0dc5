import { expect, it } from "vitest";
import { checkDraft, tidyDraft } from "../../../src/pipeline/proofreading/index.js";
import { spine } from "../../damage/drafts.js";
import { memoryFiles } from "../../memory-files.js";
import { packageWords } from "../../package-words.js";

const file = "/稿/旧稿.txt";
const text = "今天,开会。\n".repeat(20_001);

it("proofreads the first part of what is longer than any paper, and says so", () => {
  const { findings, proof } = checkDraft(memoryFiles("/稿", { "旧稿.txt": text }), file, {
    words: packageWords,
    rules: [],
  });
  expect(findings).toMatchObject([{ rule: "draft-too-long", severity: "warning", file }]);
  expect(proof?.checked.paper.blocks).toHaveLength(20_000);
});

it("tidies all of it none the less", async () => {
  const files = memoryFiles("/稿", { "旧稿.txt": text });
  const { findings } = await tidyDraft(files, file, "/稿/新稿.txt", { words: packageWords, rules: [] });
  expect(findings.map(({ rule }) => rule)).toEqual(["draft-too-long"]);
  expect(spine(new TextDecoder().decode(files.written.get("/稿/新稿.txt")))).toBe(spine(text));
});
