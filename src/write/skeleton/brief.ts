import type { Field } from "../../model/field.js";
import type { Kind } from "../../model/kind.js";
import { scalar } from "./yaml-text.js";

const orderHint = "# 各部分的先后。要换，去掉下面一行前面的 # 号，只留要挪的几部分，照想要的先后写。";

/** A brief of a kind: what it must say, as far as it is known, and, after #, what it may say. @param parts that it is built of, in their order */
export function briefText(kind: Kind, parts: readonly string[], speaker?: string): string {
  const own = Object.entries(kind.字段).filter(([name]) => !name.includes("."));
  const needed = own.filter(([, field]) => field.必填);
  const more = own.filter(([, field]) => !field.必填);
  return [
    "---",
    `稿种: ${kind.稿种}`,
    ...needed.map(([name, field]) => required(name, field, speaker)),
    ...(more.length > 0 ? ["# 下面的可以不写；要写，去掉前面的 # 号。", ...more.map(possible)] : []),
    ...(parts.length > 0 ? [orderHint, `# 结构: [${parts.join(", ")}]`] : []),
    "---",
    "",
  ].join("\n");
}

function required(name: string, field: Field, speaker: string | undefined): string {
  if (field.类型 === "人" && speaker !== undefined) return `${name}: ${scalar(speaker)}`;
  const example = field.例 === undefined ? "" : `，如 ${field.例}`;
  return `${name}: 待填    # ${field.标签}${example}`;
}

function possible([name, field]: [string, Field]): string {
  const example = field.例 === undefined ? "" : scalar(field.例);
  const value = field.类型 === "列" && example !== "" ? `[${example}]` : example;
  return `# ${name}: ${value}`.trimEnd() + (field.标签 === name ? "" : `    # ${field.标签}`);
}
