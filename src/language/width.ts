/**
 * Width in full-width characters, as the page sets it: letters, digits and half-width marks take about half a
 * character, combining marks none, everything else one.
 */
export function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += characterWidth(character);
  return sum;
}

function characterWidth(character: string): number {
  if (/\p{Mark}|\p{Cf}/u.test(character)) return 0;
  return /[\u0020-\u024F]/.test(character) && !/[·×÷°§±]/.test(character) ? 0.5 : 1;
}
