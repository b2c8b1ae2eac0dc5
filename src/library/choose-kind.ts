import { originOf } from "../model/data.js";
import type { Step } from "../model/finding.js";
import type { Kind } from "../model/kind.js";
import type { Layout } from "../model/layout.js";
import type { Brief } from "../model/meeting.js";
import { nearestName } from "../model/nearest.js";
import type { Library } from "./library.js";

/** The kind a brief asks for. */
export function chooseKind(library: Library, brief: Brief): Step<Kind> {
  const kind = library.kinds.get(brief.kind);
  if (kind) return { value: kind, findings: [] };
  const names = [...library.kinds.keys()];
  const nearest = nearestName(brief.kind, names);
  const hint = nearest ? `是不是“${nearest}”？` : `现有：${names.join("、")}`;
  const { place } = originOf(brief.head.稿种 ?? brief.head);
  const message = brief.kind
    ? `没有叫“${brief.kind}”的稿种。${hint}`
    : `没有写稿种。请在文件头写一行“稿种: ${names[0] ?? "动员讲话"}”`;
  return {
    findings: [
      {
        rule: "kind-unknown",
        severity: "error",
        message,
        ...place,
        quote: brief.kind,
        ...(nearest && { suggest: nearest }),
      },
    ],
  };
}

/** The layout a kind is printed by. */
export function chooseLayout(library: Library, kind: Kind): Step<Layout> {
  const layout = library.layouts.get(kind.版式);
  if (layout) return { value: layout, findings: [] };
  const message = `没有叫“${kind.版式}”的版式。现有：${[...library.layouts.keys()].join("、")}`;
  return {
    findings: [
      { rule: "layout-unknown", severity: "error", message, file: kind.source.file, line: 1, quote: kind.版式 },
    ],
  };
}
