import { listed } from "../diagnostics/unknown-name.js";
import { whereText } from "../language/where.js";
import { type Data, Datum, type Group, isGroup, isUnfilled, type List, originOf } from "../model/data.js";
import type { Stage } from "../model/ledger.js";
import { columnsOf } from "./columns.js";
import { FigureFailure } from "./failure.js";
import { figureOf } from "./figure-of.js";

/** The columns that tell how far a project is. */
const telling = ["状态", "形象进度", "实际开工", "实际竣工", "建设性质"];

/**
 * The stage of each row: what 状态 says, else the actual dates, else what 形象进度 says, else 建设性质. A row that says something
 * nobody understands, in a ledger where nothing else tells, is a trouble and not a guess.
 */
export function stagesOf(rows: List): Map<Data, Stage> | FigureFailure {
  const { path } = originOf(rows);
  const columns = new Set(columnsOf(rows).map(({ name }) => name));
  if (rows.length > 0 && !telling.some((name) => columns.has(name)))
    return new FigureFailure(
      `看不出“${path}”里的项目开没开工。请在台账里加上“状态”（未开工、在建、竣工、储备）或“实际开工”一列`,
      undefined,
      originOf(rows).place,
    );
  const stages = new Map<Data, Stage>();
  const unclear: Datum[] = [];
  for (const row of rows) {
    const stage = isGroup(row) ? stageOf(row, columns) : "未开工";
    if (stage instanceof Datum) unclear.push(stage);
    else stages.set(row, stage);
  }
  return unclear.length > 0 ? unclearTrouble(unclear) : stages;
}

function unclearTrouble(unclear: readonly Datum[]): FigureFailure {
  const examples = listed(
    "",
    unclear.slice(0, 3).map(({ text, place }) => `“${text}”（${whereText([place])}）`),
  ).slice(1);
  const many = unclear.length > 3 ? `等 ${unclear.length} 格` : "";
  return new FigureFailure(
    `看不出开没开工：${examples}${many}。请在台账里加“状态”一列，写明未开工、在建、竣工或储备；或者填上“实际开工”的日期`,
    undefined,
    unclear[0]?.place,
  );
}

/** The stage, or the cell that was not understood. */
function stageOf(row: Group, columns: ReadonlySet<string>): Stage | Datum {
  const [state, remark, nature] = [textIn(row, "状态"), textIn(row, "形象进度"), textIn(row, "建设性质")];
  const said = state?.reading.stage;
  if (said) return said;
  if (happened(row, "实际竣工")) return "竣工";
  const seen = remark && stageOfRemark(remark);
  if (seen === "竣工" || seen === "储备") return seen;
  if (happened(row, "实际开工")) return "在建";
  if (seen === "在建") return seen;
  if (nature?.text.includes("储备")) return "储备";
  if (seen) return seen;
  // A ledger that keeps the days of starting says enough by having none.
  const unclear = state ?? remark;
  if (unclear && !columns.has("实际开工")) return unclear;
  return nature?.text.includes("续建") ? "在建" : "未开工";
}

/** 80% is being built, 100% is done, 0% has not begun. */
function stageOfRemark(remark: Datum): Stage | undefined {
  const figure = figureOf(remark);
  if (!figure) return remark.reading.stage;
  const value = Number(figure.quantity.value);
  return value >= 100 ? "竣工" : value > 0 ? "在建" : "未开工";
}

/** Whether an actual day is there; 未开工 and 计划9月 in its place are none. */
function happened(row: Group, name: string): boolean {
  const cell = textIn(row, name);
  return cell !== undefined && (cell.reading.moment !== undefined || !/未|否|没|无|拟|计划|预计|[×xX]/.test(cell.text));
}

/** What a cell says; undefined where it is empty or still to be filled in. */
function textIn(row: Group, name: string): Datum | undefined {
  const cell = row[name];
  if (!(cell instanceof Datum) || cell.text.trim() === "") return undefined;
  return isUnfilled(cell) ? undefined : cell;
}
