const item = /^(\s*(?:\d{1,9}[.)]|[-*+])\s+)\S/;

/**
 * The indentation of the point of a list that a line is written in, as Markdown wants it, however far the writer has indented the line;
 * none where it is not indented or stands below no point.
 */
export function pointIndent(lines: readonly string[], index: number): string {
  const own = indentOf(lines[index] ?? "");
  for (let above = index - 1; above >= 0 && own > 0; above -= 1) {
    const line = lines[above] ?? "";
    // Blocks of the template language are indented as one likes.
    if (line.trim() === "" || line.trimStart().startsWith("{{") || indentOf(line) >= own) continue;
    return " ".repeat(item.exec(line)?.[1]?.length ?? 0);
  }
  return "";
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
