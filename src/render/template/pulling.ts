import type { Step } from "../../diagnostics/diagnostic.js";
import type { Place } from "../../model/place.js";
import { diagnose, type RenderRule } from "../diagnostics.js";
import type { Pulling } from "./template.js";

/** What a partial statement asks for. @param line the line it stands on */
export function askedFor(
  node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  place: Place,
  line: string,
): Step<NonNullable<Pulling["asked"]>> {
  const wrong = (rule: RenderRule, message: string): Step<never> => ({
    findings: [diagnose(rule, place, message, { quote: line })],
  });
  if (node.params.length > 1) return wrong("fragment-call", "调用片段时后面最多跟一项数据，别的写成 名称=数据");
  if (node.type === "PartialBlockStatement") {
    const name = (node.name as hbs.AST.PathExpression).original;
    return { value: { type: "部分", name, place }, findings: [] };
  }
  if (!/^\{\{~?>.*\}\}$/.test(line)) return wrong("fragment-inline", "调用片段或框架要独占一行，前后不能有别的文字");
  if (node.name.type === "SubExpression") {
    const { path, params } = node.name as hbs.AST.SubExpression;
    const type = path.original;
    const name = params[0] as hbs.AST.StringLiteral | undefined;
    if ((type === "片段" || type === "框架") && name?.type === "StringLiteral")
      return { value: { type, name: name.value, place }, findings: [] };
  }
  return wrong(
    "fragment-call",
    '调用片段写成 {{> (片段 "结尾号召")}}，调用框架写成 {{> (框架 "定快合细稳实")}}，名称加半角引号',
  );
}
