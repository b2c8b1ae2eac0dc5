import Handlebars from "handlebars";
import { type Diagnostic, hasErrors, type Step } from "../diagnostics/diagnostic.js";
import { Trouble } from "../figures/index.js";
import { type Group, isList } from "../model/data.js";
import type { Field } from "../model/field.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Source } from "../model/source.js";
import { type Rendered, token } from "../model/value.js";
import { callHelper } from "./call.js";
import { directives } from "./directives.js";
import { helpers } from "./helpers/index.js";
import { marksAlone } from "./line-marks.js";
import { Made, truthy } from "./made.js";
import { loadProgram, type Program, type Puller } from "./program.js";
import { internal, rewrite, type Tables } from "./rewrite.js";
import type { Site } from "./site.js";
import { survey } from "./survey/survey.js";
import { toValue } from "./values.js";

export { helpers } from "./helpers/index.js";

export interface RenderOptions {
  /** Gives what the template pulls in. */
  pull: Puller;
  /** The fields of the root context. */
  field: Field;
  /** The house style for figures. */
  style: NumberStyle;
  /** Print 【待填：…】 where data is missing, and call it a warning. */
  draft: boolean;
}

/** Renders a template with data: Markdown in which every value is an opaque token. Errors leave no value. */
export function render(source: Source, data: Group, { pull, field, style, draft }: RenderOptions): Step<Rendered> {
  const loaded = loadProgram(source);
  if (!loaded.value) return { findings: loaded.findings };
  const found = [...loaded.findings, ...survey(loaded.value, data, { pull, field, style })];
  const findings = draft ? found.map(softened) : found;
  return hasErrors(findings) ? { findings } : { value: run(loaded.value, data, style), findings };
}

function softened(finding: Diagnostic): Diagnostic {
  return finding.rule === "data-missing" ? { ...finding, severity: "warning" } : finding;
}

function run(program: Program, data: Group, style: NumberStyle): Rendered {
  const handlebars = Handlebars.create();
  const tables = new RenderTables(handlebars);
  registerHelpers(handlebars, tables, style);
  const compiled = tables.compile(program);
  const markdown = marksAlone(compiled(data));
  return { markdown, values: tables.values, marks: tables.marks, places: tables.places };
}

/** Never used: every call that rewriting makes has its site. */
const nowhere: Site = { place: { file: "" }, label: "" };

type Environment = ReturnType<typeof Handlebars.create>;

class RenderTables implements Tables {
  readonly sites: Site[] = [];
  readonly places: Rendered["places"] = [];
  readonly marks: Rendered["marks"] = [];
  readonly values: Rendered["values"] = [];
  private readonly names = new Map<Program, string>();
  constructor(private readonly handlebars: Environment) {}

  partial(program: Program): string {
    const known = this.names.get(program);
    if (known) return known;
    const name = `p${this.names.size}`;
    this.names.set(program, name);
    this.handlebars.registerPartial(name, this.compile(program));
    return name;
  }

  compile(program: Program): Handlebars.TemplateDelegate {
    const known = Object.fromEntries([...Object.keys(helpers), ...Object.values(internal)].map((name) => [name, true]));
    // The typed signature wants text; a parsed program is documented and works as well.
    const ast = rewrite(program, this) as unknown as string;
    return this.handlebars.compile(ast, {
      noEscape: true,
      knownHelpers: known,
      knownHelpersOnly: true,
      preventIndent: true,
    });
  }
}

function registerHelpers(handlebars: Environment, tables: RenderTables, style: NumberStyle): void {
  for (const [name, helper] of Object.entries(helpers)) {
    handlebars.registerHelper(name, (...given: unknown[]) => {
      const outcome = callHelper(name, helper, given.slice(0, -1), style);
      return "answer" in outcome ? outcome.answer : new Made("", [], { hole: "缺" });
    });
  }
  handlebars.registerHelper(internal.value, (data: unknown, site: number) => {
    const value = toValue(data, tables.sites[site] ?? nowhere, style);
    return token("value", tables.values.push(value) - 1);
  });
  handlebars.registerHelper(internal.directive, (name: string, index: number, ...given: unknown[]) => {
    const site = tables.sites[index] ?? nowhere;
    const mark = directives[name]?.mark(given.slice(0, -1), site, style);
    // The survey has said what is wrong; a draft shows that something is missing here.
    if (!mark || mark instanceof Trouble)
      return token("value", tables.values.push(toValue(undefined, site, style)) - 1);
    return token("mark", tables.marks.push(mark) - 1);
  });
  registerConditions(handlebars);
}

/** `#if` goes by what the data says (否 and empty are no), not by what JavaScript makes of our objects. */
function registerConditions(handlebars: Environment): void {
  const choose = (wanted: boolean) =>
    function (this: unknown, data: unknown, options: Handlebars.HelperOptions) {
      return truthy(data) === wanted ? options.fn(this) : options.inverse(this);
    };
  handlebars.registerHelper("if", choose(true));
  handlebars.registerHelper("unless", choose(false));
  const each = handlebars.helpers.each as Handlebars.HelperDelegate;
  // Of a query that could not be answered there is nothing to go round; Handlebars would go round the fields of the object.
  handlebars.registerHelper("each", function (this: unknown, data: unknown, options: Handlebars.HelperOptions) {
    return each.call(this, isList(data) ? data : [], options);
  });
}
