import { readFileSync } from "node:fs";
import * as path from "node:path";
import * as spreadsheets from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { ledgerOf, plain, read } from "../read/ledger/tables.js";

/**
 * 台账.xls and 台账.ods are 台账.xlsx as LibreOffice saves it, which works out the formulas that have no value; .et is kept like .xls. What is
 * hidden in an .ods the library does not tell.
 */
const bytesOf = (name: string) => readFileSync(path.join(import.meta.dirname, name));
const xlsb = () =>
  spreadsheets.write(spreadsheets.read(bytesOf("台账.xlsx"), { cellStyles: true, cellNF: true }), {
    bookType: "xlsb",
    type: "buffer",
  }) as Buffer;

const told = async (bytes: Uint8Array, file: string, sheet: string) => {
  const { value, findings } = await read(bytes, `{ 文件: ${file}, 表: ${sheet} }`, 2026);
  const { title, asOf, kind, columns = [] } = ledgerOf(value) ?? {};
  return {
    kind,
    title,
    asOf: asOf?.text,
    columns: columns.map(({ name, header, type, unit }) => [name, header, type, unit ?? ""].join(" | ")),
    rows: plain(value),
    findings: findings
      .filter(({ rule, cell }) => rule !== "ledger-hidden" && !/!G(?:12|36)$/.test(cell ?? ""))
      .map(({ severity, rule, cell, message }) => `${severity} ${rule} ${cell ?? ""} ${message}`),
  };
};

it.each(["8月指标", "用地"])("the sheet %s reads alike from 台账.xlsb", async (sheet) => {
  expect(await told(xlsb(), "台账.xlsb", sheet)).toEqual(await told(bytesOf("台账.xlsx"), "台账.xlsx", sheet));
});

describe.each(["重点项目", "8月指标", "用地"])("the sheet %s", (sheet) => {
  it.each([
    ["台账.xls", () => bytesOf("台账.xls")],
    ["台账.et", () => bytesOf("台账.xls")],
    ["台账.ods", () => bytesOf("台账.ods")],
    ["台账.xlsx", () => bytesOf("台账.xls")],
  ])("reads alike from %s", async (file, bytes) => {
    expect(await told(bytes(), file, sheet)).toEqual(await told(bytesOf("台账.xlsx"), "台账.xlsx", sheet));
  });
});
