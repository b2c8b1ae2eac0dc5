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

const wide = "[\\p{Script=Han}\\u2014\\u2018-\\u201D\\u2026\\u00B7\\u3000-\\u303F\\uFF00-\\uFFEF]";
const wideStart = new RegExp(`^${wide}`, "u");
const wideEnd = new RegExp(`${wide}$`, "u");

/** Han, full-width, or Chinese punctuation. */
export function startsWide(text: string): boolean {
  return wideStart.test(text.slice(0, 2));
}

export function endsWide(text: string): boolean {
  return wideEnd.test(text.slice(-2));
}
