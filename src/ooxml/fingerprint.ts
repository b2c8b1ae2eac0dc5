import { createHash } from "node:crypto";
import { openZip, unpack } from "./zip.js";

/** Where a Word file keeps what other programs leave alone (ECMA-376, part 1, 15.2.12.2). */
export const propertiesPart = "docProps/custom.xml";

const property = "稿匠出稿";

type NamedPart = readonly [name: string, bytes: Uint8Array];

/** What tells a file as it was written from one that has been saved by somebody since: a digest of all its other parts. */
function fingerprintOf(parts: Iterable<NamedPart>): string {
  const hash = createHash("sha256");
  const others = [...parts].filter(([name]) => name !== propertiesPart);
  for (const [name, bytes] of others.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex").slice(0, 24);
}

/** The custom properties of a file made of these parts. */
export function propertiesXml(parts: Iterable<NamedPart>): string {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006";
  // The format of all named properties, and the first number that is free in it: both are given by the standard.
  const head = `fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${property}"`;
  const value = `<property ${head}><vt:lpwstr>${fingerprintOf(parts)}</vt:lpwstr></property>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${value}</Properties>`;
}

/** Whether a Word file is as we have written it. False also where it says nothing of that, or cannot be read. */
export function isAsWritten(bytes: Uint8Array): boolean {
  const zip = openZip(bytes);
  if (typeof zip === "string") return false;
  const parts: NamedPart[] = [];
  for (const entry of zip.entries.values()) {
    const part = unpack(zip, entry);
    if (typeof part === "string") return false;
    parts.push([entry.name, part]);
  }
  const properties = parts.find(([name]) => name === propertiesPart)?.[1];
  return properties !== undefined && new TextDecoder().decode(properties) === propertiesXml(parts);
}
