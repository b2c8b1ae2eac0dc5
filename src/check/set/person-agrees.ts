import { post } from "../../language/titles.js";
import { whereText } from "../../language/where.js";
import { peopleOf } from "../analysis/identity/people.js";
import { grouped } from "../analysis/text/grouped.js";
import type { CheckedBlock } from "../engine/rule.js";
import { placeOf } from "../engine/told.js";
import { meetingWith } from "./example.js";
import type { CheckedSetPaper, SetFound, SetRule } from "./set-rule.js";

/** Somebody whom 人员 does not know, as a paper calls him. */
interface Called {
  paper: string;
  name: string;
  /** The words before the name, up to the post: 请县财政局局长. */
  title: string;
  post: string;
  block: CheckedBlock;
  start: number;
}

/** One person whom 人员 does not know, with different titles in two papers; those it knows are looked up there. */
export const personAgrees: SetRule = {
  id: "person-agrees",
  scope: "set",
  category: "整套",
  summary: "“人员”里没有的人，两篇手写的职务不一样",
  authority: "写法",
  run: ({ data, papers }) => {
    const known = peopleOf(data).map(({ name }) => name);
    const all = papers.flatMap(calledIn).filter(({ name }) => !known.includes(name));
    return grouped(all, ({ name }) => name).flatMap(([first, ...more]) => {
      const other = more.find((one) => first && one.paper !== first.paper && differ(first, one));
      return first && other ? [disagreement(first, other)] : [];
    });
  },
  examples: {
    good: [
      {
        meeting: meetingWith(""),
        papers: { 通知: "---\n请县财政局局长高峰同志发言。\n", 汇报: "讲话人: 周岚\n---\n感谢财政局局长高峰同志。\n" },
      },
    ],
    bad: [
      {
        meeting: meetingWith(""),
        papers: {
          汇报: "讲话人: 周岚\n---\n县教育局局长高峰同志讲得好。\n",
          通知: "---\n请县财政局局长〔高峰〕同志发言。\n",
        },
      },
    ],
  },
};

const titled = new RegExp(`(\\p{Script=Han}{2,14}?(${post}))(\\p{Script=Han}{2,3})同志`, "gu");

function calledIn({ brief, checked }: CheckedSetPaper): Called[] {
  return (checked?.blocks ?? []).flatMap((block) =>
    [...block.text.matchAll(titled)].map(({ 1: title = "", 2: held = "", 3: name = "", index }) => ({
      paper: brief.name,
      name,
      title,
      post: held,
      block,
      start: index + title.length,
    })),
  );
}

/** Other posts, or one post in two offices: 县财政局局长, 县教育局局长. What stands before the office may differ. */
function differ(one: Called, other: Called): boolean {
  if (one.post !== other.post) return !one.post.endsWith(other.post) && !other.post.endsWith(one.post);
  const [a, b] = [one, other].map(({ title }) => [...title].reverse());
  const alike = a?.findIndex((character, index) => character !== b?.[index]) ?? -1;
  return alike >= 0 && alike <= one.post.length + 1 && Math.min(a?.length ?? 0, b?.length ?? 0) >= alike + 2;
}

function disagreement(one: Called, other: Called): SetFound {
  const there = one.block.placeAt(one.start);
  const called = `“${one.paper}”里是“${one.title}${one.name}”（${whereText([there])}）`;
  const message = `${other.name}的职务这里写的是“${other.title}${other.name}”，${called}。请核对；写进 会议.yaml 的“人员”，各篇就从一处取`;
  const place = placeOf(other.block, { start: other.start, end: other.start + other.name.length });
  return { place, message, quote: other.name, related: [{ ...there, message: `${one.title}${one.name}` }] };
}
