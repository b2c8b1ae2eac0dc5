import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const page = readFileSync(path.join(root, "docs/接口.md"), "utf8");
// Inside the package, so that its own name leads to what is built.
let work = "";

beforeAll(() => {
  work = mkdtempSync(path.join(root, "out/接口-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

it("the program of docs/接口.md compiles against the built package, and runs", () => {
  const program = /```ts\n(.*?)```/s.exec(page)?.[1] ?? "";
  writeFileSync(path.join(work, "program.mts"), program);
  const options = ["--module", "nodenext", "--target", "es2022", "--strict", "--types", "node", "--ignoreConfig"];
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  const compiled = spawnSync(process.execPath, [compiler, ...options, path.join(work, "program.mts")], {
    encoding: "utf8",
  });
  expect(compiled.stdout).toBe("");
  cpSync(path.join(root, "samples/重点项目调度会"), path.join(work, "会"), { recursive: true });
  writeFileSync(path.join(work, "外来.txt"), "同志们：\n\n要抓开工.抓竣工。\n");
  const given = ["会", "出", "外来.txt"].map((name) => path.join(work, name));
  const printed = execFileSync(process.execPath, [path.join(work, "program.mjs"), ...given], { encoding: "utf8" });
  expect(printed).toMatch(/^讲话 \d+ 字节，念下来 [\d.]+ 分钟$/m);
  expect(printed).toMatch(/^6 个文件$/m);
  expect(printed).toContain("error marks-half-width");
});

it("the page names every function of the package", async () => {
  const exported = Object.entries(await import("../../src/index.js")).filter(([, one]) => typeof one === "function");
  for (const [name] of exported) expect(page).toContain(name);
});
