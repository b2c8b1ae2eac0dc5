import * as fs from "node:fs";
import * as path from "node:path";
import { type Files, FileTrouble } from "./model/files.js";

/** Larger inputs are refused before they are read. */
const maxBytes = 64 * 1024 * 1024;

const reasons: Record<string, string> = {
  EACCES: "没有权限",
  EPERM: "没有权限，或文件正被别的程序（如 Word）打开",
  EBUSY: "文件正被别的程序（如 Word）打开",
  ENOSPC: "磁盘已满",
  EROFS: "磁盘是只读的",
  EISDIR: "这是一个文件夹，不是文件",
  ENOTDIR: "路径中间有一段不是文件夹",
  EEXIST: "同名的东西挡住了路：要建文件夹的地方已有一个文件",
  ENAMETOOLONG: "文件名太长",
  ELOOP: "链接绕成了圈",
};

function guarded<T>(file: string, action: () => T, reading = true): T | undefined {
  try {
    return action();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || (code === "ENOTDIR" && reading)) return undefined;
    if (code === undefined) throw error;
    throw new FileTrouble(file, reasons[code] ?? `系统报告 ${code}`);
  }
}

function isFolder(file: string): boolean {
  return guarded(file, () => fs.statSync(file).isDirectory()) ?? false;
}

function writeAtomically(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true });
  // Beside the target, so that the rename stays on one disk and is atomic.
  const temporary = path.join(folder, `.~${path.basename(file)}.${process.pid}`);
  try {
    fs.writeFileSync(temporary, bytes);
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** The file system of this machine. */
export const diskFiles: Files = {
  read(file) {
    return guarded(file, () => {
      if (fs.statSync(file).size > maxBytes) throw new FileTrouble(file, "文件超过 64 MB，不读");
      return fs.readFileSync(file);
    });
  },
  list(folder) {
    return (isFolder(folder) && guarded(folder, () => fs.readdirSync(folder).sort(byCodePoint))) || [];
  },
  isFolder,
  real(file) {
    return guarded(file, () => fs.realpathSync(file));
  },
  write(file, bytes) {
    guarded(file, () => writeAtomically(file, bytes), false);
  },
};

// Not localeCompare: the order must not depend on the machine's language.
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
