import { rules } from "../../src/check/rules/index.js";
import { hanIn } from "../../src/language/sentences.js";
import { planters } from "./planters/index.js";
import type { Planter } from "./planters/site.js";
import { asWritten, type Recall, recall, type Typing, textsIn, warningsIn } from "./planting.js";

/** As it comes off the web: half-width marks, blanks around numbers. */
export const badlyTyped: Typing = (text) => {
  const half: Readonly<Record<string, string>> = { "，": ",", "；": ";", "：": ":", "（": "(", "）": ")" };
  return text
    .replace(/[，；：（）]/g, (mark) => half[mark] ?? mark)
    .replace(/(?<=[\u4e00-\u9fff])(\d+)(?=[\u4e00-\u9fff])/g, " $1 ");
};

/** Planters of what is not typing itself. */
export const ofMatter = planters.filter(({ expected }) => !expected[0].startsWith("marks-"));

/** Papers that are written as they should be; those of other tests are read here for their length. */
const cleanFolders = {
  clean: "讲话、主持词、汇报、方案等",
  masked: "数字、人名用 X、** 代替的讲话（没填的地方不算）",
  "../damage/drafts": "整理测试用的稿子",
};

export const cleanTexts = [...textsIn("clean"), ...textsIn("masked")];

/** What is warned of without need: that a mask is not filled in is true. */
export function falseWarnings({ name, text }: { name: string; text: string }, typed = asWritten): string[] {
  const wrong = [...(name.includes("掩码") ? ["holes-"] : []), ...(typed === asWritten ? [] : ["marks-"])];
  return warningsIn(typed(text)).filter((warning) => !wrong.some((subject) => warning.startsWith(subject)));
}

const known = new Map<Typing, Map<Planter, Recall>>();

/** The recall of a planter, reckoned once. */
export function measured(planter: Planter, typed = asWritten): Recall {
  const own = known.get(typed) ?? new Map<Planter, Recall>();
  known.set(typed, own);
  const made = own.get(planter) ?? recall(planter, typed);
  own.set(planter, made);
  return made;
}

const intro = `# 校对实测

校对规则找得全不全、准不准，是量出来的。本页由测试生成（\`npm run golden\`），请不要手改。

- **净稿**：自己写的、没有毛病的稿子。报出一处错误或警告，就是误报。
- **埋设**：在净稿里照常见的毛病一处一处埋进去（少一个序号，三点说成四点，全县写成全区……），看这条规则报不报、报得准不准位置。
- **录入不规范**：同样的毛病，整篇标点再换成半角、数字两边再加上空格，像网上、微信里来的稿子那样。标点规则自己就是查录入的，不这样量。

`;

/** docs/校对实测.md. */
export function measuredPage(): string {
  return `${intro}${precision()}\n${recallByGroup()}\n${recallByRule()}`;
}

function precision(): string {
  const rows = Object.entries(cleanFolders).map(([folder, words]) => {
    const texts = textsIn(folder);
    const characters = texts.reduce((sum, { text }) => sum + hanIn(text), 0);
    return [words, texts.length, characters, texts.flatMap((one) => falseWarnings(one)).length] as const;
  });
  const sum = (column: 1 | 2 | 3) => rows.reduce((total, row) => total + row[column], 0);
  return table("净稿", ["稿子", "篇数", "汉字", "误报"], [...rows, ["合计", sum(1), sum(2), sum(3)]]);
}

function recallByGroup(): string {
  const subjects = [...new Set(rules.map(({ category }) => category))];
  const rows = subjects.map((subject) => {
    const ids = rules.filter((rule) => rule.category === subject).map(({ id }) => id);
    return [subject, ids.length, ...recallOf(ids)];
  });
  const all = ["合计", rules.length, ...recallOf(rules.map(({ id }) => id))];
  return table("按类别", ["类别", "规则", ...recallColumns], [...rows, all]);
}

function recallByRule(): string {
  const rows = rules.map(({ id }) => [id, ...recallOf([id])]);
  return table("按规则", ["规则", ...recallColumns], rows);
}

const recallColumns = ["埋设", "找出", "找出率", "录入不规范时"];

function recallOf(ids: readonly string[]): (string | number)[] {
  const own = planters.filter(({ expected }) => ids.includes(expected[0]));
  const written = total(own.map((planter) => measured(planter)));
  const typed = total(own.filter((one) => ofMatter.includes(one)).map((planter) => measured(planter, badlyTyped)));
  return [written.planted, written.found, rate(written), rate(typed)];
}

function total(all: readonly Recall[]): Recall {
  const sum = (key: keyof Recall) => all.reduce((so, one) => so + one[key], 0);
  return { planted: sum("planted"), found: sum("found") };
}

function rate({ planted, found }: Recall): string {
  return planted === 0 ? "—" : `${((found / planted) * 100).toFixed(1)}%`;
}

function table(title: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |\n`;
  return `## ${title}\n\n${line(columns)}${line(columns.map(() => "---"))}${rows.map(line).join("")}`;
}
