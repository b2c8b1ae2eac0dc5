import fc from "fast-check";
import { Datum, type Group, group, type Hole, type List, list } from "../../src/model/data.js";

/** Sources of templates in all that Handlebars has: blocks within blocks, else chains, `~`, comments, escapes, raw blocks, partials. */

const paths = [
  "会议.名称",
  "会议.主题",
  "单位.名称",
  "单位",
  "议程",
  "议程.length",
  "议程.[0].事项",
  "议程/1/人员.姓名",
  "人员",
  "无",
  "无.有",
  "事项",
  "this.事项",
  "./事项",
  "人员.姓名",
  "姓名",
  "成员",
  "成员.length",
  "项.事项",
  "项",
  "号",
  "它",
  "它.名称",
  "../事项",
  "../会议.名称",
  "../../会议.名称",
  "../../../会议.名称",
  "../this",
  "@index",
  "@first",
  "@last",
  "@key",
  "@../index",
  "@../last",
  "@root.会议.名称",
  "@root.议程",
  "话",
  "this.话",
  "__proto__",
  "会议.constructor",
  "会议.名称.constructor",
];

const bare = ["this", "."];

const path = (own: readonly string[]) => fc.constantFrom(...paths, ...own);

const expression = (own: readonly string[]): fc.Arbitrary<string> => {
  const { argument } = fc.letrec<{ argument: string; call: string }>((tie) => ({
    argument: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { arbitrary: path(own), weight: 4 },
      { arbitrary: fc.constantFrom('"甲"', "3", "true"), weight: 1 },
      { arbitrary: tie("call").map((call) => `(${call})`), weight: 1 },
    ),
    call: fc
      .tuple(
        fc.constantFrom("或", "有", "非", "且", "任一", "个数", "顿号", "几", "称呼"),
        tie("argument"),
        tie("argument"),
      )
      .map(([name, one, two]) => (["或", "且", "任一"].includes(name) ? `${name} ${one} ${two}` : `${name} ${one}`)),
  }));
  return argument;
};

const texts = [
  "甲",
  "乙。\n",
  "\n",
  "\n\n",
  "  ",
  " 丙 ",
  "## 题\n\n",
  "##\n",
  "1. 点\n",
  "- 点\n",
  "断\\\n",
  "断  \n",
  "\\{{会议.名称}}",
  "\\\\{{会议.名称}}",
  "{ 单 }",
  "{{!-- 注 }} --}}",
  "{{! 注 }}\n",
  "\n{{~! 注 ~}}\n",
  "{{{{if 会议.名称}}}} {{原样}} {{{{/if}}}}",
  '\n{{层次 "第一，" "一要"}}\n',
  "\n{{层次 会议.名称 无}}\n",
];

const tilde = fc.constantFrom("", "", "", "~");
const open = fc.tuple(tilde, tilde).map(([left, right]) => ({ left: `{{${left}`, right: `${right}}}` }));

type Parts = { body: string; statement: string; block: string };

function parts(own: readonly string[], calls: readonly string[]): fc.LetrecValue<Parts> {
  const given = expression(own);
  return fc.letrec<Parts>((tie) => ({
    body: fc.array(tie("statement"), { maxLength: 5 }).map((statements) => statements.join("")),
    statement: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      { arbitrary: fc.constantFrom(...texts), weight: 4 },
      { arbitrary: fc.tuple(open, given).map(([{ left, right }, one]) => printed(left, one, right)), weight: 4 },
      { arbitrary: calls.length > 0 ? fc.constantFrom(...calls) : fc.constant("丁"), weight: 1 },
      { arbitrary: tie("block"), weight: 4 },
    ),
    block: fc
      .record({
        name: fc.constantFrom("if", "unless", "each", "each", "with"),
        over: fc.oneof(given, fc.constantFrom("议程", "@root.议程", "成员", "人员")),
        marks: fc.array(open, { minLength: 3, maxLength: 3 }),
        alone: fc.boolean(),
        names: fc.constantFrom("", "", " as |项|", " as |项 号|"),
        body: tie("body"),
        otherwise: fc.option(
          fc.tuple(fc.constantFrom("{{else}}", "{{^}}", "{{else if 会议.主题}}", "{{~else~}}"), tie("body")),
        ),
        inverse: fc.nat(9).map((one) => one === 0),
      })
      .map(blockText),
  }));
}

/** What is written out (`{{"甲"}}`) is refused, and so is named here by a path. */
function printed(left: string, given: string, right: string): string {
  if (/^(?:".*"|\d+|true)$/.test(given)) return `${left}会议.名称${right}`;
  return given.startsWith("(") ? `${left}${given.slice(1, -1)}${right}` : `${left}${given}${right}`;
}

interface BlockParts {
  name: string;
  over: string;
  marks: { left: string; right: string }[];
  alone: boolean;
  names: string;
  body: string;
  otherwise: [string, string] | null;
  inverse: boolean;
}

function blockText({ name, over, marks, alone, names, body, otherwise, inverse }: BlockParts): string {
  const [first, , last] = marks;
  const end = alone ? "\n" : "";
  const as = name === "each" || name === "with" ? (name === "with" ? names.replace(" 号", "") : names) : "";
  const close = `${end}${last?.left}/${name}${last?.right}${end}`;
  if (inverse) return `${end}{{^${name} ${over}}}${end}${body}${close}`;
  const start = `${end}${first?.left}#${name} ${over}${as}${first?.right}${end}`;
  const middle = otherwise ? `${end}${otherwise[0]}${end}${otherwise[1]}` : "";
  return `${start}${body}${middle}${close}`;
}

const calls = [
  '\n{{> (片段 "甲/一")}}\n',
  // Without a context Handlebars has `this` stand for an object of its own, which is there.
  '{{#if 议程.[0]}}\n  {{> (片段 "甲/一") 议程.[0]}}\n{{/if}}',
  '{{#with 议程}}\n{{> (片段 "甲/一") ../议程}}\n{{/with}}',
  '\n{{~> (片段 "乙/一") 话=会议.名称~}}\n',
  '\n{{> (片段 "乙/一") 会议 话=(个数 议程) 姓名="某"}}\n',
  '\n{{> (框架 "甲/一")}}\n',
  "\n{{#> 正文}}\n默认{{会议.名称}}\n{{/正文}}\n",
  "\n{{#> 甲/二}}\n默认\n{{/甲/二}}\n",
];

export interface Templates {
  template: string;
  /** By their keys. */
  fragments: Record<string, string>;
}

/** A template with two fragments, one of which is given parameters by name. */
export const templates: fc.Arbitrary<Templates> = fc.record({
  template: parts(bare, calls).body,
  fragments: fc.record({
    "甲/一": parts(bare, ['\n{{> (片段 "乙/一") 话=事项}}\n']).body.map((text) => `${text}\n`),
    "甲/二": parts(bare, []).body.map((text) => `${text}\n`),
    // To what is given by name Handlebars makes another object of the context, so that `this` is no longer what it was.
    "乙/一": parts([], []).body.map((text) => `${text}\n`),
  }),
});

const word = fc.constantFrom("全县大会", "项目建设", "否", "", "**县|<b>", "1. 年会", "{{x}}", "第一行");

function datum(name: string): fc.Arbitrary<Datum> {
  const hole = fc.constantFrom<(Hole | undefined)[]>(undefined, undefined, undefined, undefined, "待填", "暂定");
  return fc.tuple(word, hole).map(([text, open]) => new Datum(text, name, { file: "会议.yaml", line: 1 }, open));
}

const at = (path: string) => ({ path, place: { file: "会议.yaml", line: 1 } });

function record(name: string, fields: Record<string, fc.Arbitrary<Datum | Group | List>>): fc.Arbitrary<Group> {
  return fc
    .record(fields, { requiredKeys: [] })
    .map((given) => group(at(name), Object.entries(given) as [string, Datum | Group | List][]));
}

const row = record("议程", {
  事项: datum("事项"),
  人员: record("人员", { 姓名: datum("姓名") }),
  成员: fc.array(datum("成员"), { maxLength: 3 }).map((items) => list(at("成员"), items)),
});

/** Data for them, with gaps and holes. */
export const contexts: fc.Arbitrary<Group> = record("", {
  会议: record("会议", { 名称: datum("会议.名称"), 主题: datum("会议.主题") }),
  单位: record("单位", { 名称: datum("单位.名称") }),
  议程: fc.array(row, { maxLength: 3 }).map((items) => list(at("议程"), items)),
  人员: fc.array(record("人员", { 姓名: datum("姓名") }), { maxLength: 2 }).map((items) => list(at("人员"), items)),
});
