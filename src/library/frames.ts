import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type Data, Datum, type Group, isGroup, isList, originOf, textOf } from "../model/data.js";
import type { Document } from "../model/document.js";
import type { Frame } from "../model/kind.js";
import { diagnose } from "./diagnostics.js";

/** Builds the Markdown a frame stands for, line by line, and remembers which line of the YAML each came from. */
class Composer {
  private readonly lines: string[] = [];
  private readonly from: number[] = [];

  add(text: string, data: Data | undefined): void {
    const first = data instanceof Datum ? (data.place.line ?? 1) : 1;
    for (const [index, line] of text.trimEnd().split("\n").entries()) {
      this.lines.push(line);
      this.from.push(first + index);
    }
  }

  /** A passage of its own, with a blank line after it. */
  passage(data: Data | undefined): void {
    if (!(data instanceof Datum)) return;
    this.add(data.text, data);
    this.gap();
  }

  gap(): void {
    this.lines.push("");
    this.from.push(this.from.at(-1) ?? 1);
  }

  source(file: string): Frame["source"] {
    return { file, text: `${this.lines.join("\n")}\n`, lines: this.from, composed: true };
  }
}

/** A frame file, composed: lead, then for each key its heading, text and sub-points, then the close. */
export function toFrame(document: Document): Step<Frame> {
  const { head, file } = document;
  const composer = new Composer();
  const points = isList(head.要点) ? head.要点 : [];
  composer.passage(schemeLine(head.层次));
  composer.passage(head.引语);
  for (const point of points) composePoint(composer, point, textOf(head.句式), textOf(head.排法) === "分段");
  composer.passage(head.收束);
  const frame = {
    框架: textOf(head.框架),
    说明: textOf(head.说明),
    各字: points.map((point) => (isGroup(point) ? textOf(point.字) : "")),
    source: composer.source(file),
  };
  return { value: frame, findings: keylessPattern(head) };
}

/** 要点字 collects the keys from the headings, so a pattern that does not print them leaves it nothing to collect. */
function keylessPattern(head: Group): Diagnostic[] {
  const asks = [head.引语, head.收束].some((passage) => textOf(passage).includes("{{要点字}}"));
  if (!asks || textOf(head.句式).includes("{{字}}")) return [];
  const message = "引语或收束里用了 {{要点字}}，句式里就要有 {{字}}，如：“{{字}}”，就是{{释义}}。";
  return [diagnose("frame-pattern", originOf(head.句式 ?? head).place, message)];
}

function schemeLine(labels: Data | undefined): Datum | undefined {
  if (!isList(labels) || labels.length === 0) return undefined;
  const words = labels.map((label) => JSON.stringify(textOf(label))).join(" ");
  const first = labels[0];
  return first instanceof Datum ? new Datum(`{{层次 ${words}}}`, first.path, first.place) : undefined;
}

function composePoint(composer: Composer, point: Data, pattern: string, apart: boolean): void {
  if (!isGroup(point)) return;
  const key = `{{键 ${JSON.stringify(textOf(point.字))}}}`;
  const heading = pattern.replaceAll("{{字}}", () => key).replaceAll("{{释义}}", () => textOf(point.释义));
  // `##` is one level below the heading the frame is pulled under: its enter mark is relative.
  composer.add(`## ${heading}`, point.字);
  composer.gap();
  composer.passage(point.正文);
  const items = isList(point.分点) ? point.分点 : [];
  for (const item of items) {
    composer.add(`1. ${textOf(item).trim().replaceAll("\n", "\n   ")}`, item);
    if (apart) composer.gap();
  }
  composer.gap();
}
