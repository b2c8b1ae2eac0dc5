/**
 * Holds what the reader reads of workbooks against what openpyxl reads of them.
 *
 *     npm run build && python3 test/differential/openpyxl_cells.py 文件夹/*.xlsx > theirs.jsonl && node test/differential/compare.mjs theirs.jsonl
 */
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { cellName } from "../../dist/language/cells.js";
import { readWorkbook } from "../../dist/read/ledger/workbook.js";

/** Blanks and what cannot be printed are no matter. */
const letters = (text) =>
  text
    .replace(/_x000D_/gi, "")
    .replace(/[\s\p{Cc}\u00ad\u200b\u2060\ufeff]/gu, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, "");
const near = (a, b) => a === b || Math.abs(a - b) <= Math.abs(b) * 1e-13;
const two = (number) => String(number).padStart(2, "0");

const equal = {
  text: (ours, [type, value]) =>
    type === "number"
      ? near(Number(ours.text), value)
      : type !== "bool" && letters(ours.text) === letters(String(value)),
  number: (ours, [type, value]) =>
    type === "number" && near(ours.unit === "%" ? Number(ours.value) / 100 : Number(ours.value), value),
  date: ({ moment, month }, [type, value]) => {
    const day = `${moment.year}-${two(moment.month)}`;
    return type === "date" && value.startsWith(month ? day : `${day}-${two(moment.day)}`);
  },
  time: (_, [type]) => type === "time" || type === "date",
  boolean: (ours, [type, value]) => type === "bool" && ours.value === value,
  error: (ours, [type, value]) => type === "error" || letters(ours.code) === letters(String(value)),
  uncomputed: () => false,
};

const counts = {
  files: 0,
  both: 0,
  same: 0,
  neither: 0,
  onlyTheirs: [],
  onlyOurs: [],
  cells: 0,
  equal: 0,
  sheetsApart: 0,
};
const kinds = new Map();
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { file, sheets, error } = JSON.parse(line);
  counts.files += 1;
  const { value, findings } = await readWorkbook(readFileSync(file), file);
  if (error || !value) {
    if (error && !value) counts.neither += 1;
    else if (error) counts.onlyOurs.push(`${file} ${error}`);
    else counts.onlyTheirs.push(`${file} ${findings[0]?.message}`);
    continue;
  }
  counts.both += 1;
  let apart = 0;
  for (const sheet of value.sheets) {
    const theirs = sheets[sheet.name];
    if (!theirs || sheet.large) {
      counts.sheetsApart += 1;
      continue;
    }
    const seen = new Set();
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, ours] of cells.entries()) {
        if (!ours) continue;
        const at = cellName(undefined, column + 1, row + 1);
        seen.add(at);
        apart += tell(file, sheet.name, at, ours, theirs[at]);
      }
    }
    for (const [at, other] of Object.entries(theirs))
      if (!seen.has(at)) apart += tell(file, sheet.name, at, undefined, other);
  }
  if (apart === 0) counts.same += 1;
}

function tell(file, sheet, at, ours, theirs) {
  // A formula whose value nobody stored, and a text of nothing but blanks, are nothing to openpyxl or to us.
  if (!theirs && (!ours || ours.type === "uncomputed")) return 0;
  if (!ours && theirs[0] === "text" && letters(theirs[1]) === "") return 0;
  counts.cells += 1;
  if (ours && theirs && equal[ours.type](ours, theirs)) {
    counts.equal += 1;
    return 0;
  }
  const kind = `${ours?.type ?? "nothing"} / ${theirs?.[0] ?? "nothing"}`;
  const known = kinds.get(kind) ?? { times: 0, files: new Set(), example: "" };
  known.times += 1;
  known.files.add(file);
  known.example ||= `${file} ${sheet}!${at} ${JSON.stringify(ours)} ${JSON.stringify(theirs)}`;
  kinds.set(kind, known);
  return 1;
}

console.log(JSON.stringify(counts, undefined, 1));
for (const [kind, { times, files, example }] of kinds)
  console.log(times, kind, files.size, "files", example.slice(0, 260));
