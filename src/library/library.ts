import type { Document, Shelf } from "../model/document.js";
import type { Finding, Step } from "../model/finding.js";
import type { Fragment, Frame, Kind } from "../model/kind.js";
import type { Layout } from "../model/layout.js";
import { fragmentField } from "../model/schema.js";
import { toFrame } from "./frames.js";
import { toKind } from "./kinds.js";
import { toLayout } from "./layouts.js";
import { plain } from "./plain.js";

/** Everything a paper can be made of, by name; the writer's own file replaces the package's of the same name. */
export interface Library {
  kinds: Map<string, Kind>;
  /** Key `作用/片段`. */
  fragments: Map<string, Fragment>;
  frames: Map<string, Frame>;
  layouts: Map<string, Layout>;
}

export function loadLibrary(shelf: Shelf): Step<Library> {
  const findings: Finding[] = [];
  const kinds = new Map<string, Kind>();
  for (const document of shelf.templates) {
    const { value, findings: found } = toKind(document);
    findings.push(...found);
    if (value) kinds.set(value.稿种, value);
  }
  const layouts = new Map<string, Layout>();
  for (const document of shelf.layouts) {
    const { value, findings: found } = toLayout(document);
    findings.push(...found);
    if (value) layouts.set(value.名称, value);
  }
  const fragments = new Map(shelf.fragments.map((document) => named(toFragment(document))));
  const frames = new Map(shelf.frames.map(toFrame).map((frame) => [frame.框架, frame] as const));
  return { value: { kinds, fragments, frames, layouts }, findings };
}

function named(fragment: Fragment): [string, Fragment] {
  return [`${fragment.作用}/${fragment.片段}`, fragment];
}

function toFragment({ head, name, body }: Document): Fragment {
  const front = plain(head, fragmentField) as Omit<Fragment, "片段" | "source">;
  // Ends in a newline, as every partial must, or what follows would join its last line.
  return { ...front, 片段: name, source: { ...body, text: `${body.text.trim() === "" ? "" : body.text.trimEnd()}\n` } };
}
