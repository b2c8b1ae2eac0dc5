import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { listed, unknownName } from "../../diagnostics/unknown-name.js";
import { type Data, Datum, type Group, isGroup, originOf, textOf } from "../../model/data.js";
import { rules } from "../rules/index.js";
import type { Option, Options, Rule } from "./rule.js";

/** 选项: of each rule, what is set; what is wrong stays as usual. */
export function setOptions(data: Group): { byRule: Map<string, Options>; findings: Diagnostic[] } {
  const byRule = new Map<string, Options>();
  const findings: Diagnostic[] = [];
  for (const [id, given] of Object.entries(data)) {
    const rule = rules.find((one) => one.id === id);
    if (!rule?.options || !isGroup(given)) findings.push(noOptions(id, given, data, rule));
    else {
      const { set, findings: wrong } = numbersIn(given, rule.options);
      byRule.set(id, set);
      findings.push(...wrong);
    }
  }
  return { byRule, findings };
}

function noOptions(id: string, given: Data, data: Group, rule: Rule | undefined): Diagnostic {
  const place = originOf(data).keys?.get(id) ?? originOf(given).place;
  if (rule?.options) {
    const message = `“${id}”下面要写选项。${allowed(rule.options)}`;
    return { rule: "proof-option", severity: "warning", message, ...place, quote: id };
  }
  const known = rules.filter(({ options }) => options).map((one) => one.id);
  const what = rule ? `“${id}”这条规则没有选项，只能写在“不查”“只查”里` : `没有“${id}”这条规则`;
  const unknown = { rule: "proof-option", severity: "warning", what, name: id, place } as const;
  return unknownName(unknown, rule ? [] : known, listed("有选项的规则", known));
}

function numbersIn(given: Group, options: Readonly<Record<string, Option>>): { set: Options; findings: Diagnostic[] } {
  const set: Record<string, number> = {};
  const findings: Diagnostic[] = [];
  for (const [name, data] of Object.entries(given)) {
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    const text = textOf(data);
    if (option && isWithin(text, option)) set[name] = Number(text);
    else findings.push(option ? wrongNumber(name, data, option) : unknownOption(name, given, options));
  }
  return { set, findings };
}

function isWithin(text: string, { least, most }: Option): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

function wrongNumber(name: string, data: Data, { least, most, usual }: Option): Diagnostic {
  const quote = data instanceof Datum ? { quote: data.text } : {};
  const message = `“${name}”要一个 ${least} 到 ${most} 的整数，先按 ${usual} 查`;
  return { rule: "proof-option", severity: "warning", message, ...originOf(data).place, ...quote };
}

function unknownOption(name: string, given: Group, options: Readonly<Record<string, Option>>): Diagnostic {
  const { path, place, keys } = originOf(given);
  const what = `“${path}”没有“${name}”这个选项`;
  const unknown = { rule: "proof-option", severity: "warning", what, name, place: keys?.get(name) ?? place } as const;
  return unknownName(unknown, Object.keys(options), allowed(options));
}

function allowed(options: Readonly<Record<string, Option>>): string {
  const told = Object.entries(options).map(([name, { least, most }]) => `${name}（${least} 到 ${most}）`);
  return listed("可以写", told);
}
