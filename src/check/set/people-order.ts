import { Scanner } from "../../language/scanner.js";
import { whereText } from "../../language/where.js";
import { Datum, type Group, isGroup, isList, originOf, textOf } from "../../model/data.js";
import type { Place } from "../../model/place.js";
import type { Neighbours } from "../../model/word-lists.js";
import { sentencesOf } from "../analysis/text/sentences.js";
import type { CheckedBlock } from "../engine/rule.js";
import { agendaOf, isSame } from "./agenda.js";
import { meetingWith } from "./example.js";
import type { SetFound, SetRule } from "./set-rule.js";

/** Who attends, named in another order than 人员 has it. Who shares a task, or speaks in turn, may be named in any. */
export const peopleOrder: SetRule = {
  id: "people-order",
  scope: "set",
  category: "整套",
  summary: "参会里，稿件里说到谁出席、参加的，领导的先后和“人员”不一样",
  authority: "写法",
  run: ({ data, papers }) => {
    const people = isList(data.人员) ? data.人员.filter(isGroup) : [];
    const order = new Order(people, data);
    const ranges = isList(data.参会) ? data.参会.filter(isGroup) : [];
    const invited = ranges.flatMap((range) =>
      isList(range.人员) ? order.problems(range.人员.filter(isGroup), originOf(range.人员).place) : [],
    );
    const blocks = papers.flatMap(({ checked }) => checked?.blocks ?? []);
    return [...invited, ...blocks.flatMap((block) => order.inBlock(block))];
  },
  examples: {
    good: [
      { meeting: meetingWith("参会: [{ 范围: 县领导, 人员: [李明, 王振, 周岚] }]") },
      { meeting: meetingWith(""), papers: { 通知: "---\n刚才，周岚、李明同志分别讲了话。\n" } },
    ],
    bad: [
      { meeting: meetingWith("参会: [{ 范围: 县领导, 人员: 〔〕[周岚, 王振] }]") },
      { meeting: meetingWith(""), papers: { 通知: "---\n〔〕周岚、王振同志出席会议。\n" } },
    ],
  },
};

const attending = /出席|参加|到会|参会|就座|在座/;
const inTurn = /先后|依次|分别|牵头|负责/;
/** Between two names of one list: 、 and perhaps a title. */
const between =
  /^(?:同志)?(?:、|和|与|及|以及|，)(?:[\p{Script=Han}、（）]{0,24}(?:书记|长|主任|主席|委员|常委|经理|代表|员))?$/u;

class Order {
  private readonly names: Scanner<NamedPerson>;

  constructor(
    private readonly people: readonly Group[],
    private readonly data: Group,
  ) {
    this.names = scannerOf(people);
  }

  problems(named: readonly Group[], place: Place): SetFound[] {
    const places = named.map((one) => this.people.findIndex((person) => isSame(person, one)));
    const at = places.findIndex((position, index) => position < (places[index - 1] ?? -1));
    const [before, after] = [named[at - 1], named[at]];
    return at > 0 && before && after && !this.isAgendaOrder(named) ? [wrongOrder(before, after, place)] : [];
  }

  /** Who spoke one after another is named in that order. */
  private isAgendaOrder(named: readonly Group[]): boolean {
    const speakers = agendaOf(this.data).flatMap((item) => item.speakers);
    const places = named.map((one) => speakers.findIndex((speaker) => isSame(speaker, one)));
    return places.every((position, index) => position >= 0 && position > (places[index - 1] ?? -1));
  }

  inBlock(block: CheckedBlock): SetFound[] {
    return sentencesOf(block)
      .filter(({ text }) => attending.test(text) && !inTurn.test(text))
      .flatMap(({ text, start }) => this.listsIn(text).map((list) => ({ ...list, start: start + list.start })))
      .flatMap(({ named, start }) => this.problems(named, block.placeAt(start)));
  }

  private listsIn(text: string): { named: Group[]; start: number }[] {
    const lists: { named: Group[]; start: number; end: number }[] = [];
    for (const { person, start, end } of this.namesIn(text)) {
      const last = lists.at(-1);
      if (last && between.test(text.slice(last.end, start))) {
        last.named.push(person);
        last.end = end;
      } else lists.push({ named: [person], start, end });
    }
    return lists.filter(({ named }) => named.length > 1);
  }

  private namesIn(text: string): { person: Group; start: number; end: number }[] {
    return this.names.matchesIn(text).map(({ entry: { person }, start, end }) => ({ person, start, end }));
  }
}

type NamedPerson = Partial<Neighbours> & { person: Group };

/** Their names as words of a text, the longest first: 李明 is not found in 李明华. */
function scannerOf(people: readonly Group[]): Scanner<NamedPerson> {
  return new Scanner(
    people.flatMap((person): [string, NamedPerson][] => {
      const name = person.姓名 instanceof Datum && person.姓名.hole === undefined ? person.姓名.text : "";
      return name.length < 2 ? [] : [[name, { person }]];
    }),
  );
}

function wrongOrder(before: Group, after: Group, place: Place): SetFound {
  const [first, second] = [textOf(before.姓名), textOf(after.姓名)];
  const message = `“人员”里${second}（${whereText([originOf(after).place])}）排在${first}前面，这里${first}在前。请照排名先后写，或者核对人员的次序`;
  return { place, message, related: [{ ...originOf(after).place, message: `${second}在“人员”里` }] };
}
