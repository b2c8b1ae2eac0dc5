import { type StageWords, stageSaid } from "../../language/stage.js";
import { type Data, Datum, isGroup, isList } from "../../model/data.js";

/** The columns in which an office says how far a project is. */
const telling = ["状态", "形象进度"];

/** Notes on each cell of rows that tells of a stage which one that is. */
export function tellStages(rows: Data, words: StageWords): void {
  for (const row of isList(rows) ? rows.filter(isGroup) : []) {
    for (const name of telling) {
      const cell = row[name];
      const stage = cell instanceof Datum ? stageSaid(cell.text, words) : undefined;
      if (cell instanceof Datum && stage) row[name] = cell.with({ stage });
    }
  }
}
