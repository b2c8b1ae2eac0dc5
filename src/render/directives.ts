import { FigureFailure } from "../figures/index.js";
import { Datum, isList } from "../model/data.js";
import type { NumberStyle } from "../model/number-style.js";
import type { Mark } from "../model/value.js";
import { rows, text } from "./helpers/helper.js";
import { HelperResult } from "./made.js";
import { type TableWish, tableOf } from "./tables.js";
import type { Site } from "./template/site.js";
import { toValue } from "./values.js";

/** A mustache on a line of its own that prints no value: it changes the numbering, or places a table. */
export interface Directive {
  example: string;
  mark(given: readonly unknown[], site: Site, style: NumberStyle): Mark | FigureFailure;
}

const directives: Readonly<Record<string, Directive>> = {
  层次: {
    example: '{{层次 "第一，" "一要"}}',
    mark: (given, { place }) => {
      const [first, ...rest] = given;
      if (typeof first !== "number") return { type: "scheme", labels: given.map(labelOf), place };
      return { type: "scheme", level: first, labels: rest.map(labelOf), place };
    },
  },
  表: {
    example: '{{表 项目 "名称" "总投资" "合计"}}',
    mark: (given, site, style) => tableMark("表", given, site, style),
  },
  附表: {
    example: '{{附表 "重点项目清单" 项目 "名称" "总投资" "合计"}}',
    mark: ([title, ...given], site, style) => {
      const words = text.read(title);
      if (isList(title) || words === undefined || words.trim() === "")
        return new FigureFailure(`“附表”后面先写它的题目，再写台账和要印的列，如 ${directives.附表?.example}`);
      return tableMark("附表", given, site, style, toValue(title, site, style));
    },
  },
};

export function directiveNamed(name: string): Directive | undefined {
  return Object.hasOwn(directives, name) ? directives[name] : undefined;
}

function labelOf(label: unknown): string {
  return label instanceof Datum || label instanceof HelperResult ? label.text : String(label);
}

function tableMark(
  name: string,
  [from, ...named]: readonly unknown[],
  site: Site,
  style: NumberStyle,
  title?: TableWish["title"],
): Mark | FigureFailure {
  if (from instanceof HelperResult && from.hole === "待填")
    return new FigureFailure(`选行要用的“${from.from[0]?.path ?? ""}”还是待填，不知道印哪几行。请先填上`);
  const list = rows.read(from);
  const { example } = directives[name] as Directive;
  if (!list) return new FigureFailure(`“${name}”要印一张台账或其中的几行，如 ${example}`);
  const names = named.map((one) => text.read(one));
  const total = names.at(-1) === "合计";
  const columns = total ? names.slice(0, -1) : names;
  if (columns.length === 0 || !columns.every((one) => one !== undefined))
    return new FigureFailure(`“${name}”后面要写明印哪几列，列名加半角引号，如 ${example}`);
  const table = tableOf({ rows: list, names: columns, total, ...(title && { title }) }, site, style);
  return table instanceof FigureFailure ? table : { type: "table", table, place: site.place };
}
