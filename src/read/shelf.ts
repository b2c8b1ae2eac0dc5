import * as path from "node:path";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import type { Document, Shelf, ShelfPart } from "../model/document.js";
import type { Field } from "../model/field.js";
import type { Files } from "../model/files.js";
import { fragmentField, frameField, kindField, layoutField } from "../model/schema.js";
import { setField } from "../model/set.js";
import { wordListField } from "../model/word-lists.js";
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
  const shelf: Shelf = { templates: [], fragments: [], frames: [], layouts: [], sets: [], words: [] };
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
    for (const folder of ["templates/词表", "词表"]) add("words", root, folder, wordListField);
    for (const role of files.list(path.join(root, "fragments"))) {
      const folder = `fragments/${role}`;
      if (role === "框架") add("frames", root, folder, frameField);
      else add("fragments", root, folder, fragmentField);
    }
  }
  return { value: shelf, findings };
}

function readFolder(files: Files, root: string, folder: string, field: Field): Step<Document>[] {
  const usual = [frameField, layoutField, setField, wordListField].includes(field) ? /\.ya?ml$/ : /\.md$/;
  const names = files.list(path.join(root, folder)).filter((name) => usual.test(name) && !/^[.~]/.test(name));
  return names.map((name) => readChecked(files, path.join(root, folder, name), `${folder}/${name}`, field));
}

function readChecked(files: Files, file: string, name: string, field: Field): Step<Document> {
  const read = name.endsWith(".md") ? readDocument(files, file, name, "") : readYamlDocument(files, file, name);
  if (!read.value) return read;
  const problems = validate(read.value.head, field);
  const findings = [...read.findings, ...problems];
  return problems.some((problem) => problem.severity === "error") ? { findings } : { value: read.value, findings };
}

function readYamlDocument(files: Files, file: string, name: string): Step<Document> {
  const text = readText(files, file, name);
  if (text.value === undefined) return { findings: text.findings };
  const yaml = readYaml(text.value, name);
  const findings = [...text.findings, ...yaml.findings];
  if (!yaml.value) return { findings };
  const stem = name.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  return { value: { file: name, name: stem, head: yaml.value, body: { file: name, text: "", lines: [] } }, findings };
}
