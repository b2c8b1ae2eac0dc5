import { type Group, isGroup, textOf } from "../../model/data.js";
import { type AgendaItem, agendaOf, isSame, nameOf } from "./agenda.js";
import { meetingWith } from "./example.js";
import type { SetFound, SetRule } from "./set-rule.js";
import { hosts, speakerOf } from "./speakers.js";

const spoken = /(?:讲话|发言|汇报|通报|指示|致辞|致词)$/;

/** Who speaks, and who reports; what is read out or introduced needs no speech. */
function isSpoken({ way, sort }: AgendaItem): boolean {
  return sort === "讲话" || sort === "发言" || spoken.test(way);
}

/** Who is to speak and has no paper. */
export const agendaHasBrief: SetRule = {
  id: "agenda-has-brief",
  scope: "set",
  category: "整套",
  summary: "议程里要讲话、发言、汇报、通报的人，没有他的稿件",
  authority: "习惯",
  run: ({ data, papers }) => {
    const script = papers.some(hosts) ? hostOf(data) : [];
    const speakers = [...papers.flatMap((paper) => speakerOf(paper)?.person ?? []), ...script];
    return agendaOf(data)
      .filter((item) => isSpoken(item) && !item.ownPaper)
      .flatMap((item) => {
        const { person } = item;
        return person && !speakers.some((one) => isSame(one, person)) ? [without(item, textOf(person.姓名))] : [];
      });
  },
  examples: {
    good: [
      {
        meeting: meetingWith("议程: [{ 事项: 讲话, 方式: 讲话, 人员: 李明 }]"),
        papers: { 讲话: "讲话人: 李明\n---\n同志们。\n" },
      },
      { meeting: meetingWith("议程: [{ 事项: 讲话, 方式: 讲话, 人员: 李明, 稿件: 自备 }]") },
    ],
    bad: [{ meeting: meetingWith("议程: [〔〕{ 事项: 讲话, 方式: 讲话, 人员: 李明 }]") }],
  },
};

/** What the host has to say stands in the host's script. */
function hostOf({ 会议: meeting }: Group): Group[] {
  return isGroup(meeting) && isGroup(meeting.主持人) ? [meeting.主持人] : [];
}

function without(item: AgendaItem, name: string): SetFound {
  const message = `${nameOf(item)}由${name}讲，“稿件”里没有给${name}写的。不用我们写的，在议程这一项里加上“稿件: 自备”`;
  return { place: item.place, message };
}
