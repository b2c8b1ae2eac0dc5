import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import type { Format } from "../../src/model/format.js";
import { draftMeeting, findTarget, restore, type WriteOptions, writePapers } from "../../src/pipeline/index.js";
import { libraryFor } from "../package-library.js";

const program = path.join(import.meta.dirname, "../../dist/cli/main.js");
const work = mkdtempSync(path.join(tmpdir(), "稿匠 丢不了 "));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const folder = path.join(work, "会");
const out = path.join(work, "出");
const made = path.join(out, "推进会");
const recordFile = path.join(made, ".生成记录.json");
const template =
  "---\n稿种: 短通知\n类别: 试\n说明: 测试用\n层次: [一、]\n版式: 公文\n---\n# 通知\n\n地点：{{会议.地点}}。\n";
const meeting = (place: string, name = "推进会", day = "2026-09-22") =>
  `会议: { 名称: 全县${name}议, 简称: ${name}, 时间: ${day} 09:30, 地点: ${place} }\n单位: { 名称: 安澜县, 层级: 县 }\n人员: [{ 姓名: 李明, 职务: 县长 }]\n`;

function put(name: string, text: string): void {
  const file = path.join(work, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function build(options: Partial<WriteOptions> & { formats?: Format[] } = {}) {
  const briefs = findTarget(diskFiles, folder).value?.briefs ?? [];
  const strictness = { draft: false, strict: false };
  const drafting = await draftMeeting(diskFiles, folder, briefs, strictness, libraryFor(diskFiles, folder));
  const papers = await writePapers(diskFiles, drafting, { out, formats: ["docx"], ...options });
  const findings = [...drafting.findings, ...papers.flatMap((paper) => paper.findings)];
  return { written: papers.some(({ written }) => written), rules: findings.map(({ rule }) => rule), findings, papers };
}

const docx = (name = "a") => path.join(made, `${name}.docx`);

/** As Word would, as far as it matters: a part is another, the properties are kept. */
function editInWord(file: string, mark: string): Buffer {
  const parts = unzipSync(readFileSync(file));
  const xml = new TextDecoder().decode(parts["word/document.xml"]).replace("地点", `地点${mark}`);
  const bytes = Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(xml) }));
  writeFileSync(file, bytes);
  return bytes;
}

beforeEach(async () => {
  for (const name of [folder, out]) rmSync(name, { recursive: true, force: true });
  put("会/会议.yaml", meeting("礼堂"));
  put("会/templates/短通知.md", template);
  put("会/稿件/a.md", "---\n稿种: 短通知\n---\n");
  expect((await build()).rules).toEqual([]);
});

describe("a Word file says itself whether somebody has edited it", () => {
  it("also where the record is lost: her edits are set aside, not overwritten", async () => {
    const edited = editInWord(docx(), "（改）");
    rmSync(recordFile);
    expect((await build()).rules).toEqual(["output-edited"]);
    expect(readFileSync(docx("a（手改）")).equals(edited)).toBe(true);
  });
  it("and what is ours is written anew without a copy where the record is lost or behind", async () => {
    const behind = readFileSync(recordFile);
    for (const [place, record] of [
      ["东楼", undefined],
      ["西楼", behind],
      ["礼堂", behind],
    ] as const) {
      put("会/会议.yaml", meeting(place));
      if (record) writeFileSync(recordFile, record);
      else rmSync(recordFile);
      expect(await build()).toMatchObject({ written: true, rules: [] });
    }
    expect(readdirSync(made).filter((name) => name.includes("手改"))).toEqual([]);
  });
  it("a file of somebody else in its place is set aside as well", async () => {
    rmSync(recordFile);
    writeFileSync(docx(), "不是稿匠出的");
    expect((await build()).rules).toEqual(["output-edited"]);
    expect(readFileSync(docx("a（手改）"), "utf8")).toBe("不是稿匠出的");
  });
});

it("killed between the record and a text file, the next build writes it, without a copy", async () => {
  await build({ formats: ["txt"] });
  const text = path.join(made, "a.txt");
  const before = readFileSync(text);
  put("会/会议.yaml", meeting("东楼"));
  // The record has been written for the new file, and the file has not.
  const stopping = {
    ...diskFiles,
    write: (file: string, bytes: Uint8Array) => {
      if (file === text) throw new Error("killed");
      diskFiles.write(file, bytes);
    },
  };
  const drafting = await draftMeeting(
    diskFiles,
    folder,
    ["稿件/a.md"],
    { draft: false, strict: false },
    libraryFor(diskFiles, folder),
  );
  await expect(writePapers(stopping, drafting, { out, formats: ["txt"] })).rejects.toThrow("killed");
  expect(readFileSync(text).equals(before)).toBe(true);
  expect(await build({ formats: ["txt"] })).toMatchObject({ written: true, rules: [] });
  expect(readFileSync(text, "utf8")).toContain("东楼");
});

it("what a killed process has left half-written is cleared away", async () => {
  const left = path.join(made, ".~a.docx.12345");
  writeFileSync(left, "半");
  utimesSync(left, new Date(0), new Date(0));
  put("会/会议.yaml", meeting("东楼"));
  await build();
  expect(existsSync(left)).toBe(false);
});

describe("names", () => {
  const clash: [string, string[]][] = [
    ["what Windows cannot tell apart", ["a?", "a*"]],
    ["capitals", ["Ab", "aB"]],
    ["equal beginnings", ["长".repeat(70), `${"长".repeat(70)}二`]],
    ["a copy of another", ["讲话", "讲话（送审）"]],
  ];
  for (const [what, names] of clash) {
    it(`that would overwrite each other are an error with both names: ${what}`, async () => {
      for (const name of names) put(`会/稿件/${name}.md`, "---\n稿种: 短通知\n---\n");
      const { findings } = await build();
      const found = findings.filter(({ rule }) => rule === "brief-same-file");
      expect(found).toHaveLength(1);
      for (const name of names) expect(found[0]?.message).toContain(`“${name}”`);
    });
  }
  it("of devices and very long ones are written under a name that every machine takes", async () => {
    for (const name of ["CON", "nul.x", "长".repeat(80)]) put(`会/稿件/${name}.md`, "---\n稿种: 短通知\n---\n");
    const { papers } = await build({ copies: [{ name: "朗读" }] });
    const names = papers.flatMap(({ files }) => files.map((file) => path.basename(file)));
    expect(names).toEqual(expect.arrayContaining(["CON_（朗读）.docx", "nul_.x（朗读）.docx"]));
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(230);
  });
});

it("brings a file that was set aside back into its place, and keeps it there", async () => {
  const edited = editInWord(docx(), "（改）");
  put("会/会议.yaml", meeting("东楼"));
  await build();
  const aside = docx("a（手改）");
  expect(restore(diskFiles, aside)).toEqual({ value: docx(), findings: [] });
  expect(readFileSync(docx()).equals(edited)).toBe(true);
  expect(existsSync(aside)).toBe(false);
  expect(await build()).toMatchObject({ written: false, rules: ["output-edited"] });
  expect(restore(diskFiles, docx()).findings[0]?.rule).toBe("target-aside");
});

describe("on the disk", () => {
  const gaojiang = (args: string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: work, encoding: "utf8", timeout: 30_000 });

  it.skipIf(process.platform === "win32")(
    "a link that leads nowhere, and a place where nothing can be made, are told",
    () => {
      symlinkSync("/nonexistent/dir", out.replace("出", "断"));
      for (const to of ["断", "/proc/x/y"]) {
        const { status, stderr } = gaojiang(["build", "会", "-o", to]);
        expect(status).toBe(1);
        expect(stderr).toContain("file-unwritable");
      }
    },
  );
  it.skipIf(process.platform === "win32")("pipes and devices are not read", () => {
    spawnSync("mkfifo", [path.join(folder, "稿件/管道.md")]);
    symlinkSync("/dev/zero", path.join(folder, "稿件/零.md"));
    const { status, stderr } = gaojiang(["build", "会", "--allow-links"]);
    expect(status).toBe(1);
    expect(stderr.match(/file-unreadable/g)).toHaveLength(2);
    expect(gaojiang(["build", "会"]).stderr).toMatch(/\/dev\/zero.*file-outside/);
  });
  it("five meetings built at once are all noted in 片段使用.yaml", async () => {
    const names = ["一", "二", "三", "四", "五"];
    rmSync(path.join(work, "片段使用.yaml"), { force: true });
    for (const [index, name] of names.entries()) {
      cpSync(folder, path.join(work, `会${name}`), { recursive: true });
      put(`会${name}/会议.yaml`, meeting("礼堂", `会${name}`, `2026-10-0${index + 1}`));
      put(`会${name}/fragments/小结尾/甲.md`, "---\n作用: 小结尾\n篇幅: 短\n---\n请大家抓紧。\n");
      put(`会${name}/templates/短通知.md`, `${template}\n{{> (片段 "小结尾")}}\n`);
    }
    const running = names.map((name) =>
      spawn(process.execPath, [program, "build", `会${name}`], { cwd: work, stdio: "ignore" }),
    );
    await Promise.all(running.map((process) => new Promise((done) => process.on("exit", done))));
    const noted = readFileSync(path.join(work, "片段使用.yaml"), "utf8");
    for (const name of names) expect(noted).toContain(`会${name}`);
  });
});
