import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import {
  checkDraft,
  fixDraft,
  outlineDraft,
  proofContextFor,
  withOldWord,
} from "../../src/pipeline/proofreading/index.js";
import { memoryFiles } from "../memory-files.js";

/** The text beside it, as LibreOffice saves it for Word 97; WPS writes the same and calls it .wps. */
const doc = readFileSync(path.join(import.meta.dirname, "旧稿.doc"));
const text = readFileSync(path.join(import.meta.dirname, "../damage/drafts/安全生产讲话.txt"), "utf8");
const folder = path.resolve("/稿");
const at = (name: string) => path.join(folder, name);

async function opened(name: string, bytes: Uint8Array) {
  const disk = memoryFiles(folder, { [name]: bytes, "原稿.txt": text });
  return { disk, files: await withOldWord(disk, [at(name)]) };
}

describe("Word files of before 2007", () => {
  it.each(["讲话.doc", "讲话.wps", "讲话.DOC"])("%s are read like the text they hold", async (name) => {
    const { files } = await opened(name, doc);
    const { value, findings } = outlineDraft(files, at(name));
    const plain = outlineDraft(files, at("原稿.txt")).value;
    expect(value?.points.length).toBeGreaterThan(3);
    expect(value).toEqual(plain);
    expect(findings[0]).toMatchObject({ rule: "file-kind", severity: "advice" });
    expect(findings[0]?.message).toContain("只读了文字");
  });

  it("are proofread, and never written to", async () => {
    const { disk, files } = await opened("讲话.doc", doc);
    const context = proofContextFor(files, at("讲话.doc"), undefined).value;
    if (!context) throw new Error("no rules");
    const check = checkDraft(files, at("讲话.doc"), context);
    expect(check.proof?.checked.blocks.length).toBeGreaterThan(5);
    expect(check.lines?.join("\n")).toContain(text.split("\n")[0]?.trim());
    const { changed, check: fixed } = fixDraft(files, at("讲话.doc"), context);
    expect(changed).toBe(0);
    expect(fixed.findings.some(({ rule }) => rule === "fix-docx")).toBe(true);
    expect(disk.written.size).toBe(0);
  });

  it.each([
    ["cut off", doc.subarray(0, 3000)],
    ["locked, as far as anybody can tell", Buffer.concat([doc.subarray(0, 512), Buffer.alloc(9000, 7)])],
  ])("that are %s are told what to do", async (_, bytes) => {
    const { files } = await opened("讲话.doc", bytes);
    const { value, findings } = outlineDraft(files, at("讲话.doc"));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule: "file-kind", severity: "error" }]);
    expect(findings[0]?.message).toContain("可能设了密码");
  });

  it("leave all others as they are", async () => {
    const disk = memoryFiles(folder, { "讲话.txt": "各位领导：" });
    expect(await withOldWord(disk, [at("讲话.txt"), at("没有.doc")])).toBe(disk);
  });
});
