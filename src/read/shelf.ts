import * as path from "node:path";
import { type Diagnostic, hasErrors, type Step } from "../diagnostics/diagnostic.js";
import type { Document, Shelf, ShelfPart } from "../model/document.js";
import type { Field } from "../model/field.js";
import type { Files } from "../model/files.js";
import { fragmentField, frameField, kindField, layoutField } from "../model/schema.js";
import { setField } from "../model/set.js";
import { type WordLists, wordListField } from "../model/word-lists.js";
import { readDocument } from "./front-matter.js";
import { readText } from "./text.js";
import { validate } from "./validate.js";
import { readYaml } from "./yaml.js";

const allParts: readonly ShelfPart[] = ["templates", "fragments", "frames", "layouts"];

/**
 * Reads `templates/` and `fragments/` below each root: the package's own, then the writer's.
 * @param parts what is wanted, all that papers are made of unless given; a list of kinds need not wait for hundreds of fragments
 */
export function readShelf(files: Files, roots: readonly string[], parts = allParts): Step<Shelf> {
  const shelf: Shelf = { templates: [], fragments: [], frames: [], layouts: [], sets: [] };
  const findings: Diagnostic[] = [];
  const add = (part: ShelfPart, root: string, folder: string, field: Field) => {
    for (const step of parts.includes(part) ? readFolder(files, root, folder, field) : []) {
      findings.push(...step.findings);
      if (step.value) shelf[part].push(step.value);
    }
  };
  for (const root of roots) {
    add("templates", root, "templates", kindField);
    add("layouts", root, "templates/版式", layoutField);
    add("sets", root, "templates/成套", setField);
    for (const role of files.list(path.join(root, "fragments"))) {
      const folder = `fragments/${role}`;
      if (role === "框架") add("frames", root, folder, frameField);
      else add("fragments", root, folder, fragmentField);
    }
  }
  return { value: shelf, findings };
}

/**
 * Reads the word lists below a root: `templates/词表/` of the package, `词表/` of the writer.
 * @param kinds what is wanted, all unless given: a file that speaks of none of them is not parsed
 */
export function readWordLists(
  files: Files,
  root: string,
  kinds?: readonly (keyof WordLists)[],
): Required<Step<Document[]>> {
  const steps = ["templates/词表", "词表"]
    .flatMap((folder) => namesIn(files, root, folder, wordListField))
    .map((name) => ({ name, text: readText(files, path.join(root, name), name) }))
    .filter(({ text }) => !kinds || kinds.some((kind) => text.value?.includes(kind)))
    .map(({ name, text }) => checked(yamlDocument(text, name), wordListField));
  return { value: steps.flatMap(({ value }) => value ?? []), findings: steps.flatMap(({ findings }) => findings) };
}

function readFolder(files: Files, root: string, folder: string, field: Field): Step<Document>[] {
  return namesIn(files, root, folder, field).map((name) => {
    const file = path.join(root, name);
    const isMarkdown = name.endsWith(".md");
    return checked(
      isMarkdown ? readDocument(files, file, name, "") : yamlDocument(readText(files, file, name), name),
      field,
    );
  });
}

function namesIn(files: Files, root: string, folder: string, field: Field): string[] {
  const usual = [frameField, layoutField, setField, wordListField].includes(field) ? /\.ya?ml$/ : /\.md$/;
  const names = files.list(path.join(root, folder)).filter((name) => usual.test(name) && !/^[.~]/.test(name));
  return names.map((name) => `${folder}/${name}`);
}

function checked({ value, findings }: Step<Document>, field: Field): Step<Document> {
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
