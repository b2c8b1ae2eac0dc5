import { Scanner } from "../../language/scanner.js";
import { head, post } from "../../language/titles.js";
import { whereText } from "../../language/where.js";
import { besides, type Person, peopleOf, unitsOf } from "../analysis/identity/people.js";
import { after, type BlockRange, before, foundAt, hitsIn, wordsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

export const levelTitle: Rule = ofWords({
  id: "level-title",
  category: "身份",
  summary: "称呼、职务、单位和会议夹的“人员”对不上：人员里是县长，稿子里称书记",
  authority: "写法",
  run: (paper) => {
    const people = peopleOf(paper.meeting);
    return [...people.flatMap((person) => wrongTitles(paper, person, people)), ...wrongSurnames(paper, people)];
  },
  examples: {
    meeting:
      "会议: { 名称: 推进会, 时间: 2026-09-22 09:00 }\n单位: { 名称: 安澜县, 层级: 县, 上级: 江州市, 下级: [石桥镇, 清河镇, 安阜街道] }\n人员:\n  - { 姓名: 李明, 职务: 县委书记 }\n  - { 姓名: 王振, 职务: 县委副书记、县长 }\n  - { 姓名: 陈志远, 职务: 副县长 }\n  - { 姓名: 吴建平, 职务: 局长, 单位: 县发改局 }\n参会: [{ 范围: 部门, 单位: [县财政局, 县行政审批服务局] }]\n",
    good: [
      "县委书记李明、县长王振出席，王县长主持，李明书记讲话，王书记补充，陈县长宣读。",
      "请县发改局局长吴建平同志通报，请副县长陈志远同志宣读，感谢市委书记张成。",
    ],
    bad: [
      { text: "请〔李明县长〕讲话，请〔副书记李明〕补充，请县委书记李明总结。" },
      { text: "请〔县财政局局长吴建平〕同志通报，请〔李县长〕主持。" },
    ],
  },
});

const calledAfter = new RegExp(`^${post}(?!务|题|要|张|持)`);
const calledBefore = new RegExp(`${post}$`);

/** Of two people with one name nothing can be said. */
function wrongTitles(paper: CheckedPaper, person: Person, people: readonly Person[]): RuleMatch[] {
  if (people.filter(({ name }) => name === person.name).length > 1) return [];
  return [...wordsIn(paper, new Scanner([[person.name, {}]]))].flatMap((hit) => [
    ...wrongAfter(hit, person),
    ...wrongBefore(hit, person, unitsOf(paper.meeting)),
  ]);
}

/** 李明县长: a deputy may be called by the full title, never the other way round. */
function wrongAfter(hit: BlockRange, person: Person): RuleMatch[] {
  const called = calledAfter.exec(after(hit))?.[0];
  if (called === undefined || person.posts.some((held) => held.endsWith(called))) return [];
  return [said({ ...hit, end: hit.end + called.length }, person)];
}

/** 县委书记李明: the post in full. */
function wrongBefore(hit: BlockRange, person: Person, units: readonly string[]): RuleMatch[] {
  const left = before(hit);
  const called = calledBefore.exec(left)?.[0];
  if (called === undefined) return [];
  const whole = (start: number) => ({ ...hit, start: hit.start - start });
  const held = person.posts.some(
    (one) => one.endsWith(called) && (called.startsWith("副") || !one.endsWith(`副${called}`)),
  );
  if (!held) return [said(whole(called.length), person)];
  const unit = left.slice(0, -called.length).replace(/(?:党委|党组|党工委|管委会)$/, "");
  const other = units.find((name) => name.length > 2 && unit.endsWith(name) && !isOwn(person, name));
  return other === undefined ? [] : [said(whole(called.length + other.length), person)];
}

function isOwn({ unit, title }: Person, name: string): boolean {
  const known = `${unit ?? ""}${title}`;
  // Where 会议.yaml says no unit, any may be his.
  return known.includes(name) || name.includes(unit ?? name) || !/[局委办部镇乡区]./.test(known);
}

const surnamed = new RegExp(`(?<=^|[^\\p{Script=Han}]|[请由对和与向听])(\\p{Script=Han})(${head})(?![期远效])`, "gu");

/** 李县长, where the head of the county is a 王 and the only 李 is the secretary. */
function wrongSurnames(paper: CheckedPaper, people: readonly Person[]): RuleMatch[] {
  return [...hitsIn(paper, surnamed)].flatMap((hit) => {
    const [, surname = "", called = ""] = hit.match;
    const heads = people.filter(({ posts }) => posts.includes(called));
    const namesakes = people.filter(({ name }) => name.startsWith(surname));
    const [head, ...more] = heads;
    if (!head || more.length > 0 || namesakes.length === 0) return [];
    if (namesakes.some(({ posts }) => posts.some((held) => held.endsWith(called)))) return [];
    return [
      foundAt(
        hit,
        `“人员”里${called}是${head.name}，这里称“${hit.match[0]}”，请核对（${whereText([head.place])}）`,
        besides(head),
      ),
    ];
  });
}

function said(hit: BlockRange, { name, title, unit = "", place }: Person): RuleMatch {
  const words = hit.block.text.slice(hit.start, hit.end);
  return foundAt(
    hit,
    `“人员”里${name}是${unit}${title}，这里写“${words}”，请核对（${whereText([place])}）`,
    besides({ name, place }),
  );
}
