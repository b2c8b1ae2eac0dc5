import { withoutEnd } from "../language/leads.js";
import { Datum, type Group, group, isGroup, isList, list, originOf, textOf } from "../model/data.js";
import type { Kind } from "../model/kind.js";
import type { Brief, Meeting } from "../model/meeting.js";
import type { Paper } from "../model/tree.js";
import { textOf as inlineText } from "../model/walk.js";

/** A chair recalls what the leaders have said, so that scripts are drafted when the speeches stand. */
export function isScript(kind: Kind | undefined): boolean {
  return kind?.类别 === "主持词";
}

export function isLeaderSpeech(kind: Kind | undefined): boolean {
  return kind?.类别 === "讲话";
}

/** The briefs in the order they are drafted in: as they lie in the folder, the scripts last. */
export function draftingOrder(briefs: readonly Brief[], kindOf: (brief: Brief) => Kind | undefined): Brief[] {
  const isLast = (brief: Brief) => isScript(kindOf(brief));
  return [...briefs.filter((brief) => !isLast(brief)), ...briefs.filter(isLast)];
}

/** What the speeches of a set say, point by point. */
export class SpokenPoints {
  private readonly spoken: { brief: Brief; paper: Paper }[] = [];

  add(brief: Brief, paper: Paper | undefined): void {
    if (paper) this.spoken.push({ brief, paper });
  }

  /** The meeting, where each speech of 议程 whose 要点 the writer has not given has those of its paper. */
  recalledIn(meeting: Meeting): Meeting {
    const { 议程: agenda } = meeting.data;
    if (!isList(agenda) || this.spoken.length === 0) return meeting;
    const items = list(
      originOf(agenda),
      agenda.map((item) => (isGroup(item) ? this.withPoints(item) : item)),
    );
    const others = Object.entries(meeting.data).filter(([name]) => name !== "议程");
    return { ...meeting, data: group(originOf(meeting.data), [...others, ["议程", items]]) };
  }

  private withPoints(item: Group): Group {
    const { 人员: speaker } = item;
    if (originOf(item).way?.类 !== "讲话" || Object.hasOwn(item, "要点") || !isGroup(speaker)) return item;
    const his = this.spoken.find(({ brief }) => isSpokenBy(brief, speaker));
    const points = his ? pointsOf(his.paper) : [];
    if (!his || points.length < 2) return item;
    const at = { path: `${originOf(item).path}.要点`, place: { file: his.brief.file } };
    const told = points.map((point, index) => new Datum(point, `${at.path}[${index}]`, at.place));
    return group(originOf(item), [...Object.entries(item), ["要点", list(at, told)]]);
  }
}

function isSpokenBy({ head }: Brief, speaker: Group): boolean {
  return Object.values(head).some(
    (one) => isGroup(one) && ["姓名", "职务"].every((key) => textOf(one[key]) === textOf(speaker[key])),
  );
}

/** The outermost headings of a paper. */
function pointsOf({ blocks, root }: Paper): string[] {
  const sections = root.children.filter((child) => typeof child !== "number");
  const outermost = Math.min(...sections.map(({ level }) => level));
  return sections.flatMap(({ level, heading }) => {
    const block = heading === undefined ? undefined : blocks[heading];
    return level === outermost && block?.type === "heading" ? [withoutEnd(inlineText(block.children).trim())] : [];
  });
}
