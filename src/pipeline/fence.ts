import * as path from "node:path";
import { type Files, OutsideFailure } from "../model/files.js";
import { libraryRoots, packageRoot } from "./roots.js";

/** What is looked for beside the meeting folders, where links may lead to as well. */
const shelves = ["templates", "fragments", "词表"];

/**
 * The same files, but for links: a folder may come from somebody else, and a link in it may lead to what is none of his business. Read is
 * what lies in the folder, and what its links lead to in it or on the shelves of the library. A port that follows links is left as it is.
 * @param folder the meeting folder, or that of a draft
 * @param named a folder that the writer has named in her settings, which may lie outside
 */
export function fenced(files: Files, folder: string, named?: string): Files {
  if (files.followsLinks) return files;
  const roots = libraryRoots(folder);
  const shelvesOf = roots.flatMap((root) => shelves.map((shelf) => path.join(root, shelf)));
  const isOutside = named !== undefined && !isIn(path.resolve(named), path.resolve(folder));
  const fence = new Fence(files, isOutside ? [...roots, path.resolve(named)] : roots, shelvesOf);
  const read = (file: string) => {
    fence.check(file);
    return files.read(file);
  };
  return { ...files, read };
}

class Fence {
  private readonly known = new Map<string, string | undefined>();

  constructor(
    private readonly files: Files,
    private readonly roots: readonly string[],
    private readonly shelves: readonly string[],
  ) {}

  /** Throws where a file lies in one of the folders only by a link. */
  check(file: string): void {
    const given = path.resolve(file);
    const home = longest(this.roots.filter((root) => isIn(given, root)));
    if (home === undefined || home === packageRoot || this.isAllowed(given, home)) return;
    const link = this.linkIn(given, home);
    const target = this.files.real(link) ?? "";
    throw new OutsideFailure(
      file,
      `“${path.relative(home, link)}”是一个链接，通到文件夹外面（${target}），没有读。要用就把文件拷进来；信得过的，加 --allow-links`,
    );
  }

  private isAllowed(file: string, home: string): boolean {
    const real = this.files.real(file);
    return real === undefined || [home, ...this.shelves].some((root) => isIn(real, this.realOf(root) ?? root));
  }

  private realOf(root: string): string | undefined {
    if (!this.known.has(root)) this.known.set(root, this.files.real(root));
    return this.known.get(root);
  }

  /** The first on the way that leads outside: the file itself, or a folder it lies in. */
  private linkIn(file: string, home: string): string {
    const steps = path.relative(home, file).split(path.sep);
    const ways = steps.map((_, index) => path.join(home, ...steps.slice(0, index + 1)));
    return ways.find((way) => !this.isAllowed(way, home)) ?? file;
  }
}

function isIn(file: string, root: string): boolean {
  return file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

function longest(paths: readonly string[]): string | undefined {
  return [...paths].sort((a, b) => b.length - a.length)[0];
}
