import { type Rule, severityOf } from "../../src/check/engine/rule.js";
import { rules } from "../../src/check/rules/index.js";
import { everyRule, setRules } from "../../src/check/set/index.js";
import { severityNames } from "../../src/report/findings.js";
import { packageLists } from "../package-words.js";
import { fixedBy, marked } from "./examples.js";

const intro = `# 校对规则

\`gaojiang check\` 查的全部规则。本页由程序从规则本身生成（\`npm run golden\`），每条的例子就是它的测试，请不要手改。

- 级别看道理有多硬：国家标准定的是**错误**，写作上公认的是**警告**，习惯做法是**建议**。
- 宁可漏报，不可乱报：拿不准的一律不说。例子里〔〕框住的是报出来的地方。
- “自动改”一栏有“能”的，\`check --fix\` 和 \`tidy\` 会替你改，只动标点、空格和编号，不动一个字；其余的只提建议，改不改由写稿人定。
- 哪条查、哪条不查、字数定多少，写在 \`会议.yaml\` 的“校对”里，或稿件旁边的 \`校对.yaml\` 里，见[校对与整理](校对与整理.md)。
- 每条找得全不全、准不准，见[校对实测](校对实测.md)。

`;

const outro = () => `
## 用词表

校对用的词都在 \`templates/词表/\` 里：错字、别字、写错的成语和固定说法 ${packageLists.易错词.size} 条，宜改的词 ${packageLists.宜改词.size} 条（附理由），改了名的机构 ${packageLists.机构.size} 个，
有了日子的提法 ${packageLists.提法.size} 条、大会大事 ${packageLists.大事.size} 件，周年和五年规划的年份。换了上下文就对的（究竟|争什么，三十座|落成），写明挨着什么字不算。
一个单位要加、要改、要删，不动程序，写一份自己的词表，见[词表怎么写](词表怎么写.md)。
`;

/** docs/校对规则.md, made from the rules. */
export function manual(): string {
  const categories = [...new Set(rules.map(({ category }) => category))];
  return `${intro + categories.map(section).join("\n")}\n${ofSets()}${options()}${outro()}`;
}

function options(): string {
  const rows = everyRule.flatMap(({ id, options: own = {} }) =>
    Object.entries(own).map(
      ([name, { meaning, default: usual, least, most }]) =>
        `| ${id} | ${name} | ${meaning} | ${usual} | ${least}—${most} |`,
    ),
  );
  return `
## 选项

写在“选项”下面，一条规则一行：\`选项: { wording-long-sentence: { 建议: 100 } }\`。不写的照“平常”。

| 编号 | 选项 | 意思 | 平常 | 可以写 |
|---|---|---|---|---|
${rows.join("\n")}
`;
}

function section(category: string): string {
  const rows = rules.filter((rule) => rule.category === category).map(row);
  return `## ${category}\n\n| 编号 | 查什么 | 级别 | 例子 | 自动改 |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

/** Rules over all papers of a meeting: the line of 会议.yaml or of a brief that is marked serves as example. */
function ofSets(): string {
  const rows = setRules.map(({ id, summary, authority, examples: { bad } }) => {
    const texts = bad.flatMap(({ meeting, papers = {} }) => [meeting, ...Object.values(papers)]);
    const example = texts.flatMap((text) => text.split("\n")).find((line) => line.includes("〔")) ?? "";
    return `| ${id} | ${cell(summary)} | ${severityNames[severityOf[authority]]} | ${cell(shortened(example))} |`;
  });
  return `## 整套

整个会议夹一起出稿、一起校对时，各篇和 会议.yaml 还要互相对一遍。〔〕是报出来的地方。

| 编号 | 查什么 | 级别 | 例子 |
|---|---|---|---|
${rows.join("\n")}
`;
}

function row(rule: Rule): string {
  const { id, summary, authority, examples } = rule;
  const example = [...examples.bad].sort((a, b) => a.text.length - b.text.length)[0]?.text ?? "";
  const fixes = examples.bad.some(({ text }) => fixedBy(rule, marked(text).text) !== plain(rule, text));
  return `| ${id} | ${cell(summary)} | ${severityNames[severityOf[authority]]} | ${cell(shortened(example))} | ${fixes ? "能" : ""} |`;
}

/** The example as it is read, unchanged: what \`fixedBy\` gives where there is no fix. */
function plain(rule: Rule, text: string): string {
  return fixedBy({ ...rule, run: () => [] }, marked(text).text);
}

function cell(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ⏎ ")
    .replaceAll("|", "\\|")
    .replaceAll("*", "\\*");
}

/** The marked place with some words around it. */
function shortened(text: string): string {
  if (text.length <= 60) return text;
  const start = Math.max(0, text.indexOf("〔") - 16);
  const end = Math.min(text.length, text.indexOf("〕") + 16);
  return `${start > 0 ? "…" : ""}${text.slice(start, Math.max(end, start + 40))}${end < text.length ? "…" : ""}`;
}
