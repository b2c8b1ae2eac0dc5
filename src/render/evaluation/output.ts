import type { Place } from "../../model/place.js";
import { type Mark, type Rendered, token, type Value } from "../../model/value.js";
import { marksAlone } from "../template/line-marks.js";

/** The Markdown as far as it is written: of values, marks and places only opaque tokens stand in it. */
export class Output {
  private readonly written: string[] = [];
  private readonly values: Value[] = [];
  private readonly marks: Mark[] = [];
  private readonly places: Place[] = [];

  text(pieces: readonly (string | Place)[]): void {
    for (const piece of pieces)
      this.written.push(typeof piece === "string" ? piece : token("place", this.places.push(piece) - 1));
  }

  value(value: Value): void {
    this.written.push(token("value", this.values.push(value) - 1));
  }

  /** @param end what follows it, where it is no mustache on a line of its own */
  mark(mark: Mark, end = ""): void {
    this.written.push(token("mark", this.marks.push(mark) - 1) + end);
  }

  rendered(): Rendered {
    const { values, marks, places } = this;
    return { markdown: marksAlone(this.written.join("")), values, marks, places };
  }
}
