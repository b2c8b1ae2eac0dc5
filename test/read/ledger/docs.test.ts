import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { expect, it } from "vitest";
import { vocabulary } from "../../../src/read/ledger/vocabulary.js";
import { packageLists } from "../../package-words.js";

const root = path.join(import.meta.dirname, "../../..");
const manual = readFileSync(path.join(root, "docs/台账怎么填.md"), "utf8");

it("the manual lists every column and every header it goes by", () => {
  for (const [kind, columns] of Object.entries(vocabulary)) {
    if (kind === "自由") continue;
    expect(manual).toContain(`### ${kind}台账`);
    const headers = [...packageLists[`${kind as "项目" | "指标" | "任务"}列名`]];
    for (const [name, { holds }] of Object.entries(columns)) {
      const words = headers.filter(([, { 列: meant }]) => meant === name).map(([word]) => word);
      expect(manual).toContain(`| ${name} | ${holds === "自" ? "数或文" : holds} | ${words.join("、")} |`);
    }
    const strange = headers.filter(([, { 列: name }]) => !Object.hasOwn(columns, name));
    expect(strange, kind).toEqual([]);
  }
});

it("the manual lists every rule the reader reports", () => {
  const folder = path.join(root, "src/read/ledger");
  const sources = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "utf8"));
  const rules = new Set(
    sources.flatMap((text) => [...text.matchAll(/"((?:ledger|csv|file)-[a-z-]+)"/g)].map(([, rule]) => rule)),
  );
  expect(rules.size).toBeGreaterThan(10);
  for (const rule of rules) expect(manual).toContain(`\`${rule}\``);
});
