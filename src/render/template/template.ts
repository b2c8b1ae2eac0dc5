import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Pull } from "../../model/passage.js";
import type { Place } from "../../model/place.js";
import type { Source } from "../../model/source.js";
import type { Directive } from "../directives.js";
import type { Helper } from "../helpers/helper.js";
import type { Site } from "./site.js";

/** A source as the evaluation walks it: parsed once, with all that does not depend on data worked out. */
export interface Template {
  source: Source;
  body: readonly Statement[];
}

export type Statement = TemplateText | Print | Directed | TemplateBlock | Pulling | StaticProblem;

/** What is written out, with the place of each line at its end. */
export interface TemplateText {
  type: "text";
  pieces: readonly (string | Place)[];
}

/** `{{…}}` that prints a value. */
export interface Print {
  type: "print";
  site: Site;
  /** As it is written. */
  name: string;
  expression: Expression;
}

/** `{{表 …}}`: prints no value, and stands on a line of its own. */
export interface Directed {
  type: "directive";
  site: Site;
  name: string;
  directive: Directive;
  params: readonly Expression[];
}

export interface TemplateBlock {
  type: "block";
  kind: "if" | "unless" | "each" | "with";
  at: Place;
  argument: Expression;
  /** The names after `as`. */
  names: readonly string[];
  body: readonly Statement[];
  /** Of an each: what is put between what its rounds print. */
  separator?: string;
  /** What stands behind `{{else}}`. */
  otherwise?: readonly Statement[];
}

/** `{{> …}}`, or a part with a default, `{{#> …}}…{{/…}}`. */
export interface Pulling {
  type: "pull";
  at: Place;
  asked?: Omit<Pull, "live">;
  /** Where it cannot be told what is asked for. */
  wrong?: Diagnostic;
  context?: Expression;
  named: readonly (readonly [string, Expression])[];
  /** Of the point of a list that it is written in; all its lines stand there. */
  indent: string;
  /** Nothing else stands on its lines. */
  alone: boolean;
  /** Stands where nothing is pulled in. */
  body: readonly Statement[];
}

/** What is wrong whatever the data are. */
export interface StaticProblem {
  type: "wrong";
  finding: Diagnostic;
}

export type Expression = Literal | Path | Call | StaticProblem;

export interface Literal {
  type: "literal";
  value: unknown;
}

export interface Path {
  type: "path";
  /** As it is written. */
  original: string;
  /** Without `@`, `../` and `this`. */
  parts: string[];
  /** How many `../`. */
  depth: number;
  /** `@index` and its kin. */
  data: boolean;
  /** `this.…`: no name given by `as` is meant. */
  scoped: boolean;
}

export interface Call {
  type: "call";
  name: string;
  helper: Helper;
  params: readonly Expression[];
}
