/**
 * Width in full-width characters, as the page sets it: letters, digits and half-width marks take about half a
 * character, combining marks none, everything else one.
 */
export function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += character >= "\u3400" && character <= "\u9fff" ? 1 : characterWidth(character);
  return sum;
}

function characterWidth(character: string): number {
  if (/\p{Mark}|\p{Cf}/u.test(character)) return 0;
  return /[\u0020-\u024F]/.test(character) && !/[·×÷°§±]/.test(character) ? 0.5 : 1;
}

/** Letters, digits and marks in half width, each in its place: ２０２６％ → 2026%, （ → (. The marks 。、“” have no such form. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Letters and digits alone; marks stay as they are. */
export function halfWidthWords(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]+/g, halfWidth);
}
