import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Hole } from "../model/data.js";
import type { HolePlace } from "../model/open-place.js";
import type { Paper } from "../model/tree.js";
import { inlinesOf, valuesIn } from "../model/walk.js";
import { diagnose } from "./diagnostics.js";

/** The holes of a paper, in the order they are printed: one entry for a line of the folder, however often and with whatever else it is printed. */
export function holesOf(paper: Paper): HolePlace[] {
  const found: { paths: readonly string[]; open: HolePlace }[] = [];
  for (const { value } of paper.blocks.flatMap(inlinesOf).flatMap(valuesIn)) {
    if (!value.hole) continue;
    const { file, line } = value.sources[0] ?? value.place;
    const path = value.paths.join("、");
    const open: HolePlace = { hole: value.hole, path, text: value.text, file, ...(line !== undefined && { line }) };
    if (!found.some((other) => isSame(other.open, open) && overlap(other.paths, value.paths)))
      found.push({ paths: value.paths, open });
  }
  return found.map(({ open }) => open);
}

const isSame = (a: HolePlace, b: HolePlace) => a.hole === b.hole && a.file === b.file && a.line === b.line;

/** Values without a path are told apart by their line alone. */
function overlap(a: readonly string[], b: readonly string[]): boolean {
  return (a.length === 0 && b.length === 0) || a.some((path) => b.includes(path));
}

const advice: Record<Hole, string> = {
  待填: "印出来是一道横线，要在会前填上",
  暂定: "印出来带“（暂定）”字样，定下来后请去掉会议夹里的“（暂定）”",
  缺: "这是草稿，印出来是【待填】字样",
};

export function holeFindings(paper: Paper): Diagnostic[] {
  return holesOf(paper)
    .filter(({ hole }) => hole !== "缺")
    .map(({ hole, path, text, file, line }) => {
      const place = { file, ...(line !== undefined && { line }) };
      const rule = hole === "待填" ? "hole-blank" : "hole-assumed";
      return diagnose(rule, place, `“${path}”${hole}：${advice[hole]}`, { quote: text });
    });
}
