import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../src");

const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.split(path.sep).join("/"));

/** The folder of a source, or the file itself at the top. */
const roomOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : file.replace(/\.ts$/, ""));

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
}

const inner = sources.flatMap((file) =>
  importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => ({
      file,
      from: roomOf(file),
      to: roomOf(path.posix.normalize(path.posix.join(path.posix.dirname(file), name)).replace(/\.js$/, ".ts")),
      target: path.posix.normalize(path.posix.join(path.posix.dirname(file), name)).replace(/\.js$/, ".ts"),
    })),
);

// Who may import whom: `model` nothing, `language` and `ooxml` the model, `diagnostics` the language as well; each step these and itself.
const base = ["model", "language", "diagnostics", "ooxml"];
const steps = [
  "read",
  "recognise",
  "figures",
  "library",
  "render",
  "parse",
  "check",
  "trace",
  "timing",
  "write",
  "record",
];
const allowed: Record<string, string[]> = {
  model: [],
  language: ["model"],
  ooxml: ["model"],
  diagnostics: ["model", "language"],
  ...Object.fromEntries(steps.map((step) => [step, base])),
  render: [...base, "figures"],
  report: base,
  files: ["model", "language"],
  pipeline: [...base, ...steps],
  cli: ["pipeline", "report", "files", "model", "language", "diagnostics"],
  index: ["pipeline", "files", "model", "diagnostics"],
};

it("keeps the rooms apart", () => {
  const wrong = inner.filter(({ from, to }) => to !== from && !allowed[from]?.includes(to));
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

it("has no cycles", () => {
  const next = new Map(
    sources.map((file) => [file, inner.filter((edge) => edge.file === file).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const visit = (file: string, within: string[]): string[] => {
    if (within.includes(file)) return [[...within.slice(within.indexOf(file)), file].join(" → ")];
    if (done.has(file)) return [];
    const found = (next.get(file) ?? []).flatMap((target) => visit(target, [...within, file]));
    done.add(file);
    return found;
  };
  expect(sources.flatMap((file) => visit(file, []))).toEqual([]);
});

it("keeps each npm library in one room", () => {
  const rooms = new Map<string, Set<string>>();
  for (const file of sources) {
    for (const name of importsOf(file).filter(
      (imported) => !imported.startsWith(".") && !imported.startsWith("node:"),
    )) {
      const library = name.split("/")[0] ?? "";
      rooms.set(library, (rooms.get(library) ?? new Set()).add(roomOf(file)));
    }
  }
  const spread = [...rooms]
    .filter(([, users]) => users.size > 1)
    .map(([library, users]) => `${library}: ${[...users].join(", ")}`);
  expect(spread).toEqual([]);
});

it("keeps files short", () => {
  const lengths = sources
    .map((file) => readFileSync(path.join(root, file), "utf8").split("\n").length - 1)
    .sort((a, b) => a - b);
  expect(lengths.at(-1)).toBeLessThanOrEqual(300);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
});

it("parses a template in one function and enters one in one, and compiles none", () => {
  const uses = (pattern: RegExp) =>
    sources.flatMap((file) =>
      [...readFileSync(path.join(root, file), "utf8").matchAll(pattern)].map(([word]) => `${file} ${word}`),
    );
  expect(uses(/Handlebars\.\w+/g)).toEqual(["render/template/syntax.ts Handlebars.parse"]);
  expect(uses(/(?<!function )\b(?:parseSource|evaluate)\(/g)).toEqual([
    "render/index.ts evaluate(",
    "render/template/prepare.ts parseSource(",
  ]);
});
