import * as fs from "node:fs";
import * as path from "node:path";
import { FileFailure, type Files } from "./model/files.js";

/** Larger inputs are refused before they are read. */
const maxBytes = 64 * 1024 * 1024;

const reasons: Record<string, string> = {
  EACCES: "没有权限",
  EPERM: "没有权限，或文件正被别的程序（如 Word、Excel）打开",
  EBUSY: "文件正被别的程序（如 Word、Excel）打开",
  ENOSPC: "磁盘已满",
  EROFS: "磁盘是只读的",
  EISDIR: "这是一个文件夹，不是文件",
  ENOTDIR: "路径中间有一段不是文件夹",
  EEXIST: "同名的东西挡住了路：要建文件夹的地方已有一个文件",
  ENAMETOOLONG: "文件名太长",
  ELOOP: "链接绕成了圈",
  ENOENT: "放它的地方不在：盘没有接上，或者链接断了",
  ELOCKED: "别的稿匠正在写它，等了很久还没有写完",
};

/** What is not there reads as undefined; whatever else stops it is told. */
function guarded<T>(file: string, action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw told(file, error);
  }
}

/** What the machine refused, as the user is told it; any other error as it is. */
export function told(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error : new FileFailure(file, reasons[code] ?? `系统报告 ${code}`);
}

function isFolder(file: string): boolean {
  return guarded(file, () => fs.statSync(file).isDirectory()) ?? false;
}

/** Not by `recursive`: Node goes round for ever where a folder can be looked into and nothing made in it (/proc). */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !isFolder(folder)) throw danglingOr(folder, error);
  }
}

/** A link that leads nowhere is in the way of a folder and is none. */
function danglingOr(folder: string, error: unknown): unknown {
  const dangling = fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() && !fs.existsSync(folder);
  return dangling ? new FileFailure(folder, `“${folder}”是一个断了的链接`) : error;
}

const unfinished = (file: string) => `.~${path.basename(file)}.`;

function writeAtomically(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(file);
  makeFolder(folder);
  // Beside the target, so that the rename stays on one disk and is atomic.
  const temporary = path.join(folder, unfinished(file) + process.pid);
  try {
    fs.writeFileSync(temporary, bytes);
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
  removeUnfinished(file);
}

/** Nobody takes so long to write a file: the process has been killed. */
const givenUp = 10 * 60_000;

function removeUnfinished(file: string): void {
  const folder = path.dirname(file);
  for (const name of fs.readdirSync(folder).filter((name) => name.startsWith(unfinished(file)))) {
    const left = path.join(folder, name);
    const { mtimeMs } = fs.statSync(left, { throwIfNoEntry: false }) ?? { mtimeMs: Number.NaN };
    if (Date.now() - mtimeMs > givenUp) fs.rmSync(left, { force: true });
  }
}

/** Longer than a lock that nobody keeps up counts as given up (10 seconds). */
const patience = { retries: 80, factor: 1, minTimeout: 100, maxTimeout: 250, randomize: true };

/** The file system of this machine. */
export const diskFiles: Files = {
  read(file) {
    return guarded(file, () => {
      const stats = fs.statSync(file);
      // A pipe or a device may never come to an end.
      if (!stats.isFile() && !stats.isDirectory())
        throw new FileFailure(file, "这不是普通文件（是管道或者设备），不读");
      if (stats.size > maxBytes) throw new FileFailure(file, "文件超过 64 MB，不读");
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
    try {
      writeAtomically(file, bytes);
    } catch (error) {
      throw told(file, error);
    }
  },
  remove(file) {
    guarded(file, () => fs.rmSync(file));
  },
  async exclusively(file, action) {
    try {
      makeFolder(path.dirname(file));
      const { lock } = await import("proper-lockfile");
      const release = await lock(file, { realpath: false, retries: patience });
      try {
        return action();
      } finally {
        await release();
      }
    } catch (error) {
      throw told(file, error);
    }
  },
};

// Not localeCompare: the order must not depend on the machine's language.
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
