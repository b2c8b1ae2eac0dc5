import type { Particulars } from "../diagnostics/declare.js";
import type { Step } from "../diagnostics/diagnostic.js";
import { listed, unknownName } from "../diagnostics/unknown-name.js";
import { originOf } from "../model/data.js";
import type { Kind } from "../model/kind.js";
import type { Layout } from "../model/layout.js";
import type { Brief } from "../model/meeting.js";
import { diagnose } from "./diagnostics.js";
import type { Library } from "./library.js";

/** The kind a brief asks for. */
export function chooseKind({ kinds }: Library, { kind: name, head }: Brief): Step<Kind> {
  const kind = kinds.get(name);
  if (kind) return { value: kind, findings: [] };
  const names = [...kinds.keys()];
  const { place } = originOf(head.稿种 ?? head);
  const why: [string, Particulars?] = name
    ? unknownName({ what: `没有叫“${name}”的稿种`, name }, names, listed("现有", names))
    : [`没有写稿种。请在文件头写一行“稿种: ${names[0] ?? "动员讲话"}”`];
  return { findings: [diagnose("kind-unknown", place, ...why)] };
}

/** The layout a kind is printed by. */
export function chooseLayout(library: Library, { 版式: name, source }: Kind): Step<Layout> {
  return layoutNamed(library, name, source.file);
}

/** The layout of the reading copy of what is printed by another. */
export function chooseReadingLayout(library: Library, { 稿本 }: Layout): Step<Layout> {
  return layoutNamed(library, 稿本?.朗读 ?? "朗读稿", "templates/版式");
}

/** @param file where the name stands */
export function layoutNamed({ layouts }: Library, name: string, file: string): Step<Layout> {
  const layout = layouts.get(name);
  if (layout) return { value: layout, findings: [] };
  const names = [...layouts.keys()];
  const unknown = unknownName({ what: `没有叫“${name}”的版式`, name }, names, listed("现有", names));
  return { findings: [diagnose("layout-unknown", { file, line: 1 }, ...unknown)] };
}
