import * as path from "node:path";
import type { Step } from "../diagnostics/diagnostic.js";
import { diagnoseUsage, type UsageRule } from "../diagnostics/usage.js";
import { FileFailure, type Files } from "../model/files.js";
import { isAsWritten } from "../ooxml/fingerprint.js";
import { digest } from "../record/index.js";
import { BuildRecords } from "./build-records.js";
import { diagnose } from "./diagnostics.js";
import { nameBeforeAside } from "./file-names.js";

/**
 * Puts a file that a build has set aside (讲话（手改）.docx) back into its place. What stands there is lost only where it is as it was
 * written and can be built again; otherwise the two change places.
 * @returns the file that is there again
 */
export function restore(files: Files, aside: string): Step<string> {
  const name = nameBeforeAside(path.basename(aside));
  if (name === undefined)
    return wrongUsage(aside, "target-aside", "这不是出稿时留下的手改稿。手改稿的名字是“讲话（手改）.docx”这样的");
  try {
    const bytes = files.read(aside);
    if (!bytes) return wrongUsage(aside, "target-missing", "没有这个文件。请看看文件名和所在的文件夹对不对");
    const file = path.join(path.dirname(aside), name);
    const there = files.read(file);
    const replaceable = there === undefined || digest(there) === recorded(files, file) || isAsWritten(there);
    files.write(file, bytes);
    if (replaceable) files.remove(aside);
    else files.write(aside, there);
    return { value: file, findings: [] };
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    const message = `换不回来：${error.reason}。两个文件都没有动`;
    return { findings: [diagnose("file-unwritable", { file: error.path }, message)] };
  }
}

function recorded(files: Files, file: string): string | undefined {
  return new BuildRecords(files, path.dirname(file)).before(path.basename(file))?.字节;
}

function wrongUsage(file: string, rule: UsageRule, message: string): Step<never> {
  return { findings: [diagnoseUsage(rule, { file }, message)] };
}
