/** The full-width forms of half-width marks. */
export const fullMarks: Readonly<Record<string, string>> = {
  ",": "，",
  ".": "。",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

const beside = /(?<=[^\x20-\x7e])[,;:()!?]|[,;:()!?](?=[^\x20-\x7e]|$)/g;

/** With full-width marks beside Han, offsets unchanged: 增长8.5%,税收 → 增长8.5%，税收. A full stop may be a point, and stays. */
export function withFullMarks(text: string): string {
  return text.replace(beside, (mark) => fullMarks[mark] ?? mark);
}
