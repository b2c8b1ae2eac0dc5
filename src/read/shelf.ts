import * as path from "node:path";
import { type Diagnostic, hasErrors, type Step } from "../diagnostics/diagnostic.js";
import type { Document, IndexPart, LibraryFile, LibraryFiles, LibraryIndex, ShelfPart } from "../model/document.js";
import type { Field } from "../model/field.js";
import type { Files } from "../model/files.js";
import { fragmentField, frameField, kindField, layoutField, skeletonField } from "../model/library-schema.js";
import { setField } from "../model/set.js";
import { themeField } from "../model/theme.js";
import { type WordLists, wordListField } from "../model/word-lists.js";
import { documentIn } from "./front-matter.js";
import { openIndex } from "./shelf-index.js";
import { readBytes, textIn } from "./text.js";
import { validate } from "./validate.js";
import { readYaml } from "./yaml.js";

/** What all papers are made of. */
const partsOfPapers: readonly ShelfPart[] = ["templates", "skeletons", "fragments", "frames", "layouts", "themes"];

const fields: Record<IndexPart, Field> = {
  templates: kindField,
  skeletons: skeletonField,
  fragments: fragmentField,
  frames: frameField,
  layouts: layoutField,
  sets: setField,
  themes: themeField,
  words: wordListField,
};

/** Where each part lies below a root; fragments lie by their roles. The writer's own word lists need no `templates`. */
const folders: Record<Exclude<IndexPart, "fragments">, string[]> = {
  templates: ["templates"],
  skeletons: ["templates/骨架"],
  frames: ["fragments/框架"],
  layouts: ["templates/版式"],
  sets: ["templates/成套"],
  themes: ["templates/主题"],
  words: ["templates/词表", "词表"],
};

/**
 * Reads `templates/` and `fragments/` below each root: the package's own, then the writer's.
 * @param parts what is wanted, all that papers are made of unless given; a list of kinds need not wait for hundreds of fragments
 * @param index of what need not be parsed
 */
export function readShelf(
  files: Files,
  roots: readonly string[],
  parts = partsOfPapers,
  index?: LibraryIndex,
): Required<Step<LibraryFiles>> {
  const shelf: LibraryFiles = {
    templates: [],
    skeletons: [],
    fragments: [],
    frames: [],
    layouts: [],
    sets: [],
    themes: [],
  };
  const findings: Diagnostic[] = [];
  for (const root of roots) {
    for (const part of parts) {
      const read = readPart(files, root, part, index);
      shelf[part].push(...read.value);
      findings.push(...read.findings);
    }
  }
  return { value: shelf, findings };
}

/**
 * Reads the word lists below a root.
 * @param kinds what is wanted, all unless given: a file that speaks of none of them is not parsed
 * @param index of what need not be parsed
 */
export function readWordLists(
  files: Files,
  root: string,
  kinds?: readonly (keyof WordLists)[],
  index?: LibraryIndex,
): Required<Step<LibraryFile[]>> {
  const isWanted = (text: string) => !kinds || kinds.some((kind) => text.includes(kind));
  return readPart(files, root, "words", index, isWanted);
}

function readPart(
  files: Files,
  root: string,
  part: IndexPart,
  index: LibraryIndex | undefined,
  isWanted: (text: string) => boolean = () => true,
): Required<Step<LibraryFile[]>> {
  const indexed = openIndex(files, root, part, index);
  const steps = namesOf(files, root, part).map((name): Step<LibraryFile> => {
    const bytes = readBytes(files, path.join(root, name), name);
    const known = bytes.value && indexed(name, bytes.value);
    if (known) return { value: known, findings: [] };
    const text = textIn(bytes, name);
    return isWanted(text.value ?? "") ? documentOf(text, name, fields[part]) : { findings: [] };
  });
  return { value: steps.flatMap(({ value }) => value ?? []), findings: steps.flatMap(({ findings }) => findings) };
}

function namesOf(files: Files, root: string, part: IndexPart): string[] {
  const usual = part === "templates" || part === "fragments" ? /\.md$/ : /\.ya?ml$/;
  const within = part === "fragments" ? roleFolders(files, root) : folders[part];
  return within.flatMap((folder) => {
    const names = files.list(path.join(root, folder)).filter((name) => usual.test(name) && !/^[.~]/.test(name));
    return names.map((name) => `${folder}/${name}`);
  });
}

function roleFolders(files: Files, root: string): string[] {
  const names = files.list(path.join(root, "fragments")).map((role) => `fragments/${role}`);
  return names.filter((name) => !folders.frames.includes(name));
}

function documentOf(text: Step<string>, name: string, field: Field): Step<Document> {
  const { value, findings } = name.endsWith(".md") ? documentIn(text, name) : yamlDocument(text, name);
  if (!value) return { findings };
  const problems = validate(value.head, field);
  const all = [...findings, ...problems];
  return hasErrors(problems) ? { findings: all } : { value, findings: all };
}

function yamlDocument(text: Step<string>, name: string): Step<Document> {
  if (text.value === undefined) return { findings: text.findings };
  const yaml = readYaml(text.value, name);
  const findings = [...text.findings, ...yaml.findings];
  if (!yaml.value) return { findings };
  const stem = name.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  return { value: { file: name, name: stem, head: yaml.value, body: { file: name, text: "", lines: [] } }, findings };
}
