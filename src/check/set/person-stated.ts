import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Group, isGroup, isList, originOf, textOf } from "../../model/data.js";
import type { CheckedPaper, Found, Rule } from "../engine/rule.js";
import { levelName } from "../rules/level-name.js";
import { levelTitle } from "../rules/level-title.js";
import { at } from "./agenda.js";
import type { SetCheck } from "./papers.js";

/** Names and titles typed otherwise than 人员 has them. The rules are those of proof-reading; here the other place is named too. */
const rules: readonly Rule[] = [levelTitle, levelName];

export const personStated: SetCheck = ({ data, papers }) =>
  papers.flatMap(({ checked }) => {
    if (!checked) return [];
    return rules.flatMap((rule) => rule.run(checked).map((found) => stated(rule, found, checked, data)));
  });

function stated({ id, category }: Rule, found: Found, { blocks }: CheckedPaper, data: Group): Diagnostic {
  const block = blocks[found.block];
  const people = isList(data.人员) ? data.人员.filter(isGroup) : [];
  const meant = people.find((person) => found.message.includes(textOf(person.姓名)));
  const where = meant ? `（${at(originOf(meant).place)}）` : "";
  return {
    rule: id,
    category,
    severity: "warning",
    message: found.message + where,
    ...(block?.placeAt(found.start) ?? { file: "" }),
    ...(block && { quote: block.text.slice(found.start, found.end) }),
    ...(found.suggest !== undefined && { suggest: found.suggest }),
  };
}
