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

/** Takes a header apart. `group` is the unit of the header above it, where there are two rows of them. */
export function readHeader(typed: string, group?: string): HeaderText {
  // Longer than any header; what follows looks at it from many sides.
  const line = typed.slice(0, 200).replace(/\s+/g, "");
  const found = unitIn(line);
  const unit = found?.unit ?? group;
  const name = (found ? found.rest : line).replaceAll("(", "（").replaceAll(")", "）");
  const year = /(20\d\d)年/.exec(name)?.[1];
  return {
    name: name === "" ? line : name,
    key: headerKey(name),
    ...(unit !== undefined && { unit }),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/** 总投资（万元）, 总投资/万元, 总投资:万元, 增速%. */
function unitIn(line: string): { unit: string; rest: string } | undefined {
  for (const match of [...line.matchAll(brackets)].reverse()) {
    const unit = (match[1] ?? "").split(/[、，,;；]/).map((word) => unitOf(word.replace(/^单位[:：]?/, "")))[0];
    if (unit !== undefined) return { unit, rest: line.replace(match[0], "") };
  }
  const behind = /^(.+?)(?:[/／:：]|(?=[±+-]*[%％]))([^/／:：]{1,6})$/.exec(line);
  const unit = behind?.[2] && unitOf(behind[2]);
  return unit && behind?.[1] ? { unit, rest: behind[1] } : undefined;
}

/** What two spellings of one header have in common. */
export function headerKey(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/[\s:：;；,，、。*"“”]/g, "")
    .replace(/[-—–―~]+/g, "-")
    .replace(/^\d+[.-](?=\D)/, "")
    .replace(/20\d\d年度?|[今本当]年度?/, "年度");
  const bare = plain.replace(brackets, "");
  return (bare === "" ? plain : bare).replace(inFront, "$1").replace(behindIt, "$1");
}

const day = "(?:20\\d\\d年|年度)?\\d{1,2}月(?:份|底|末|\\d{1,2}日)?";
/** 1-8月, 截至8月底: which months, not what. */
const inFront = new RegExp(`^(年度)?(?:1[-至]\\d{1,2}月份?|截[至止]到?${day}|至${day})(?=.)`);
const behindIt = new RegExp(`^(.+?)截[至止]到?${day}$`);
