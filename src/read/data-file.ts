import * as path from "node:path";
import { type Data, Datum, isGroup } from "../model/data.js";
import type { Files } from "../model/files.js";
import type { Finding, Step } from "../model/finding.js";
import { readText } from "./text.js";
import { readYaml } from "./yaml.js";

/**
 * One name under 数据: data typed in place, or the name of a .yaml file in the meeting folder, `指标.yaml` or `{ 文件: 指标.yaml }`.
 * A data file holds its list under one key (`指标:`) or is a group of its own.
 */
export async function readDataFile(files: Files, folder: string, name: string, data: Data): Promise<Step<Data>> {
  const named = isGroup(data) && data.文件 instanceof Datum ? data.文件 : data;
  if (!(named instanceof Datum)) return { value: data, findings: [] };
  const problem = pathProblem(files, folder, named);
  if (problem) return { findings: [problem] };
  const text = readText(files, path.join(folder, named.text), named.text);
  if (text.value === undefined)
    return { findings: [{ ...missing(named), ...(text.findings[0]?.rule !== "file-missing" && text.findings[0]) }] };
  const yaml = readYaml(text.value, named.text, name);
  const findings = [...text.findings, ...yaml.findings];
  if (!yaml.value) return { findings };
  const keys = Object.keys(yaml.value);
  const only = keys.length === 1 ? yaml.value[keys[0] ?? ""] : undefined;
  return { value: only ?? yaml.value, findings };
}

function missing(named: Datum): Finding {
  return {
    rule: "file-missing",
    severity: "error",
    message: `会议夹里没有“${named.text}”这个文件。请放进来，或改正文件名`,
    ...named.place,
    quote: named.text,
  };
}

/** Nothing outside the meeting folder is read, not even through a link. */
function pathProblem(files: Files, folder: string, named: Datum): Finding | undefined {
  const error = (rule: string, message: string): Finding => ({
    rule,
    severity: "error",
    message,
    ...named.place,
    quote: named.text,
  });
  const outside = error("file-outside", `“${named.text}”在会议夹外面。数据文件要放在会议夹里，只写文件名`);
  if (/^([/\\]|[A-Za-z]:)/.test(named.text) || named.text.split(/[/\\]/).includes("..")) return outside;
  if (!/\.ya?ml$/i.test(named.text))
    return error("file-type", `“${named.text}”不是 .yaml 文件。这一版还不能读 Excel 和 CSV 台账，请先把数据写成 .yaml`);
  const home = files.real(folder);
  const real = files.real(path.join(folder, named.text));
  return home && real && !real.startsWith(home + path.sep) ? outside : undefined;
}
