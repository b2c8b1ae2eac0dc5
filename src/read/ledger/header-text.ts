import { headerKey } from "../../language/header-key.js";
import { monthUpTo } from "../../language/period.js";
import { unitOf } from "../../language/unit.js";

/** A header, taken apart: 2026年1—8月完成投资（万元） */
export interface HeaderText {
  /** As typed, without line breaks and without its unit. */
  name: string;
  unit?: string;
  /** What aliases are compared with: no spaces, no brackets, no years and periods. */
  key: string;
  /** A year named in it. */
  year?: number;
}

const brackets = /[（(【[]([^（(【[）)】\]]*)[）)】\]]/g;

/** Takes a header apart. */
export function readHeader(typed: string): HeaderText {
  // Longer than any header; what follows looks at it from many sides.
  const line = typed.slice(0, 200).replace(/\s+/g, "");
  const found = unitIn(line);
  const name = (found ? found.rest : line).replaceAll("(", "（").replaceAll(")", "）");
  const year = /(20\d\d)年|^(20\d\d)$/.exec(name);
  return {
    name: name === "" ? line : name,
    key: headerKey(name),
    ...(found && { unit: found.unit }),
    ...(year && { year: Number(year[1] ?? year[2]) }),
  };
}

/** 总投资（万元）, 总投资/万元, 总投资:万元, 增速%; （万元） alone, below what it is the unit of. */
function unitIn(line: string): { unit: string; rest: string } | undefined {
  for (const match of [...line.matchAll(brackets)].reverse()) {
    const unit = (match[1] ?? "").split(/[、，,;；]/).map((word) => unitOf(word.replace(/^单位[:：]?/, "")))[0];
    if (unit !== undefined) return { unit, rest: line.replace(match[0], "") };
  }
  const behind = /^(.+?)(?:[/／:：]|(?=[±+-]*[%％]))([^/／:：]{1,6})$/.exec(line);
  const unit = behind?.[2] && unitOf(behind[2]);
  return unit && behind?.[1] ? { unit, rest: behind[1] } : undefined;
}

/** A header of several rows, by its path from the top down: 完成投资（万元） → 1—8月. */
export interface HeaderPath extends HeaderText {
  /** As typed, joined. */
  typed: string;
  /** The lowest row alone, without its unit. */
  last: string;
  /** What its words may mean, the surest first. */
  keys: readonly string[];
  /** Figures since January: of 1—8月, 8. */
  upTo?: number;
  /** Said of last year, of one month or of a part, so that the plain name does not mean it, unless the whole header does. */
  aside?: true;
}

const onlyYear = /^(?:20\d\d年?度?|[今本当]年度?)$/;
const onlyPeriod =
  /^(?:20\d\d年)?(?:1[-—–―~至]+\d{1,2}月份?|截[至止]到?(?:20\d\d年)?\d{1,2}月(?:份|底|末|\d{1,2}日)?)$/;
const otherTime =
  /[去前往上]年|以前年度|历年|[下明]年|上[期月季]|同期|^[本当单][月季周旬日]|^(?:20\d\d年)?\d{1,2}月份?(?:$|完成|新增|实际)|^第?[一二三四]季度|[上下]半年/;
const wholeOfGroup = /^(?:小计|合计|总计|共计|总数|总额|总量)$/;
/** What stands above columns without setting them apart from what their own words say. */
const neutral =
  /^(?:投资|资金|情况|信息|概况|时间|时限|日期|节点|进度|进展|计划|安排|完成|实施|责任|落实|分工|包保|基本|主要|项目|工程|指标|目标|任务|经济|年度|全年|今年|本年|累计|单位|部门|领导|建设|开工|竣工|规模|用地|问题|内容|位次|排名|增长|增速|总量|数据|统计|工作|形象|有关|相关|其他|实际|预计|目前|当前|本期|开|的|和|及|与|、)*$/;
const filler = /时间|时限|日期|情况|安排|节点|投资|资金/g;

/** Takes a path apart. Each level is as typed; the unit, the year and the period come from the lowest that says one. */
export function readPath(parts: readonly string[]): HeaderPath {
  const levels = parts.map(readHeader);
  const pure = parts.map((part) => unitOf(part.replace(/^[（(【[]|[）)】\]]$/g, "")));
  const worded = levels.filter((_, at) => levels.length === 1 || pure[at] === undefined);
  const lowest = <T>(given: readonly (T | undefined)[]) => given.filter((one) => one !== undefined).at(-1);
  const unit = lowest(levels.map((level, at) => pure[at] ?? level.unit));
  const year = lowest(levels.map((level) => level.year));
  const upTo = lowest(worded.map(({ name }) => monthUpTo(name)));
  const name = worded.map((level) => level.name).join("") || (parts[0] ?? "");
  const words = worded.map((level) => level.name).filter((word) => !onlyYear.test(word) && !onlyPeriod.test(word));
  const keys = keysOf(words, worded.length > words.length && year !== undefined ? "年度" : "");
  const single = words.length < 2 && worded.length < 2;
  const aside =
    (single && !/^[本当单][月季周旬日]$/.test(name) ? false : worded.some((level) => otherTime.test(level.name))) ||
    words.slice(0, -1).some((word) => !neutral.test(headerKey(word)));
  return {
    name,
    typed: parts.join(""),
    last: worded.at(-1)?.name ?? name,
    key: keys[0] ?? headerKey(name),
    keys: aside ? keys.slice(0, 1) : keys,
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year }),
    ...(upTo !== undefined && { upTo }),
    ...(aside && { aside }),
  };
}

function keysOf(words: readonly string[], prefix: string): string[] {
  const own = words.at(-1) ?? "";
  const group = words.slice(0, -1).join("");
  const core = headerKey(group).replace(filler, "");
  const whole = words.join("");
  const made = [
    ...(prefix ? [prefix + whole] : []),
    whole,
    ...(wholeOfGroup.test(own) && group !== "" ? [prefix + group, group] : []),
    ...(core !== "" ? [core + own, own + core] : []),
    ...(group !== "" ? [own + group] : []),
    own,
  ];
  return [...new Set(made.map(headerKey))].filter((key) => key !== "");
}
