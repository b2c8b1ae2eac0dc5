import { whereText } from "../language/where.js";
import { type ChoiceReport, isFragment, type OtherFragment } from "../model/choice.js";
import type { Brief } from "../model/meeting.js";
import type { StandingPart } from "../model/skeleton.js";
import type { Paper } from "../model/tree.js";
import { reportParts } from "./parts.js";
import { headingOver } from "./standing.js";

/** For people: which fragment stands where in a paper, why it is this one, why not the others, and how to have another. */
export function reportChoices(
  { name, file }: Brief,
  choices: readonly ChoiceReport[],
  paper?: Paper,
  parts?: readonly StandingPart[],
): string {
  if (choices.length === 0) return `${name}\n  没有用到片段\n`;
  const rows = choices.map((choice) => reportChoice(choice, paper));
  return `${name}\n${parts ? `  ${reportParts(parts)}` : ""}${rows.join("")}想换哪一篇，在 ${file} 的文件头写“选用”，如 选用: { ${exampleOf(choices)} }；不要这一部分，写“不用”\n`;
}

function reportChoice(choice: ChoiceReport, paper: Paper | undefined): string {
  const { role, chosen, place, why, others } = choice;
  const file = isFragment(choice) ? `fragments/${role}/${chosen}.md` : "";
  const over = paper && file ? headingOver(paper, file) : undefined;
  const lines = [
    `${role}：${chosen}　${whereText([place])}${over === undefined ? "" : `，在“${over}”下面`}`,
    `  ${why}`,
    ...othersText(others),
    ...(choice.by === "写明" && isFragment(choice) ? [`  要换，改 ${whereText([place])}`] : []),
  ];
  return lines.map((line) => `  ${line}\n`).join("");
}

/** Those that would do, in their order, each reason said once; and those that would not. */
function othersText(others: readonly OtherFragment[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { 片段, reason } of others.filter(({ fits }) => fits))
    byReason.set(reason, [...(byReason.get(reason) ?? []), 片段]);
  const fitting = [...byReason].map(([reason, names]) => `${names.join("、")}（${reason}）`);
  const misfits = others.filter(({ fits }) => !fits).map(({ 片段, reason }) => `${片段}（${reason}）`);
  return [line("可以换", fitting), line("不合用", misfits)].filter((text) => text !== "");
}

function line(lead: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `  ${lead}：${items.join("；")}`;
}

/** A pin that would do, out of the paper itself. */
function exampleOf(choices: readonly ChoiceReport[]): string {
  for (const { role, by, others } of choices) {
    const other = others.find(({ fits }) => fits);
    if (other && by !== "写明") return `${role}: ${other.片段}`;
  }
  return "作用: 片段";
}
