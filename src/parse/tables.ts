import type { Annex, AnnexHead, Block, Inline, Table } from "../model/tree.js";
import type { Mark, Value } from "../model/value.js";

export function tableBlock({ table, place }: Extract<Mark, { type: "table" }>): Table {
  const { title, where, columns, rows, total } = table;
  return {
    type: "table",
    ...(title && { annex: { title: [cell(title)] } }),
    where,
    columns,
    rows: rows.map((row) => row.map((value) => [cell(value)])),
    ...(total && { total: total.map((value) => [cell(value)]) }),
    place,
  };
}

function cell(value: Value): Inline {
  return { type: "value", value };
}

type AnnexTable = Table & { annex: AnnexHead };

/**
 * The annexes behind the end, numbered, and named in the note (附件：1. …) before the signature. What the author typed into
 * a note of her own comes first, and the numbers go on after it.
 */
export function withAnnexes(blocks: readonly Block[]): Block[] {
  const tables = blocks.filter(isAnnex);
  const [first] = tables;
  if (!first) return [...blocks];
  const text = blocks.filter((block) => !isAnnex(block));
  const typed = text.find((block) => block.type === "annex");
  const titles = tables.map(({ annex }) => annex.title);
  const note: Annex = typed
    ? { ...typed, lines: [...typed.lines, ...titles] }
    : { type: "annex", lines: titles, place: first.place };
  return [...noted(text, typed, note), ...numbered(tables, note.lines.length)];
}

function isAnnex(block: Block): block is AnnexTable {
  return block.type === "table" && block.annex !== undefined;
}

function noted(text: readonly Block[], typed: Annex | undefined, note: Annex): Block[] {
  if (typed) return text.map((block) => (block === typed ? note : block));
  const signature = text.findIndex((block) => block.type === "signature");
  const at = signature < 0 ? text.length : signature;
  return [...text.slice(0, at), note, ...text.slice(at)];
}

/** @param count annexes in all, the typed ones too */
function numbered(tables: readonly AnnexTable[], count: number): Table[] {
  const before = count - tables.length;
  return tables.map((table, index) =>
    count === 1 ? table : { ...table, annex: { ...table.annex, number: before + index + 1 } },
  );
}
