import { checkedBlocks, checkedPaper } from "../../src/check/engine/checked.js";
import { applyFixes } from "../../src/check/engine/fix.js";
import type { CheckedBlock, CheckedPaper, Rule, RuleMatch } from "../../src/check/engine/rule.js";
import { paperFrom } from "../../src/model/sections.js";
import type { Inline, Table } from "../../src/model/tree.js";
import { textOf } from "../../src/model/walk.js";
import { readForeignText } from "../../src/pipeline/proofreading/foreign.js";
import { readYaml } from "../../src/read/yaml.js";
import { packageWords } from "../package-words.js";

/** An example as a paper: blank lines divide paragraphs, as in a foreign text file; lines of `|` are a table. */
export function paperOf(text: string, { meeting, others = {} }: Partial<Rule["examples"]> = {}): CheckedPaper {
  const value = text.startsWith("|") ? paperFrom([tableOf(text)]) : readForeignText(text, "例.txt").value;
  if (!value) throw new Error("an example that cannot be read");
  const data = meeting === undefined ? undefined : readYaml(meeting, "会议.yaml").value;
  return checkedPaper(value, {
    words: packageWords,
    ...(data && { meeting: data }),
    others: Object.entries(others).map(([name, past]) => ({ name, blocks: paperOf(past).blocks })),
  });
}

/** `| 镇 | 项目 |` and so on; the first line is the header. */
function tableOf(text: string): Table {
  const lines = text.split("\n").map((line, row) =>
    [...line.matchAll(/[^|]+/g)]
      .filter(([cell]) => cell.trim() !== "")
      .map(({ 0: cell, index }): Inline => {
        const column = index + 1 + cell.length - cell.trimStart().length;
        return { type: "text", text: cell.trim(), place: { file: "例.txt", line: row + 1, column } };
      }),
  );
  const [header = [], ...rows] = lines;
  const columns = header.map((cell) => ({ header: textOf([cell]), align: "left" as const }));
  return {
    type: "table",
    where: "",
    columns,
    rows: rows.map((cells) => cells.map((cell) => [cell])),
    place: { file: "例.txt", line: 1 },
  };
}

/** What a rule finds in a text, each as `line:column words`. */
export function foundIn(rule: Rule, text: string): string[] {
  const checked = paperOf(text, rule.examples);
  return rule
    .run(checked)
    .map((found) => described(blockOf(checked, found), found))
    .sort();
}

/** The ranges marked 〔…〕 in an example, in the same form, and the text without the marks. */
export function marked(example: string): { text: string; ranges: string[] } {
  const ranges: string[] = [];
  let text = "";
  for (const part of example.split(/(〔[^〕]*〕)/)) {
    const inner = /^〔([^〕]*)〕$/.exec(part)?.[1];
    if (inner !== undefined) {
      const line = text.split("\n").length;
      ranges.push(`${line}:${text.length - text.lastIndexOf("\n")} ${inner}`);
    }
    text += inner ?? part;
  }
  return { text, ranges: ranges.sort() };
}

/** The text of an example after all fixes of a rule. */
export function fixedBy(rule: Rule, text: string): string {
  const checked = paperOf(text, rule.examples);
  const fixed = checkedBlocks(applyFixes(checked, rule.run(checked)).paper);
  return fixed.map((block) => block.text).join("\n\n");
}

function described(block: CheckedBlock, { start, end }: RuleMatch): string {
  const { line, column } = block.placeAt(start);
  return `${line}:${column} ${block.text.slice(start, end)}`;
}

function blockOf(checked: CheckedPaper, { block }: RuleMatch): CheckedBlock {
  const found = checked.blocks[block];
  if (!found) throw new Error(`no block ${block}`);
  return found;
}
