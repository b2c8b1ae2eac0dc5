import { derivedList } from "../../figures/index.js";
import { type Data, Datum, type Group, group, isGroup, type List, list, originOf } from "../../model/data.js";
import { wayClasses } from "../../model/word-lists.js";
import { queueOf, samePerson, sortOf, textIn, titled, wayOf } from "./agenda-words.js";
import { type Helper, helper, items, person, text } from "./helper.js";

/**
 * The item that is somebody's own speech, or whatever he does where he makes none; with nobody named, the main speech, which is the last of
 * the meeting.
 */
function speechIn(agenda: List, who: Group | undefined): number {
  const his = agenda.filter((one) => isGroup(one) && (!who || isBy(one, who)));
  const speech = his.filter((one) => isGroup(one) && isMainSpeech(one)).at(-1);
  const last = speech ?? (who && his.at(-1));
  return last ? agenda.indexOf(last) : -1;
}

function isMainSpeech(one: Group): boolean {
  return sortOf(one) === "讲话";
}

function isBy(item: Group, who: Group): boolean {
  return [item.人员, ...queueOf(item)].some((one) => isGroup(one) && samePerson(one, who));
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

/** Items by what comes of them, or by the name of their 方式. */
const of = (summary: string, example: string, result: string, wanted: boolean): Helper =>
  helper({
    summary: `${summary}；类有${wayClasses.join("、")}，种是词表里的方式`,
    example,
    result,
    takes: [items, text],
    rest: true,
    run: (all, ...sorts: string[]) => {
      const chosen = all.filter((one) => isGroup(one) && isOfSort(one, sorts) === wanted);
      return derivedList(all, chosen, `${originOf(all).path}（${wanted ? "" : "除去"}${sorts.join("、")}）`);
    },
  });

function isOfSort(one: Group, sorts: readonly string[]): boolean {
  return sorts.includes(sortOf(one)) || sorts.includes(wayOf(one).名 ?? "");
}

/** Who stands next to speak, by name and title where the people say who is of that unit, and who comes after. */
function turns(names: List, people: readonly Data[]): List {
  const rows = names.map((name, index) => {
    const next = names[index + 1];
    const speaker = speakerOf(name, people);
    return group(originOf(name), [
      ["发言", named(speaker, "同志")],
      ["谁", named(speaker, "")],
      ...(next ? [["准备", named(next, "同志")] as const] : []),
    ]);
  });
  return list(originOf(names), rows);
}

function speakerOf(name: Data, people: readonly Data[]): Data {
  if (!(name instanceof Datum)) return name;
  return people.find((one) => isGroup(one) && textIn(one, "单位") === name.text) ?? name;
}

/** A person by title and name, a unit by its name. */
function named(one: Data, after: string): Data {
  if (!isGroup(one)) return one;
  const { 姓名: name } = one;
  return name instanceof Datum ? new Datum(titled(one) + after, name.path, name.place, name.hole) : one;
}

/** Which items of the agenda, and who comes after whom. */
export const agendaOrder: Record<string, Helper> = {
  各类: of(
    "议程里的哪几类、哪几种，写一个或者几个",
    '{{#each (各类 议程 "报告" "发言")}}{{事项}}{{/each}}',
    "项目进展情况",
    true,
  ),
  除去: of("除了哪几类、哪几种以外的议程", '{{#each (除去 议程 "通报")}}{{事项}}{{/each}}', "讲话", false),
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
    summary:
      "依次发言的各位、各家，每家有 发言（念的）、谁（表上印的），后面还有一家的再有 准备；后面写上人员，单位就换成那个单位的人",
    example: "{{#each (发言次序 单位.下级)}}请{{发言}}发言{{#if 准备}}，{{准备}}准备；{{/if}}{{/each}}",
    result: "请城关镇发言，清河镇准备；请清河镇发言，东山镇准备；请东山镇发言",
    takes: [items, items],
    needs: 1,
    run: (names, people) => turns(names, people ?? []),
  }),
};
