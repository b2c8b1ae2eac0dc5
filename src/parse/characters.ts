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
