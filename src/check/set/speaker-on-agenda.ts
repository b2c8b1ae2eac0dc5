import { type Group, isGroup, textOf } from "../../model/data.js";
import { type AgendaItem, agendaOf, isAnybody, isOf, isOwnOffice, isSame } from "./agenda.js";
import { meetingWith } from "./example.js";
import type { SetFound, SetRule } from "./set-rule.js";
import { hosts, isSpeech, type Speaker, speakerOf } from "./speakers.js";

/** A speech whose speaker the agenda does not know. */
export const speakerOnAgenda: SetRule = {
  id: "speaker-on-agenda",
  scope: "set",
  category: "整套",
  summary: "有讲话稿，议程里没有这个人",
  authority: "写法",
  run: ({ data, papers }) => {
    const agenda = agendaOf(data);
    // Where the agenda is not settled, or an item is anybody's, who is missing cannot be told.
    if (agenda.length === 0 || agenda.some(isAnybodys)) return [];
    const onAgenda = (person: Group) =>
      agenda.some(
        (item) =>
          item.speakers.some((one) => isSame(one, person)) ||
          item.units.some(({ text }) => isOf(person, text) || (textOf(person.单位) === "" && isOwnOffice(text, data))),
      );
    return papers
      .filter((paper) => isSpeech(paper) && !hosts(paper))
      .flatMap((paper) => {
        const speaker = speakerOf(paper);
        return speaker && !onAgenda(speaker.person) && !isHost(speaker.person, data) ? [notThere(speaker)] : [];
      });
  },
  examples: {
    good: [
      {
        meeting: meetingWith("议程: [{ 事项: 讲话, 方式: 讲话, 人员: 李明 }]"),
        papers: { 讲话: "讲话人: 李明\n---\n同志们。\n" },
      },
    ],
    bad: [
      {
        meeting: meetingWith("议程: [{ 事项: 讲话, 方式: 讲话, 人员: 李明 }]"),
        papers: { 发言: "〔讲话人〕: 王振\n---\n同志们。\n" },
      },
    ],
  },
};

/** Who gives the prizes is not said, and makes no speech. */
function isAnybodys({ open, speakers, units, sort }: AgendaItem): boolean {
  if (sort === "活动") return false;
  return open || (speakers.length === 0 && units.length === 0) || units.some(({ text }) => isAnybody(text));
}

function isHost(person: Group, { 会议: meeting }: Group): boolean {
  return isGroup(meeting) && isGroup(meeting.主持人) && isSame(meeting.主持人, person);
}

function notThere({ person, field, place }: Speaker): SetFound {
  const name = textOf(person.姓名);
  const message = `${field}${name}不在 会议.yaml 的“议程”里，主持词、方案里也就没有这一项。请在议程里加上，或者核对${field}`;
  return { place, message, quote: field };
}
