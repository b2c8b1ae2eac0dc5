import { quantityIn } from "../../src/language/quantity.js";
import { type Data, Datum, group, type List, list } from "../../src/model/data.js";
import { Figure } from "../../src/model/figure.js";
import type { Place } from "../../src/model/place.js";
import type { Quantity } from "../../src/model/quantity.js";
import { tellStages } from "../../src/read/ledger/index.js";
import { stageWords } from "../package-words.js";

/** What stands in a cell: nothing, a text, a quantity in figures and unit. */
export type Content = string | Quantity | undefined;

const columnLetters = "ABCDEFGH";

/** A sheet 项目 of 台账.xlsx: the header in row 4, each row below it. */
export function sheet(rows: readonly Readonly<Record<string, Content>>[]): List {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const at = (index: number, row: number): Place => ({
    file: "台账.xlsx",
    cell: `项目!${columnLetters[index] ?? "Z"}${row}`,
  });
  const columns = names.map((name, index) => ({ name, header: name, type: "文" as const, place: at(index, 4) }));
  const origin = {
    path: "项目",
    place: at(0, 4),
    ledger: { kind: "项目" as const, name: "项目", file: "台账.xlsx", columns },
  };
  const made = rows.map((row, index): Data => {
    const keys = new Map(names.map((name, column) => [name, at(column, index + 5)]));
    const path = `项目[${index + 1}]`;
    const cells = Object.entries(row).flatMap(([name, content]): [string, Datum][] => {
      const cell = content === undefined ? undefined : datum(content, `${path}.${name}`, keys.get(name) ?? at(0, 0));
      return cell ? [[name, cell]] : [];
    });
    return group({ path, place: at(0, index + 5), keys }, cells);
  });
  const all = list(origin, made);
  tellStages(all, stageWords);
  return all;
}

function datum(content: string | Quantity, path: string, place: Place): Datum {
  if (content === "待填") return new Datum("", path, place, "待填");
  const quantity = typeof content === "string" ? quantityIn(content) : content;
  const text = typeof content === "string" ? content : content.value;
  return new Datum(text, path, place, undefined, quantity ? { quantity } : {});
}

/** A figure that a template types. */
export function typed(text: string): Figure {
  const quantity = quantityIn(text);
  if (!quantity) throw new Error(`${text} is no figure`);
  return new Figure(quantity, { type: "constant" });
}
