import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { listed, unknownName } from "../../diagnostics/unknown-name.js";
import { type Data, Datum, type Group, isGroup, originOf, textOf } from "../../model/data.js";
import { diagnose } from "../diagnostics.js";
import { everyRule } from "../set/index.js";
import type { BaseRule, Option, Options } from "./rule.js";

/** 选项: of each rule, what is set; what is wrong keeps its default. */
export function setOptions(data: Group): { byRule: Map<string, Options>; findings: Diagnostic[] } {
  const byRule = new Map<string, Options>();
  const findings: Diagnostic[] = [];
  for (const [id, given] of Object.entries(data)) {
    const rule = everyRule.find((one) => one.id === id);
    if (!rule?.options || !isGroup(given)) findings.push(noOptions(id, given, data, rule));
    else {
      const { set, findings: wrong } = numbersIn(given, rule.options);
      byRule.set(id, set);
      findings.push(...wrong);
    }
  }
  return { byRule, findings };
}

function noOptions(id: string, given: Data, data: Group, rule: BaseRule | undefined): Diagnostic {
  const place = originOf(data).keys?.get(id) ?? originOf(given).place;
  if (rule?.options) {
    const message = `“${id}”下面要写选项。${allowed(rule.options)}`;
    return diagnose("proof-option", place, message, { quote: id });
  }
  const known = everyRule.filter(({ options }) => options).map((one) => one.id);
  const what = rule ? `“${id}”这条规则没有选项，只能写在“不查”“只查”里` : `没有“${id}”这条规则`;
  const unknown = unknownName({ what, name: id }, rule ? [] : known, listed("有选项的规则", known));
  return diagnose("proof-option", place, ...unknown);
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

function wrongNumber(name: string, data: Data, { least, most, default: otherwise }: Option): Diagnostic {
  const quote = data instanceof Datum ? { quote: data.text } : {};
  const message = `“${name}”要一个 ${least} 到 ${most} 的整数，先按 ${otherwise} 查`;
  return diagnose("proof-option", originOf(data).place, message, quote);
}

function unknownOption(name: string, given: Group, options: Readonly<Record<string, Option>>): Diagnostic {
  const { path, place, keys } = originOf(given);
  const what = `“${path}”没有“${name}”这个选项`;
  const unknown = unknownName({ what, name }, Object.keys(options), allowed(options));
  return diagnose("proof-option", keys?.get(name) ?? place, ...unknown);
}

function allowed(options: Readonly<Record<string, Option>>): string {
  const told = Object.entries(options).map(([name, { least, most }]) => `${name}（${least} 到 ${most}）`);
  return listed("可以写", told);
}
