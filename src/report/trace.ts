import stringWidth from "string-width";
import type { CellRange, TracedFigure } from "../model/trace.js";

/** Figures for people: each with its sentence, how it was computed, and where to look it up. */
export function reportTrace(brief: string, figures: readonly TracedFigure[]): string {
  if (figures.length === 0) return `${brief}\n  没有找到数字\n`;
  const width = Math.min(16, Math.max(...figures.map(({ text }) => stringWidth(text))));
  return `${brief}\n${figures.map((figure) => reportFigure(figure, width)).join("")}`;
}

function reportFigure(figure: TracedFigure, width: number): string {
  const indent = " ".repeat(width + 4);
  const padded = figure.text + " ".repeat(Math.max(0, width - stringWidth(figure.text)));
  const lines = [figure.sentence, ...provenance(figure)];
  return `  ${padded}  ${lines.join(`\n${indent}`)}\n`;
}

function provenance({ origin, formula, value, unit, sources, place }: TracedFigure): string[] {
  if (origin === "手工") return [`手工：${place.file} 第 ${place.line} 行`];
  const made = formula === undefined ? [] : [`算法：${formula}`];
  const exact = value === undefined ? [] : [`原值：${value}${unit ?? ""}`];
  return [...made, ...exact, `出处：${sources.map(where).join("，") || "没有"}`];
}

function where({ file, sheet, cells, line }: CellRange): string {
  const inside = [sheet, cells?.join("、")].filter((part) => part !== undefined).join("!");
  return [file, inside || (line === undefined ? "" : `第 ${line} 行`)].filter((part) => part !== "").join(" ");
}
