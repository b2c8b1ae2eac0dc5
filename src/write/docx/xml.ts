export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** For attribute values: face names come from a file an office may edit. */
export function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? "");
}
