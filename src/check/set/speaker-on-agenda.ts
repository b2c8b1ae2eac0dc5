import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Group, isGroup, textOf } from "../../model/data.js";
import { diagnose } from "../diagnostics.js";
import { type AgendaItem, agendaOf, isAnybody, isOf, isOwnOffice, isSame } from "./agenda.js";
import type { SetCheck } from "./papers.js";
import { hosts, isSpeech, type Speaker, speakerOf } from "./speakers.js";

/** A speech whose speaker the agenda does not know. */
export const speakerOnAgenda: SetCheck = ({ data, papers }) => {
  const agenda = agendaOf(data);
  // Where the agenda is not settled, or an item is anybody's, who is missing cannot be told.
  if (agenda.length === 0 || agenda.some(isAnybodys)) return [];
  const onAgenda = (person: Group) =>
    agenda.some(
      (item) =>
        (item.person && isSame(item.person, person)) ||
        item.units.some(({ text }) => isOf(person, text) || (textOf(person.单位) === "" && isOwnOffice(text, data))),
    );
  return papers
    .filter((paper) => isSpeech(paper) && !hosts(paper))
    .flatMap((paper) => {
      const speaker = speakerOf(paper);
      return speaker && !onAgenda(speaker.person) && !isHost(speaker.person, data) ? [notThere(speaker)] : [];
    });
};

function isAnybodys({ open, person, units }: AgendaItem): boolean {
  return open || (!person && units.length === 0) || units.some(({ text }) => isAnybody(text));
}

function isHost(person: Group, { 会议: meeting }: Group): boolean {
  return isGroup(meeting) && isGroup(meeting.主持人) && isSame(meeting.主持人, person);
}

function notThere({ person, field, place }: Speaker): Diagnostic {
  const name = textOf(person.姓名);
  const message = `${field}${name}不在 会议.yaml 的“议程”里，主持词、方案里也就没有这一项。请在议程里加上，或者核对${field}`;
  return diagnose("speaker-on-agenda", place, message, { quote: name });
}
