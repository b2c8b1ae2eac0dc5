import { unzipSync, zipSync } from "fflate";

/** A workbook with one of its parts rewritten, as programs other than Excel write it. */
export function rewritten(bytes: Uint8Array, parts: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, change] of Object.entries(parts))
    files[name] = new TextEncoder().encode(change(new TextDecoder().decode(files[name] ?? new Uint8Array())));
  return zipSync(files, { mtime: "1980-01-01" });
}

/** With a chart on a sheet of its own behind the others. */
export function withChartSheet(bytes: Uint8Array): Uint8Array {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet";
  return rewritten(bytes, {
    "xl/workbook.xml": (xml) => xml.replace("</sheets>", `<sheet name="图" sheetId="99" r:id="rId99"/></sheets>`),
    "xl/_rels/workbook.xml.rels": (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId99" Type="${type}" Target="chartsheets/sheet1.xml"/></Relationships>`,
      ),
    "xl/chartsheets/sheet1.xml": () =>
      `<?xml version="1.0"?><chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
  });
}
