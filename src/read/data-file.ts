import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import type { Data, Datum } from "../model/data.js";
import { FileFailure, type Files, OutsideFailure } from "../model/files.js";
import { diagnose, outside, type ReadRule } from "./diagnostics.js";
import {
  inlineOptions,
  type LedgerOptions,
  type MeetingFacts,
  readLedger,
  readOptions,
  yamlLedger,
} from "./ledger/index.js";
import { readTextIfThere } from "./text.js";
import { readYaml } from "./yaml.js";

/** A name under 数据, and what its data is read with. */
export interface NamedData {
  files: Files;
  folder: string;
  name: string;
  data: Data;
  facts: MeetingFacts;
}

/**
 * One name under 数据: data typed in place, or the name of a file in the meeting folder, `台账.xlsx` or `{ 文件: 台账.xlsx, 表: 项目 }`.
 * A YAML file holds its list under one key (`指标:`) or is a group of its own; workbooks and .csv are ledgers.
 */
export async function readDataFile({ files, folder, name, data, facts }: NamedData): Promise<Step<Data>> {
  const { value: options, findings } = readOptions(name, data, facts);
  if (!options) return yamlLedger(data, inlineOptions(name, facts));
  const problem = pathProblem(options.file);
  if (problem) return { findings: [...findings, problem] };
  const isText = /\.ya?ml$/i.test(options.file.text);
  const read = isText ? readYamlFile(files, folder, options) : await readLedgerFile(files, folder, options);
  // What stands behind a link is nobody's business; what names it is hers.
  const told = read.findings.map((one) => (one.data?.outside !== undefined ? { ...one, ...options.file.place } : one));
  return { ...read, findings: [...findings, ...told] };
}

function readYamlFile(files: Files, folder: string, options: LedgerOptions): Step<Data> {
  const { name, file } = options;
  const text = readTextIfThere(files, path.join(folder, file.text), file.text);
  if (!text) return { findings: [missing(file)] };
  if (text.value === undefined) return { findings: text.findings };
  const yaml = readYaml(text.value, file.text, name);
  const findings = [...text.findings, ...yaml.findings];
  if (!yaml.value) return { findings };
  const keys = Object.keys(yaml.value);
  const only = keys.length === 1 ? yaml.value[keys[0] ?? ""] : undefined;
  const read = yamlLedger(only ?? yaml.value, options);
  return { ...read, findings: [...findings, ...read.findings] };
}

async function readLedgerFile(files: Files, folder: string, options: LedgerOptions): Promise<Step<Data>> {
  const { file } = options;
  try {
    const bytes = files.read(path.join(folder, file.text));
    if (!bytes) return { findings: [missing(file)] };
    const { value, findings } = await readLedger(bytes, options);
    return { ...(value && { value }), findings: [...heldOpen(files, folder, file.text), ...findings] };
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    if (error instanceof OutsideFailure) return { findings: [outside(file.text, error)] };
    const message = `读不了：${error.reason}`;
    return { findings: [diagnose("file-unreadable", { file: file.text }, message)] };
  }
}

function missing(named: Datum): Diagnostic {
  return diagnose("file-missing", named.place, `会议夹里没有“${named.text}”这个文件。请放进来，或改正文件名`, {
    quote: named.text,
  });
}

/** That a file named on the command line is not there. */
export function fileFinding(file: string): Diagnostic {
  return diagnose("file-missing", { file }, "没有这个文件。请看看文件名和所在的文件夹对不对");
}

/** Nothing outside the meeting folder is read. */
function pathProblem(named: Datum): Diagnostic | undefined {
  const error = (rule: ReadRule, message: string) => diagnose(rule, named.place, message, { quote: named.text });
  const beyond = error("file-outside", `“${named.text}”在会议夹外面。数据文件要放在会议夹里，只写文件名`);
  if (/^([/\\]|[A-Za-z]:)/.test(named.text) || named.text.split(/[/\\]/).includes("..")) return beyond;
  if (!/\.(?:ya?ml|xls[xmb]?|ods|et|csv)$/i.test(named.text)) return error("file-type", wrongType(named.text));
  if (ownerFile.test(path.basename(named.text))) return error("file-type", notTheLedger(named.text));
  return undefined;
}

/** Excel leaves ~$台账.xlsx beside what it has open, WPS .~台账.xlsx. */
const ownerFile = /^(?:~\$|\.~)/;

/** What has been typed and not saved is not in the file. */
function heldOpen(files: Files, folder: string, file: string): Diagnostic[] {
  const beside = files.list(path.join(folder, path.dirname(file)));
  const name = path.basename(file);
  if (!beside.some((one) => ownerFile.test(one) && one.replace(ownerFile, "") === name)) return [];
  const message =
    "正在 Excel 或 WPS 里打开着，读的是上次保存的内容。刚改过的请先保存；没有打开的，把旁边 ~$ 开头的文件删掉";
  return [diagnose("file-open", { file }, message)];
}

function notTheLedger(name: string): string {
  return `“${name}”是 Excel 或 WPS 打开台账时留在旁边的，不是台账。请写“${path.basename(name).replace(ownerFile, "")}”`;
}

function wrongType(name: string): string {
  return `“${name}”不是能读的数据文件。能读的有 .xlsx、.xls、.et、.ods、.csv、.yaml`;
}
