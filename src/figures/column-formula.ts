import { quantityIn } from "../language/quantity.js";
import type { Quantity } from "../model/quantity.js";
import { FigureFailure } from "./failure.js";

export type Operator = "÷" | "×" | "＋" | "−";

/** What a template asks for in place of a column: 累计完成÷年度计划, (完成−去年完成)÷去年完成. */
export type ColumnFormula =
  | { type: "column"; name: string }
  /** 全部年度计划: of all rows together. */
  | { type: "all"; name: string }
  | { type: "number"; quantity: Quantity }
  | { type: "operation"; operator: Operator; left: ColumnFormula; right: ColumnFormula };

/** How each may be typed. */
const operators = new Map<string | undefined, Operator>([
  ["÷", "÷"],
  ["/", "÷"],
  ["／", "÷"],
  ["×", "×"],
  ["*", "×"],
  ["＋", "＋"],
  ["+", "＋"],
  ["−", "−"],
  ["-", "−"],
  ["－", "−"],
]);
const additive: ReadonlySet<Operator> = new Set(["＋", "−"]);
const opening: ReadonlySet<string | undefined> = new Set(["(", "（"]);
const closing: ReadonlySet<string | undefined> = new Set([")", "）"]);
const ofAll = "全部";

/** Longer ones are no formulas, and nobody could read them. */
const longest = 120;

/** Whether a text is a formula at all, where it is no column. */
export function isFormula(text: string): boolean {
  return text.length <= longest && [...text].some((sign) => operators.has(sign));
}

/**
 * Reads a formula. A header may hold signs of its own (1-8月完成): what stands between operators is taken as long as there is such a column.
 * @param columnCalled the name of the column that a text means
 */
export function parseFormula(
  text: string,
  columnCalled: (text: string) => string | undefined,
): ColumnFormula | FigureFailure {
  return new FormulaReader(text, columnCalled).read();
}

class FormulaReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly columnCalled: (text: string) => string | undefined,
  ) {}

  read(): ColumnFormula | FigureFailure {
    const formula = this.sum();
    if (formula instanceof FigureFailure || this.sign() === undefined) return formula;
    return this.notUnderstood(this.text.slice(this.at));
  }

  private sum(): ColumnFormula | FigureFailure {
    return this.chain(() => this.chain(() => this.operand(), false), true);
  }

  /** Operands with operators of one rank between them, from left to right. */
  private chain(next: () => ColumnFormula | FigureFailure, adding: boolean): ColumnFormula | FigureFailure {
    let left = next();
    while (!(left instanceof FigureFailure)) {
      const operator = operators.get(this.sign());
      if (!operator || additive.has(operator) !== adding) return left;
      this.at += 1;
      const right = next();
      left = right instanceof FigureFailure ? right : { type: "operation", operator, left, right };
    }
    return left;
  }

  private operand(): ColumnFormula | FigureFailure {
    const opens = opening.has(this.sign());
    for (const end of this.endsAfter(this.at).reverse()) {
      const formula = this.single(this.text.slice(this.at, end).trim());
      if (!formula) continue;
      this.at = end;
      return formula;
    }
    if (!opens) return this.notUnderstood(this.text.slice(this.at, this.endsAfter(this.at)[0]));
    this.at += 1;
    const inner = this.sum();
    if (inner instanceof FigureFailure) return inner;
    if (!closing.has(this.sign())) return new FigureFailure(`“${this.text}”里少一个右括号`);
    this.at += 1;
    return inner;
  }

  private single(word: string): ColumnFormula | undefined {
    if (word === "") return undefined;
    const name = this.columnCalled(word);
    if (name !== undefined) return { type: "column", name };
    const all = word.startsWith(ofAll) ? this.columnCalled(word.slice(ofAll.length)) : undefined;
    if (all !== undefined) return { type: "all", name: all };
    const quantity = quantityIn(word);
    return quantity && { type: "number", quantity };
  }

  /** The sign that comes next, spaces left out. */
  private sign(): string | undefined {
    while (this.text[this.at] === " " || this.text[this.at] === "　") this.at += 1;
    return this.text[this.at];
  }

  /** Where an operand that begins at a place may end: before each operator and bracket, and at the end. */
  private endsAfter(from: number): number[] {
    const ends: number[] = [];
    for (let at = from + 1; at < this.text.length; at += 1) {
      const sign = this.text[at];
      if (operators.has(sign) || opening.has(sign) || closing.has(sign)) ends.push(at);
    }
    return [...ends, this.text.length];
  }

  private notUnderstood(part: string): FigureFailure {
    return new FigureFailure(
      part.trim() === ""
        ? `“${this.text}”这个算式没有写完`
        : `“${this.text}”里的“${part.trim()}”不是台账的列，也不是数。请照表头写列名`,
    );
  }
}
