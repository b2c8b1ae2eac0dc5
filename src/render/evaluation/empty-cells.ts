import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnoseMissing } from "../../diagnostics/missing-data.js";
import { whereText } from "../../language/where.js";
import { isGroup, originOf } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import type { Missing } from "./scope.js";

interface MissingColumn {
  column: string;
  template: Place;
  cells: Place[];
}

/** Cells that a template needs and that are empty, gathered over the rows. */
export class EmptyCells {
  private readonly wanted = new Map<string, MissingColumn>();

  /** Takes what is missing, if it is the cell of a ledger's row. */
  add({ parent, rest }: Missing, template: Place): boolean {
    const [column = ""] = rest;
    if (!parent.columns?.includes(column) || !isGroup(parent.data)) return false;
    const { keys, place } = originOf(parent.data);
    const key = JSON.stringify([column, template.file, template.line, template.column]);
    const wanted = this.wanted.get(key) ?? { column, template, cells: [] };
    wanted.cells.push(keys?.get(column) ?? place);
    this.wanted.set(key, wanted);
    return true;
  }

  findings(): Diagnostic[] {
    return [...this.wanted.values()].map(({ column, template, cells }) => {
      const where = whereText(cells.slice(0, most));
      const more = cells.length > most ? ` 等 ${cells.length} 格` : "";
      const message = `“${column}”空着，${whereText([template])}要用：${where}${more}。请补上；可有可无的，模板里用 {{#if ${column}}} 包起来`;
      return diagnoseMissing("data-missing", cells[0] ?? template, message, { quote: column, data: { path: column } });
    });
  }
}

/** So many cells are named one by one. */
const most = 20;
