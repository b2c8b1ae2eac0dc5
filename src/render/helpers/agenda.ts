import { derivedList } from "../../figures/index.js";
import { type Data, Datum, type Group, group, isGroup, type List, list, originOf } from "../../model/data.js";
import { askedOf, doingOf, doneOf, samePerson, textIn, titled, whoOf } from "./agenda-words.js";
import { type ArgumentReader, type Helper, helper, items, person } from "./helper.js";

const item: ArgumentReader<Group> = {
  wants: "一项议程",
  read: (argument) => (isGroup(argument) && argument.方式 instanceof Datum ? argument : undefined),
};

/**
 * The item that is somebody's own speech, or whatever he does where he makes none; with nobody named, the main speech, which is the last of
 * the meeting.
 */
function speechIn(agenda: List, who: Group | undefined): number {
  const his = agenda.filter((one) => isGroup(one) && (!who || isBy(one, who)));
  const speech = his.filter((one) => isGroup(one) && /讲话|指示/.test(textIn(one, "方式"))).at(-1);
  const last = speech ?? (who && his.at(-1));
  return last ? agenda.indexOf(last) : -1;
}

function isBy({ 人员: speaker }: Group, who: Group): boolean {
  return isGroup(speaker) && samePerson(speaker, who);
}

const around = (
  summary: string,
  example: string,
  result: string,
  part: (agenda: List, at: number) => unknown,
): Helper =>
  helper({
    summary,
    example,
    result,
    takes: [items, person],
    needs: 1,
    lenient: true,
    run: (agenda?: List, who?: Group) => agenda && part(agenda, speechIn(agenda, who)),
  });

const words = (summary: string, example: string, result: string, run: (agendaItem: Group) => unknown): Helper =>
  helper({ summary, example, result, takes: [item], run });

/** Who stands next to speak, by name and title where the people say who is of that unit, and who comes after. */
function turns(names: List, people: readonly Data[]): List {
  const rows = names.map((name, index) => {
    const next = names[index + 1];
    return group(originOf(name), [["发言", speakerOf(name, people)], ...(next ? [["准备", next] as const] : [])]);
  });
  return list(originOf(names), rows);
}

function speakerOf(name: Data, people: readonly Data[]): Data {
  const speaker = people.find((one) => isGroup(one) && name instanceof Datum && textIn(one, "单位") === name.text);
  if (!(isGroup(speaker) && name instanceof Datum)) return name;
  return new Datum(`${titled(speaker)}同志`, name.path, name.place, name.hole);
}

export const agenda: Record<string, Helper> = {
  由谁: words(
    "一项议程由谁来办：人员的称呼、单位，或者依次发言的各家；没有写就是空的",
    "{{由谁 议程.[0]}}，{{由谁 议程.[1]}}",
    "县发改局，李明同志",
    whoOf,
  ),
  请谁: words(
    "请谁来办，人员带职务；没有写就是“大家”",
    "请{{请谁 议程.[1]}}{{做什么 议程.[1]}}",
    "请县委书记李明同志讲话",
    askedOf,
  ),
  做什么: words(
    "一项议程做什么：方式连着事项；几家依次发言的，前面加“依次”",
    "{{由谁 议程.[0]}}{{做什么 议程.[0]}}",
    "县发改局通报项目进展情况",
    doingOf,
  ),
  做了什么: words(
    "同上，事后回顾的说法；几家的前面加“分别”",
    "刚才，{{由谁 议程.[0]}}{{做了什么 议程.[0]}}",
    "刚才，县发改局通报了项目进展情况",
    doneOf,
  ),
  主讲: around(
    "议程里的主要讲话，就是最后一项讲话或者作指示；后面写了人，就是他自己的那一项",
    "{{#with (主讲 议程)}}{{由谁 this}}{{/with}}",
    "李明同志",
    (all, at) => all[at],
  ),
  讲话前: around(
    "主要讲话前面的几项议程；后面写了人，就是他的讲话前面的",
    "{{#each (讲话前 议程)}}{{事项}}{{/each}}",
    "项目进展情况",
    (all, at) => derivedList(all, at < 0 ? all : all.slice(0, at), `${originOf(all).path}（讲话前）`),
  ),
  讲话后: around(
    "主要讲话后面的几项议程，没有讲话就一项也没有",
    "{{#each (讲话后 议程 稿.讲话人)}}{{事项}}{{else}}没有了{{/each}}",
    "没有了",
    (all, at) => derivedList(all, at < 0 ? [] : all.slice(at + 1), `${originOf(all).path}（讲话后）`),
  ),
  发言次序: helper({
    summary: "依次发言的各家，每家有 发言，后面还有一家的再有 准备；后面写上人员，单位就换成那个单位的人",
    example: "{{#each (发言次序 单位.下级)}}请{{发言}}发言{{#if 准备}}，{{准备}}准备；{{/if}}{{/each}}",
    result: "请城关镇发言，清河镇准备；请清河镇发言，东山镇准备；请东山镇发言",
    takes: [items, items],
    needs: 1,
    run: (names, people) => turns(names, people ?? []),
  }),
};
