import type { Diagnostic, Step } from "../../diagnostics/diagnostic.js";
import { headerKey } from "../../language/header-key.js";
import { type Data, Datum, type Group, group, isGroup, isList, originOf } from "../../model/data.js";
import type { LedgerKind } from "../../model/ledger.js";
import type { Moment } from "../../model/moment.js";
import { ledgerField } from "../../model/schema.js";
import { diagnose } from "../diagnostics.js";
import { validate } from "../validate.js";
import { asOfDay } from "./as-of.js";
import type { HeaderNames, KnownHeaders } from "./columns.js";
import { type DefaultUnits, defaultUnits } from "./table.js";

/** How one name under 数据 says its ledger is to be read. */
export interface LedgerOptions extends HeaderNames, MeetingFacts {
  /** The name under 数据. */
  name: string;
  /** 文件, where it is written. */
  file: Datum;
  sheet?: Datum;
  kind?: LedgerKind;
  asOf?: { moment: Moment; text: string; place: Datum["place"] };
  units: DefaultUnits;
  /** Where each header of 列名 stands, to say which were not found. */
  ownWords: readonly Datum[];
}

/** What all ledgers of a meeting are read with. */
export interface MeetingFacts {
  known: KnownHeaders;
  /** Of “9月底” where the ledger itself tells no year: that of the meeting. */
  year?: number | undefined;
}

/** Reads the group `{文件, 表, 截至, 类型, 单位, 列名}`, or just the name of a file; undefined where 数据 holds the data itself. */
export function readOptions(name: string, data: Data, facts: MeetingFacts): Step<LedgerOptions> {
  if (data instanceof Datum) return { value: { ...plain(name, data), ...facts }, findings: [] };
  if (!isGroup(data) || !(data.文件 instanceof Datum)) return { findings: [] };
  const findings = validate(data, ledgerField);
  const own = ownNames(data.列名, findings);
  const [sheet, kind, asOf, unit] = (["表", "类型", "截至", "单位"] as const).map((key) => textOf(data, key));
  const day = asOf && asOfDay(asOf, facts.year);
  if (asOf && !day)
    findings.push(wrong(asOf, `“截至”要写成一个日期，如 2026-08-31 或 2026年8月底；填的是“${asOf.text}”`));
  const units = unit ? defaultUnits(unit.text) : {};
  if (unit && !units.money && !units.area && !units.any)
    findings.push(wrong(unit, `“${unit.text}”不是能认的单位。请写 亿元、万元、亩 等`));
  const value: LedgerOptions = { ...plain(name, data.文件), units, ...own, ...facts };
  if (sheet) value.sheet = sheet;
  if (kind && kinds.has(kind.text)) value.kind = kind.text as LedgerKind;
  if (day) value.asOf = { moment: day.moment, ...day.asOf };
  return { value, findings };
}

const kinds: ReadonlySet<string> = new Set(["项目", "指标", "任务", "自由"] satisfies LedgerKind[]);

/** Of a list that stands in 会议.yaml itself. */
export function inlineOptions(name: string, facts: MeetingFacts): LedgerOptions {
  return { ...plain(name, new Datum("", "", { file: "" })), ...facts };
}

/** Of a file that is only looked at. */
export function fileOptions(file: string, facts: MeetingFacts): LedgerOptions {
  return { ...plain("台账", new Datum(file, "", { file })), ...facts };
}

function plain(name: string, file: Datum): Omit<LedgerOptions, keyof MeetingFacts> {
  return { name, file, units: {}, own: new Map(), ownWords: [] };
}

function textOf(data: Group, key: string): Datum | undefined {
  return data[key] instanceof Datum ? data[key] : undefined;
}

/** `列名: { 累计完成: [到位资金, 完成额] }`. */
function ownNames(data: Data | undefined, findings: Diagnostic[]): Pick<LedgerOptions, "own" | "ownWords"> {
  const own = new Map<string, string>();
  const ownWords: Datum[] = [];
  if (data !== undefined && !isGroup(data))
    findings.push(wrong(data, "“列名”要写成“列名: { 累计完成: [到位资金] }”这样"));
  for (const [name, given] of Object.entries(isGroup(data) ? data : group({ path: "", place: { file: "" } }))) {
    for (const word of isList(given) ? given : [given]) {
      if (word instanceof Datum) {
        own.set(headerKey(word.text), name);
        ownWords.push(word);
      } else findings.push(wrong(word, `“列名”的“${name}”要写表头里的字，几个就写在方括号里`));
    }
  }
  return { own, ownWords };
}

function wrong(data: Data, message: string): Diagnostic {
  return diagnose("data-type", originOf(data).place, message);
}
