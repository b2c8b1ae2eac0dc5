interface SearchResult {
  作用: string;
  片段: string;
  篇幅: string;
  摘录: string;
}

/** So much of the line is shown before and after the first of the words. */
const around = { before: 12, after: 40 };

/** The fragments found, each with the words where they stand. */
export function reportFound(found: readonly SearchResult[], words: readonly string[]): string {
  if (found.length === 0) return "没有找到。换个短一点的词试试，如“督查”“销号”\n";
  const rows = found.map(({ 作用, 片段, 篇幅, 摘录 }) => `${作用}/${片段}（${篇幅}）\n    ${excerpt(摘录, words)}\n`);
  return `${rows.join("")}共 ${found.length} 篇。用哪一篇，在稿件的文件头写 选用: { 作用: 片段 }\n`;
}

function excerpt(line: string, words: readonly string[]): string {
  const characters = [...line];
  const places = words.map((word) => line.indexOf(word)).filter((place) => place >= 0);
  const first = [...line.slice(0, Math.max(0, Math.min(...places, line.length)))].length;
  const start = places.length === 0 || first <= around.before ? 0 : first - around.before;
  const shown = characters.slice(start, start + around.before + around.after).join("");
  const more = start + around.before + around.after < characters.length;
  return `${start > 0 ? "…" : ""}${shown}${more ? "…" : ""}`;
}
