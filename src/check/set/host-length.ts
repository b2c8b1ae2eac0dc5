import { isGroup, textOf } from "../../model/data.js";
import { type AgendaItem, agendaOf, isSame } from "./agenda.js";
import { meetingWith } from "./example.js";
import { ownPlaceOr } from "./own-place.js";
import type { CheckedSetPaper, SetFound, SetRule } from "./set-rule.js";
import { speakerOf } from "./speakers.js";

const speech = "议程: [{ 方式: 讲话, 人员: 李明, 时长: 1 }]";

/** A chair who talks longer than the main speaker. */
export const hostLength: SetRule = {
  id: "host-length",
  scope: "set",
  category: "整套",
  summary: "主持词比主要讲话还长",
  authority: "写法",
  run: ({ data, papers }) => {
    const main = agendaOf(data)
      .filter(({ sort }) => sort === "讲话")
      .at(-1);
    const length = main && lengthOf(main, papers);
    if (!main || length === undefined) return [];
    return papers
      .filter(({ kind, minutes = 0 }) => kind?.类别 === "主持词" && minutes > length)
      .map((paper) => tooLong(paper, main, length));
  },
  examples: {
    good: [
      {
        meeting: meetingWith(speech.replace("时长: 1", "时长: 20")),
        papers: { 主持词: `---\n${"请大家认真抓好落实。".repeat(40)}\n` },
      },
      { meeting: meetingWith(""), papers: { 主持词: `---\n${"请大家认真抓好落实。".repeat(40)}\n` } },
    ],
    bad: [
      {
        meeting: meetingWith(speech),
        papers: { 主持词: `---\n〔〕${"请大家认真抓好落实。".repeat(40)}\n` },
      },
      {
        meeting: meetingWith(speech.replace(", 时长: 1", "")),
        papers: {
          主持词: `---\n〔〕${"请大家认真抓好落实。".repeat(40)}\n`,
          讲话: "讲话人: 李明\n---\n同志们，请大家抓好落实。\n",
        },
      },
    ],
  },
};

/** How long the main speech takes: its paper, else what the agenda gives it. */
function lengthOf({ person, minutes }: AgendaItem, papers: readonly CheckedSetPaper[]): number | undefined {
  const own = papers.find((paper) => {
    const speaker = speakerOf(paper)?.person;
    return person && speaker && paper.kind?.类别 === "讲话" && isSame(person, speaker);
  });
  return own?.minutes ?? (minutes && Number(minutes.text)) ?? undefined;
}

function tooLong(paper: CheckedSetPaper, main: AgendaItem, length: number): SetFound {
  const { minutes = 0, checked } = paper;
  const [first] = checked?.blocks.filter(({ block }) => block.type === "paragraph") ?? [];
  const place = ownPlaceOr(paper, first, 0);
  const who = isGroup(main.person) ? textOf(main.person.姓名) : "";
  const message = `主持词念下来约 ${minutes} 分钟，主要讲话（${who}）才 ${length} 分钟。主持人不宜比主讲的还长，请压缩主持词`;
  return { place, message, related: [{ ...main.place, message: "主要讲话" }] };
}
