import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnoseMissing } from "../../diagnostics/missing-data.js";
import { listed, unknownName } from "../../diagnostics/unknown-name.js";
import { nearestName } from "../../language/nearest.js";
import { whereText } from "../../language/where.js";
import { type Data, isGroup, isList, type List, originOf } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import { meetingField } from "../../model/schema.js";
import { diagnose } from "../diagnostics.js";
import { about } from "./problems.js";
import type { Lookup, Missing, Scope } from "./scope.js";

/** A path that nobody declares. */
export function undeclared(
  found: Extract<Lookup, { type: "unknown" }>,
  original: string,
  place: Place,
  scope: Scope,
): Diagnostic {
  const what = `没有“${original}”这项数据`;
  const outside = outsideHint(original, scope);
  if (outside) return diagnose("template-name", place, `${what}。${outside}`, { quote: original });
  const { name, siblings } = found;
  const unknown = unknownName({ what, name, quote: original }, siblings, listed("这里有", siblings));
  return diagnose("template-name", place, ...unknown);
}

/** A path that is declared or free, but that the author has not filled: the finding stands where she has to fill it. */
export function missingData(found: Missing, original: string, place: Place, scope: Scope): Diagnostic {
  const parent = found.parent.data;
  if (found.parent.columns) return noColumn(found, found.parent.columns, original, place, scope);
  if (isList(parent)) return partOfList(found, parent, original, place);
  const at = isGroup(parent) || isList(parent) ? originOf(parent as Data) : undefined;
  const owner = at?.path || (parent === scope.root.data ? ownerInRoot(found.rest[0] ?? "") : "");
  const inside = owner ? `${owner}.` : "";
  const path = inside + found.rest.join(".");
  const label = found.field?.标签 ? `（${found.field.标签}）` : "";
  const where = at ? placeToFill(at.place, owner) : "请补上";
  const example = found.field?.例 ? `，例如“${found.rest.join(".")}: ${found.field.例}”` : "";
  // The name is there and nothing behind it: the finding stands at the name.
  const empty = at?.keys?.get(found.rest[0] ?? "");
  const hint = empty ? "。这一项写了名称，后面是空的" : hintFor(found, original, scope);
  const message = empty?.cell
    ? `缺少“${path}”${label}，${whereText([place])}要用。${empty.file} 的 ${empty.cell} 是空的，请填上`
    : `缺少“${path}”${label}，${whereText([place])}要用。${where}${example}${hint}`;
  return diagnoseMissing("data-missing", empty ?? at?.place ?? place, message, { quote: original, data: { path } });
}

/** A helper that takes what may be missing ({{或 甲 乙}}) has found nothing at all. */
export function noAnswer(helper: string, place: Place): Diagnostic {
  const message = `“${helper}”后面要的都没有，${whereText([place])}要用。请补上其中一项，或者再跟一句固定的话，如 {{或 会议.主题 "项目建设"}}`;
  return diagnoseMissing("data-missing", place, message, { quote: helper });
}

/** A column that the ledger does not have: the finding stands in the template, and is the same for every row. */
function noColumn(
  found: Missing,
  columns: readonly string[],
  original: string,
  place: Place,
  scope: Scope,
): Diagnostic {
  const [name = ""] = found.rest;
  const what = `台账里没有“${name}”这一列`;
  const unsettled =
    found.parent.rows && originOf(found.parent.rows).ledger?.unsettled?.find((one) => one.name === name);
  if (unsettled)
    return diagnose("template-name", place, unsettled.message, { quote: original, ...about([found.parent.rows]) });
  const outside = outsideHint(original, scope);
  if (outside) return diagnose("template-name", place, `${what}。${outside}`, { quote: original });
  const [message, more] = unknownName({ what, name, quote: original }, columns, listed("现有", columns));
  return diagnose("template-name", place, message, { ...more, ...about([found.parent.rows]) });
}

/** {{项目.总投资}}: which of all the rows? */
function partOfList({ rest }: Missing, data: List, original: string, place: Place): Diagnostic {
  const [name = ""] = rest;
  const list = original.slice(0, -rest.join(".").length - 1) || original;
  const message = `“${list}”是一个列表，不能直接取“${name}”。逐项写用 {{#each ${list}}}，算总数用 {{求和 ${list} "${name}"}}`;
  return diagnose("template-type", place, message, { quote: original, ...about([data]) });
}

function hintFor(found: Missing, original: string, scope: Scope): string {
  const parent = found.parent.data;
  const first = found.rest[0] ?? "";
  const nearest = isGroup(parent) ? nearestName(first, Object.keys(parent)) : undefined;
  if (nearest) return `。已有“${nearest}”，是不是它？`;
  const outside = outsideHint(original, scope);
  return outside && `。${outside}`;
}

/** Inside an `#each`, a name of the root needs @root: the slip everybody makes once. */
function outsideHint(original: string, scope: Scope): string {
  const root = scope.root.data;
  const outside = scope.outer && isGroup(root) && Object.hasOwn(root, original.split(".")[0] ?? "");
  return outside ? `在 {{#each}} 里引用外面的数据，要写成 @root.${original}` : "";
}

/** Where in 会议.yaml a name of the root context stands: at the outside what that declares itself, any other under 数据. */
function ownerInRoot(name: string): string {
  return name === "稿" || Object.hasOwn(meetingField.字段 ?? {}, name) ? "" : "数据";
}

function placeToFill({ file }: Place, owner: string): string {
  return `请在 ${file} 的${owner ? `“${owner}”下面` : "最外层"}补上`;
}
