import { severityOf } from "../../src/check/engine/rule.js";
import { proofread } from "../../src/check/index.js";
import { chineseCount } from "../../src/language/numeral.js";
import type { Group } from "../../src/model/data.js";
import type { Block, Inline, Paper } from "../../src/model/tree.js";
import { writeText } from "../../src/write/text.js";
import { packageWords } from "../package-words.js";

/** What is left where something was empty, or was put together wrongly. */
const slips: Record<string, RegExp> = {
  "marks meet": /[、，；：][、，。；：！？]|[。！？][、，。；：！？]|[（“《][、，。；：！？）”》]|[、，；]$/gmu,
  "a mark leads": /^[　 ]*[、，。；：！？）”》]/gmu,
  "nothing in between": /《》|“”|（）|‘’|〔〕/gu,
  "a slot": /\{\{|\}\}|【|】|undefined|NaN|\[object|待填/gu,
  "nothing counted": /(?<![\d.])0[个项件家处]|零[个项件家]|(?<!第)[零〇]点|第[0零]/gu,
  nobody: /(?<![理自])由(?=[，。])/gu,
};

/** Subjects of our rules that say whether a text is sound, whatever it is about. */
const categories = ["标点", "序号", "数目", "缺项"];

/** What is wrong with a paper, in words; nothing where it is sound. */
export function unsound(paper: Paper, meeting?: Group): string[] {
  return [...slipsIn(writeText(paper)), ...emptyBlocks(paper), ...miscounts(paper), ...ruled(paper, meeting)];
}

function slipsIn(text: string): string[] {
  return Object.entries(slips).flatMap(([name, slip]) =>
    [...text.matchAll(slip)].map(({ index, 0: found }) => `${name}: ${found} … ${around(text, index)}`),
  );
}

function emptyBlocks({ blocks }: Paper): string[] {
  const announced = blocks.filter((block, at) => /：$/.test(wordsOf(block)) && isLast(blocks, at));
  const empty = blocks.filter((block) => linesOf(block).some((line) => textOf(line).trim() === ""));
  return [...empty, ...announced].map((block) => `empty ${block.type} ${whereIs(block)}`);
}

/** Whether nothing follows that could be what was announced. */
function isLast(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  return blocks[at]?.type === "paragraph" && (!next || (next.type === "heading" && !next.body));
}

/** 讲三点意见 over other than three headings. */
function miscounts({ blocks }: Paper): string[] {
  return blocks.flatMap((block, at) => {
    if (!block.place.file.startsWith("templates/")) return [];
    const counts = linesOf(block)
      .flat()
      .flatMap((one) => (one.type === "value" && one.value.derive === "要点数" ? [one.value.text] : []));
    const headings = blocks.slice(at).filter((later) => later.type === "heading" && later.level === 1).length;
    const wrong = counts.filter((count) => headings > 0 && count !== chineseCount(headings));
    return wrong.map((count) => `count ${count} over ${headings} headings ${whereIs(block)}`);
  });
}

function ruled(paper: Paper, meeting: Group | undefined): string[] {
  const { checked, remarks } = proofread(paper, { words: packageWords, ...(meeting && { meeting }) });
  return remarks
    .filter(({ rule }) => categories.includes(rule.category) && severityOf[rule.authority] !== "advice")
    .map(({ rule, found }) => {
      const block = checked.blocks[found.block];
      return `${rule.id} ${block ? whereIs(block.block) : ""}: ${found.message} … ${around(block?.text ?? "", found.start)}`;
    });
}

const whereIs = ({ place, fragment }: Block) => `${fragment ?? place.file}:${place.line}`;

const around = (text: string, index: number) => text.slice(Math.max(0, index - 24), index + 24).replace(/\n/g, "⏎");

function linesOf(block: Block): readonly Inline[][] {
  if (block.type === "table") return block.rows.length === 0 ? [[]] : [];
  return "lines" in block ? block.lines : [block.children];
}

const wordsOf = (block: Block) => linesOf(block).map(textOf).join("\n");

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (one.type === "text") return one.text;
      if (one.type === "value") return one.value.text;
      return "children" in one ? textOf(one.children) : "";
    })
    .join("");
}
