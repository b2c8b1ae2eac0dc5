import { readFileSync } from "node:fs";
import * as path from "node:path";
import { expect, it } from "vitest";
import { ledgerOf, plain, read } from "../read/ledger/tables.js";

/** Made by make.mjs, with every wart of a real office in it. `npx vitest run test/ledgers -u` writes the golden anew: read its diff. */
const bytes = readFileSync(path.join(import.meta.dirname, "台账.xlsx"));

it.each(["重点项目", "8月指标", "用地"])(
  "reads the sheet %s as it is, and tells all that is wrong with it",
  async (sheet) => {
    const { value, findings } = await read(bytes, `{ 文件: 台账.xlsx, 表: ${sheet} }`, 2026);
    const { title, asOf, kind, columns = [] } = ledgerOf(value) ?? {};
    const golden = {
      kind,
      title,
      asOf,
      columns: columns.map(({ name, header, type, unit }) => [name, header, type, unit ?? ""].join(" | ")),
      rows: plain(value),
      findings: findings.map(({ severity, rule, cell, message }) => `${severity} ${rule} ${cell ?? ""} ${message}`),
    };
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(
      path.join(import.meta.dirname, `${sheet}.json`),
    );
  },
);
