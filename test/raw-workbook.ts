import { unzipSync } from "fflate";

/** Cells of a workbook by `工作表!G5`, read by other code than the program's: unzip and look at the XML. */
export function rawCells(bytes: Uint8Array): Map<string, string> {
  const parts = unzipSync(bytes);
  const xml = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const shared = [...xml("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) => textIn(si));
  const targets = new Map(
    [...xml("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  const cells = new Map<string, string>();
  for (const [tag] of xml("xl/workbook.xml").matchAll(/<sheet\b[^>]*>/g)) {
    const sheet = xml(targets.get(attribute(tag, "r:id")) ?? "");
    for (const [, attributes = "", inner = ""] of sheet.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = cellText(attribute(`<c ${attributes}>`, "t"), inner, shared);
      if (value !== "") cells.set(`${attribute(tag, "name")}!${attribute(`<c ${attributes}>`, "r")}`, value);
    }
  }
  return cells;
}

function cellText(type: string, inner: string, shared: readonly string[]): string {
  const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? "";
  if (type === "s") return shared[Number(value)] ?? "";
  return type === "inlineStr" ? textIn(inner) : unescaped(value);
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => unescaped(text)).join("");
}

function attribute(tag: string, name: string): string {
  return new RegExp(`[\\s<]${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function unescaped(text: string): string {
  const names: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (_, name: string) => names[name] ?? "");
}

/** The same workbook with the value of one numeric cell replaced. */
export function withCell(
  zip: (parts: Record<string, Uint8Array>) => Uint8Array,
  bytes: Uint8Array,
  sheetFile: string,
  cell: string,
  value: string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts[sheetFile]);
  const changed = xml.replace(new RegExp(`(<c r="${cell}"[^>]*>.*?<v>)[^<]*(</v>)`, "s"), `$1${value}$2`);
  if (changed === xml) throw new Error(`${sheetFile} has no number in ${cell}`);
  return zip({ ...parts, [sheetFile]: new TextEncoder().encode(changed) });
}
