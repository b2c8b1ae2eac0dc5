import { isGroup, type List } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import { meetingForms } from "../../model/schema.js";
import { entryOf, type Part, type Structure } from "../../model/skeleton.js";
import type { Source } from "../../model/source.js";
import { sortOf } from "../helpers/agenda-words.js";
import { type Helper, helper, items } from "../helpers/helper.js";
import { helpers } from "../helpers/index.js";
import type { Call, Expression, Path, Statement, Template, TemplateText } from "./template.js";

/** Whether somebody makes a contribution (发言) among agenda items. */
const hasContribution: Helper = helper({
  summary: "",
  example: "",
  result: "",
  takes: [items],
  lenient: true,
  run: (agenda?: List) => agenda?.some((item) => isGroup(item) && sortOf(item) === "发言") ?? false,
});

const before = call("讲话前", path("议程"), path("稿.讲话人"));
const after = call("讲话后", path("议程"), path("稿.讲话人"));

/** What may be the case at a meeting, besides data that are there or not. 我: who makes the speech. */
const situations: Readonly<Record<string, Expression>> = {
  ...Object.fromEntries(
    meetingForms.map((form) => [form, call("等于", path("会议.形式"), { type: "literal", value: form })]),
  ),
  几项议程: path("议程.1"),
  领导讲话: call("主讲", path("议程")),
  领导讲话前有议程: call("讲话前", path("议程")),
  我前面有议程: before,
  我前面有发言: { type: "call", name: "我前面有发言", helper: hasContribution, params: [before] },
  我后面有议程: after,
  我后面有讲话: call("主讲", after),
};

const gap: TemplateText = { type: "text", pieces: ["\n\n"] };

/** The parts of a paper as the evaluation walks them: each with what stands there where nothing is written, under its condition. */
export function templateOf({ parts }: Structure, source: Source): Template {
  return { source, body: parts.flatMap((part) => [partStatement(part, factsOf(parts)), gap]) };
}

/** Single facts that parts are there to tell. */
function factsOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => part.有.filter((path) => path.startsWith("词条.")));
}

/** As `{{#> 部分}}{{#if …}}{{> (片段 "部分")}}{{/if}}{{/部分}}`. */
function partStatement(part: Part, facts: readonly string[]): Statement {
  const { 部分: name, 空: empty, place } = part;
  const asked = { type: "部分", name, place: entryOf(place) } as const;
  return {
    type: "pull",
    at: place,
    asked,
    indent: "",
    alone: true,
    named: [],
    body: empty ? [] : [conditioned(part, facts)],
  };
}

function conditioned(part: Part, facts: readonly string[]): Statement {
  const { 部分: name, 用: use = name, 有: needs, 没有: without, place } = part;
  const elsewhere = facts.filter((path) => !needs.includes(path));
  const asked = { type: "片段", name: use, place, optional: true, about: needs, elsewhere } as const;
  const pull: Statement = { type: "pull", at: place, asked, indent: "", alone: true, named: [], body: [] };
  const unless = without === undefined ? pull : block("unless", condition(without), place, pull);
  const [first, ...more] = needs.map(condition);
  if (!first) return unless;
  return block("if", more.length === 0 ? first : call("任一", first, ...more), place, unless);
}

function condition(name: string): Expression {
  return Object.hasOwn(situations, name) ? (situations[name] as Expression) : path(name);
}

function block(kind: "if" | "unless", argument: Expression, at: Place, inner: Statement): Statement {
  return { type: "block", kind, at, argument, names: [], body: [inner] };
}

function path(original: string): Path {
  return { type: "path", original, parts: original.split("."), depth: 0, data: false, scoped: false };
}

function call(name: string, ...params: Expression[]): Call {
  const helper = helpers[name];
  if (!helper) throw new Error(`no helper ${name}`);
  return { type: "call", name, helper, params };
}
