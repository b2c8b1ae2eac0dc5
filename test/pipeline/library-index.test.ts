import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import { loadLibrary, loadWordLists } from "../../src/library/index.js";
import type { LibraryIndex, ShelfPart } from "../../src/model/document.js";
import { FileFailure, type Files } from "../../src/model/files.js";
import { writeLibraryIndex } from "../../src/pipeline/library-index.js";
import { packageRoot } from "../../src/pipeline/roots.js";
import { indexFile, readShelf, readWordLists } from "../../src/read/index.js";

const parts: readonly ShelfPart[] = ["templates", "fragments", "frames", "layouts", "sets", "themes"];

/** Files with the index of their library in memory. */
function withIndex(disk: Files, root: string): { files: Files; index: LibraryIndex } {
  const written = new Map<string, Uint8Array>();
  const index = { root, folder: path.join(root, "索引") };
  writeLibraryIndex({ ...disk, write: (file, bytes) => void written.set(file, bytes) }, index);
  return { files: { ...disk, read: (file) => written.get(file) ?? disk.read(file) }, index };
}

function indexed({ files, index }: { files: Files; index: LibraryIndex }): string[] {
  return [...parts, "words" as const].flatMap((part) =>
    Object.keys(JSON.parse(new TextDecoder().decode(files.read(indexFile(index, part))))),
  );
}

/** Everything that is read of a library, or what is found wrong with it. */
function readAll(files: Files, root: string, index?: LibraryIndex) {
  const shelf = readShelf(files, [root], parts, index);
  const words = readWordLists(files, root, undefined, index);
  return {
    names: parts.map((part) => shelf.value[part].map(({ file }) => file)),
    library: loadLibrary(shelf.value),
    words: loadWordLists(words.value),
    findings: [...shelf.findings, ...words.findings],
  };
}

describe("the package's library", () => {
  const { files, index } = withIndex(diskFiles, packageRoot);

  it("is the same read from its index", () => {
    expect(readAll(files, packageRoot, index)).toStrictEqual(readAll(files, packageRoot));
  });

  it("stands in it whole", () => {
    const words = readWordLists(files, packageRoot).value.map(({ file }) => file);
    expect(indexed({ files, index })).toEqual([...readAll(files, packageRoot).names.flat(), ...words]);
  });

  it("is parsed nowhere", () => {
    const shelf = readShelf(files, [packageRoot], parts, index).value;
    const words = readWordLists(files, packageRoot, undefined, index).value;
    const read = [...parts.flatMap((part) => shelf[part]), ...words];
    expect(read.filter((file) => !("item" in file)).map(({ file }) => file)).toEqual([]);
  });
});

const root = "/包";
const kind = readFileSync(path.join(packageRoot, "templates/部署讲话.md"), "utf8");
const fragment = "---\n作用: 开场\n篇幅: 短\n---\n现在开会。\n";
const frame = readFileSync(path.join(packageRoot, "fragments/框架/三个精准.yaml"), "utf8");
const small: Record<string, string> = {
  "templates/部署讲话.md": kind,
  "templates/词表/本县.yaml": "机构:\n  经贸局: { 今名: 工信局, 起: 2019-04-01 }\n",
  "fragments/开场/甲.md": fragment,
  "fragments/开场/乙.md": fragment,
  "fragments/框架/三个精准.yaml": frame,
};

/** A library in memory that can be edited. */
function smallLibrary(contents = small) {
  const texts = new Map(Object.entries(contents).map(([name, text]) => [path.join(root, name), text]));
  const disk: Files = {
    ...diskFiles,
    read: (file) => {
      const text = texts.get(file);
      if (text === "读不了") throw new FileFailure(file, "没有权限");
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    list: (folder) => {
      const within = [...texts.keys()].map((file) => path.relative(folder, file)).filter((name) => !/^\.\./.test(name));
      return [...new Set(within.map((name) => name.split(path.sep)[0] ?? ""))].sort();
    },
  };
  return {
    ...withIndex(disk, root),
    put: (name: string, text: string) => texts.set(path.join(root, name), text),
    texts,
  };
}

describe("a file that has been edited since", () => {
  const edits: [what: string, name: string, text: string][] = [
    ["other words of the same length", "fragments/开场/甲.md", fragment.replace("现在", "同志")],
    ["a wrong key", "fragments/开场/甲.md", fragment.replace("篇幅: 短", "篇幅: 短\n长短: 中")],
    ["a wrong value", "templates/部署讲话.md", kind.replace("层次: [", "层次: 一\n可省: [")],
    ["no YAML", "fragments/框架/三个精准.yaml", frame.replace("框架:", "框架：")],
    ["no front matter", "fragments/开场/乙.md", "现在开会。\n"],
    ["a word struck", "templates/词表/本县.yaml", "机构:\n  经贸局: { 删: 是 }\n"],
    ["nothing", "fragments/开场/乙.md", ""],
    ["what cannot be read", "fragments/开场/乙.md", "读不了"],
    ["a file more", "fragments/结尾/丙.md", fragment],
  ];

  it.each(edits)("is read as without an index: %s", (_, name, text) => {
    const { files, index, put } = smallLibrary();
    const before = readAll(files, root, index);
    put(name, text);
    const after = readAll(files, root, index);
    expect(after).toStrictEqual(readAll(files, root));
    expect(after).not.toEqual(before);
  });

  it("is gone when it is deleted", () => {
    const { files, index, texts } = smallLibrary();
    texts.delete(path.join(root, "fragments/开场/甲.md"));
    expect(readAll(files, root, index).names.flat()).not.toContain("fragments/开场/甲.md");
  });
});

it("what has a fault is left out, and the fault is told on each run", () => {
  const slip = fragment.replace("篇幅: 短", "篇幅: 短\n长短: 中");
  const { files, index } = smallLibrary({ ...small, "fragments/开场/乙.md": slip });
  expect(indexed({ files, index })).not.toContain("fragments/开场/乙.md");
  const { findings } = readAll(files, root, index);
  expect(findings.map(({ rule, file, line, column }) => ({ rule, file, line, column }))).toEqual([
    { rule: "data-unknown", file: "fragments/开场/乙.md", line: 4, column: 1 },
  ]);
});

it("the same files give the same bytes", () => {
  const [one, other] = [smallLibrary(), smallLibrary()];
  for (const part of [...parts, "words" as const]) {
    const file = indexFile(one.index, part);
    expect(one.files.read(file)).toEqual(other.files.read(file));
  }
});

it("an index that cannot be read is none", () => {
  const { files, index, put } = smallLibrary();
  const locked: Files = {
    ...files,
    read: (file) => {
      if (file === indexFile(index, "fragments")) throw new FileFailure(file, "文件正被别的程序打开");
      return files.read(file);
    },
  };
  put("fragments/开场/乙.md", "现在开会。\n");
  expect(readAll(locked, root, index)).toStrictEqual(readAll(files, root));
});

it("the index of one root says nothing of another", () => {
  const { files, index, put } = smallLibrary();
  put("县里/fragments/开场/甲.md", fragment.replace("现在", "同志"));
  const { value } = readShelf(files, [root, path.join(root, "县里")], parts, index);
  expect(loadLibrary(value).value?.fragments.get("开场/甲")?.source.text).toBe("同志开会。\n");
});
