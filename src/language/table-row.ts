/** A row of a table that is laid out with blanks: two gaps at least, one of them too wide to be a slip, or after a number. */
export function isTableRow(text: string): boolean {
  const row = text.trim();
  const gaps = row.match(/ {2,}|\t+|　{2,}/g) ?? [];
  return gaps.length > 1 && (gaps.some((gap) => gap.length > 2 || gap.startsWith("\t")) || /^(?:序号|\d+) /.test(row));
}
