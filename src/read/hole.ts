import type { Hole } from "../model/data.js";

/** `待填` or `待填：说明` is filled in on site; a text that ends in （暂定） is assumed. */
export function holeIn(text: string): { content: string; hole?: Hole } {
  const blank = /^待填(?:[：:]\s*(.*))?$/s.exec(text.trim());
  if (blank) return { content: blank[1] ?? "", hole: "待填" };
  const trimmed = text.trim();
  const mark = /[（(]暂定[）)]$/.exec(trimmed);
  const content = mark ? trimmed.slice(0, mark.index).trimEnd() : "";
  return content === "" ? { content: text } : { content, hole: "暂定" };
}
