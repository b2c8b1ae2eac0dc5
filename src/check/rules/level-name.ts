import { Scanner } from "../../language/scanner.js";
import { head, post } from "../../language/titles.js";
import { whereText } from "../../language/where.js";
import { besides, type Person, peopleOf, unitsOf } from "../analysis/identity/people.js";
import { after, type BlockRange, before, foundAt, wordsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

export const levelName: Rule = ofWords({
  id: "level-name",
  category: "身份",
  summary: "人名、地名、单位名和会议夹只差一个字",
  authority: "写法",
  run: (paper) => {
    const people = peopleOf(paper.meeting);
    const known = new Set([...people.map(({ name }) => name), ...unitsOf(paper.meeting)]);
    return [
      ...people.flatMap((person) => nearNames(paper, person, known)),
      ...people.flatMap((person) => otherHolders(paper, person, people)),
      ...unitsOf(paper.meeting).flatMap((unit) => nearUnits(paper, unit, known)),
    ];
  },
  examples: {
    meeting:
      "会议: { 名称: 推进会, 时间: 2026-09-22 09:00 }\n单位: { 名称: 安澜县, 层级: 县, 上级: 江州市, 下级: [石桥镇, 清河镇, 安阜街道] }\n人员:\n  - { 姓名: 李明, 职务: 县委书记 }\n  - { 姓名: 王振, 职务: 县委副书记、县长 }\n  - { 姓名: 陈志远, 职务: 副县长 }\n  - { 姓名: 吴建平, 职务: 局长, 单位: 县发改局 }\n参会: [{ 范围: 部门, 单位: [县财政局, 县行政审批服务局] }]\n",
    good: [
      "请陈志远同志通报，请县委书记李明同志讲话，请市委书记李洪讲话。",
      "石桥镇、清河镇要抓紧，县民政局要配合，全市各县都在抓。",
    ],
    bad: [
      { text: "请〔陈志元〕同志通报，请县长〔王正〕同志主持，请县委书记〔李名〕，作总结。" },
      { text: "〔安兰县〕和〔石乔镇〕要抓紧，〔江洲市〕要支持，〔县行政审批服物局〕要配合。" },
    ],
  },
});

const ownHead = new RegExp(`^副?${head}$`);
const called = new RegExp(`^(?:同志|${post})`);
const titled = new RegExp(`(?:${post}|[、，：]|请|由|对|和)$`);

/** 陈志元 for 陈志远: of three characters, two are right. */
function nearNames(paper: CheckedPaper, { name, place }: Person, known: ReadonlySet<string>): RuleMatch[] {
  if (name.length < 3) return [];
  return oneOffIn(paper, name)
    .filter(({ word }) => !known.has(word))
    .filter(
      (hit) =>
        called.test(after(hit)) &&
        (titled.test(before(hit)) || before(hit) === "" || /[^\p{Script=Han}]$/u.test(before(hit))),
    )
    .map((hit) =>
      foundAt(hit, `“人员”里没有“${hit.word}”，是不是“${name}”？（${whereText([place])}）`, {
        suggest: name,
        ...besides({ name, place }),
      }),
    );
}

/** 市委书记, 某县县长: of another unit. */
const elsewhere = /(?:[副市省某]|[县区市镇乡]\p{Script=Han}{0,2})$/u;
const named = /^(\p{Script=Han}{2,3}?)(?=同志|主持|通报|讲话|发言|汇报|宣读|介绍|传达|出席|参加|带队|[，。、）\n]|$)/u;

/** 县委书记李鸣, where the 县委书记 is 李明. */
function otherHolders(
  paper: CheckedPaper,
  { name, posts, unit = "", place }: Person,
  people: readonly Person[],
): RuleMatch[] {
  const full = posts.map((held) => unit + held).filter((held) => held.length > 3 || ownHead.test(held));
  return full.flatMap((held) =>
    [...wordsIn(paper, new Scanner([[held, {}]]))]
      .filter((hit) => !elsewhere.test(before(hit)))
      // Named beside the one who is meant, it is another deputy.
      .filter(({ block }) => !held.startsWith("副") || !block.text.includes(name))
      .flatMap((hit) => {
        const called = named.exec(after(hit))?.[1] ?? "";
        if (!isOneOff(called, name) || people.some((person) => person.name === called)) return [];
        const at = { ...hit, start: hit.end, end: hit.end + called.length };
        return [
          foundAt(at, `“人员”里${held}是“${name}”，请核对姓名（${whereText([place])}）`, {
            suggest: name,
            ...besides({ name, place }),
          }),
        ];
      }),
  );
}

/** 石乔镇 for 石桥镇; offices of the county are too alike for that (财政局, 民政局), but for long names. */
function nearUnits(paper: CheckedPaper, unit: string, known: ReadonlySet<string>): RuleMatch[] {
  const place = /^\p{Script=Han}{2,4}(?:镇|乡|街道|县|市|区)$/u.test(unit) && !/经济|开发|高新/.test(unit);
  if (!place && unit.length < 6) return [];
  return oneOffIn(paper, unit)
    .filter(({ word }) => !known.has(word) && word.at(-1) === unit.at(-1) && !/[全各我个从到在乡城村]/.test(word))
    .filter((hit) => !place || isAlone(hit))
    .map((hit) => foundAt(hit, `会议夹里没有“${hit.word}”，是不是“${unit}”？`, { suggest: unit }));
}

function isAlone(hit: BlockRange): boolean {
  return /(?:^|[^\p{Script=Han}]|[在由对请到和与])$/u.test(before(hit));
}

/** Where the name stands with at most one character other than it is. */
function oneOffIn({ blocks }: CheckedPaper, name: string): (BlockRange & { word: string })[] {
  return blocks.flatMap((block) => {
    const hits: (BlockRange & { word: string })[] = [];
    for (let start = 0; start + name.length <= block.text.length; start += 1) {
      if (!isNearAt(block.text, start, name)) continue;
      const end = start + name.length;
      hits.push({ block, start, end, word: block.text.slice(start, end) });
      start = end - 1;
    }
    return hits;
  });
}

function isNearAt(text: string, start: number, name: string): boolean {
  let others = 0;
  for (let at = 0; at < name.length && others < 2; at += 1) {
    const character = text.charAt(start + at);
    if (character !== name.charAt(at)) others += /\p{Script=Han}/u.test(character) ? 1 : 2;
  }
  return others < 2;
}

function isOneOff(text: string, name: string): boolean {
  return (
    text !== name && text.length === name.length && [...text].filter((one, index) => one !== name[index]).length === 1
  );
}
