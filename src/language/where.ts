import type { Place } from "../model/place.js";
import { rangesOf } from "./cells.js";

/** More ranges than this nobody looks up one by one. */
const most = 12;

/** Cells and lines for people: 台账.xlsx 项目!G5:G36、G40，会议.yaml 第 12、15—18 行; of very many the first, and how many there are. */
export function whereText(places: readonly Place[]): string {
  const sheets: string[] = [];
  const lines = new Map<string, number[]>();
  for (const { file, sheet, cells, line } of rangesOf(places)) {
    if (cells) sheets.push(`${file} ${sheet === undefined ? "" : `${sheet}!`}${few(cells)}`);
    else lines.set(file, lines.get(file) ?? []);
    if (!cells && line !== undefined) lines.get(file)?.push(line);
  }
  return [...sheets, ...[...lines].map(([file, numbers]) => `${file}${lineText(numbers)}`)].join("，");
}

function lineText(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  const texts = runs.map(({ from, to }) => (from === to ? `${from}` : `${from}—${to}`));
  return texts.length === 0 ? "" : ` 第 ${few(texts)} 行`;
}

function few(ranges: readonly string[]): string {
  const shown = ranges.slice(0, most).join("、");
  return ranges.length > most ? `${shown} 等 ${ranges.length} 处` : shown;
}
