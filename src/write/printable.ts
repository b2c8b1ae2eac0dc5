/**
 * What XML 1.0 can hold. `read` cleans and reports these characters; this is the last guard, so that no way into a
 * writer can make a file that Word refuses to open, and so that every copy drops the same ones.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "");
}
