import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Group, isGroup, textOf } from "../../model/data.js";
import { diagnose } from "../diagnostics.js";
import { type AgendaItem, agendaOf, isSame, nameOf } from "./agenda.js";
import type { SetCheck } from "./papers.js";
import { hosts, speakerOf } from "./speakers.js";

const spoken = /(?:讲话|发言|汇报|通报|指示|致辞|致词)$/;

/** Who is to speak and has no paper. */
export const agendaHasBrief: SetCheck = ({ data, papers }) => {
  const script = papers.some(hosts) ? hostOf(data) : [];
  const speakers = [...papers.flatMap((paper) => speakerOf(paper)?.person ?? []), ...script];
  return agendaOf(data)
    .filter(({ way, ownPaper }) => spoken.test(way) && !ownPaper)
    .flatMap((item) => {
      const { person } = item;
      return person && !speakers.some((one) => isSame(one, person)) ? [without(item, textOf(person.姓名))] : [];
    });
};

/** What the host has to say stands in the host's script. */
function hostOf({ 会议: meeting }: Group): Group[] {
  return isGroup(meeting) && isGroup(meeting.主持人) ? [meeting.主持人] : [];
}

function without(item: AgendaItem, name: string): Diagnostic {
  const message = `${nameOf(item)}由${name}讲，“稿件”里没有给${name}写的。不用我们写的，在议程这一项里加上“稿件: 自备”`;
  return diagnose("agenda-has-brief", item.place, message);
}
