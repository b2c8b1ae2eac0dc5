import type { Place } from "../../model/place.js";
import { type Mark, type Rendered, token, type Value } from "../../model/value.js";
import { marksAlone } from "../template/line-marks.js";

/** The Markdown as far as it is written: of values, marks and places only opaque tokens stand in it. */
export class Output {
  private readonly written: string[] = [];
  private readonly values: Value[] = [];
  private readonly marks: Mark[] = [];
  private readonly places: Place[] = [];

  /** What the lines are indented by that are written now. */
  private indent = "";
  /** What comes next begins a line. */
  atLineStart = true;
  /** Marks that wait for the end of the line. */
  private waiting: Mark[] = [];

  text(pieces: readonly (string | Place)[]): void {
    for (const piece of pieces)
      this.write(typeof piece === "string" ? piece : token("place", this.places.push(piece) - 1));
  }

  value(value: Value): void {
    this.write(token("value", this.values.push(value) - 1));
  }

  /** Pieces one after the other, with a separator between those that say something: one that says nothing leaves none behind. */
  joined(pieces: readonly (() => void)[], separator: string): void {
    let said = false;
    for (const piece of pieces) {
      const from = this.written.length;
      piece();
      if (separator === "" || this.written.slice(from).join("").trim() === "") continue;
      if (said) this.written.splice(from, 0, separator);
      said = true;
    }
  }

  /** All lines that are written by `lines` stand inside the point of a list that the indentation belongs to. */
  indented(indent: string, lines: () => void): void {
    const around = this.indent;
    this.indent += indent;
    lines();
    this.indent = around;
  }

  /** @param end what follows it, where it is no mustache on a line of its own */
  mark(mark: Mark, end = ""): void {
    this.write(token("mark", this.marks.push(mark) - 1) + end);
  }

  /** A mark that breaks no line: where one is begun, it stands behind it. */
  markBehindLine(mark: Mark): void {
    if (this.atLineStart) this.mark(mark, "\n");
    else this.waiting.push(mark);
  }

  private write(text: string): void {
    const end = this.waiting.length > 0 ? text.indexOf("\n") + 1 : 0;
    if (end === 0) {
      this.writeOut(text);
      return;
    }
    const marks = this.waiting;
    this.waiting = [];
    this.writeOut(text.slice(0, end));
    for (const mark of marks) this.mark(mark, "\n");
    this.writeOut(text.slice(end));
  }

  private writeOut(text: string): void {
    if (text === "") return;
    this.written.push(this.indent === "" ? text : this.withIndent(text));
    this.atLineStart = text.endsWith("\n");
  }

  private withIndent(text: string): string {
    const begun = this.atLineStart && !text.startsWith("\n") ? this.indent : "";
    return begun + text.replace(/\n(?=[^\n])/g, `\n${this.indent}`);
  }

  rendered(): Rendered {
    if (this.waiting.length > 0) this.write("\n");
    const { values, marks, places } = this;
    return { markdown: marksAlone(this.written.join("")), values, marks, places };
  }
}
