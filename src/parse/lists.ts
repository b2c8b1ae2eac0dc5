import { keyAt, keyTail } from "../language/lead-words.js";
import type { Place } from "../model/place.js";
import type { Heading, Inline, Point } from "../model/tree.js";
import type { Mark } from "../model/value.js";
import type { FragmentStack } from "./fragment-stack.js";
import type { Levels } from "./levels.js";
import { pointOf, standApart, tightItem } from "./points.js";
import type { RawBlock, RawList } from "./raw-block.js";
import type { Series } from "./section.js";
import { firstText, splitLead } from "./sentence.js";

/** The text that lists stand in. */
export interface ListText {
  readonly levels: Levels;
  readonly open: FragmentStack;
  /** The heading that takes the next paragraph as its body. */
  bodiless: Heading | undefined;
  /** The text a tight list runs on in. */
  joint: Inline[] | undefined;
  walk(rawBlocks: readonly RawBlock[]): void;
  mark(mark: Mark): void;
  paragraph(children: Inline[], place: Place): void;
}

export interface ListBefore {
  ordered: boolean;
  tight: boolean;
  series: Series;
  /** A border of a fragment stands behind it. */
  marked: boolean;
  /** Somebody speaks behind it. */
  called?: true;
}

function isBreak(raw: RawBlock): boolean {
  return raw.type === "container" && (raw.name === "停顿" || raw.name === "提示");
}

/** Lists → points in paragraphs, and the series they are numbered in. */
export class Lists {
  /** The list before, which a list of another fragment carries on. */
  before: ListBefore | undefined;

  constructor(private readonly text: ListText) {}

  /** Other words end a list; that somebody speaks between its points does not. */
  interrupted(raw: RawBlock): void {
    if (isBreak(raw) && this.before) this.before = { ...this.before, marked: true, called: true };
    else this.before = undefined;
  }

  /** Each point by itself calls somebody up, who then speaks. */
  isCalled({ items }: RawList, next: RawBlock | undefined): boolean {
    const inside = items.some((item) => item.some((raw) => raw.type === "container" && raw.name === "停顿"));
    return inside || (items.length === 1 && (this.before?.called === true || (next !== undefined && isBreak(next))));
  }

  list(list: RawList): void {
    const series = this.series(list);
    this.before = undefined;
    if (list.tight && !standApart(list)) this.tightList(list, series);
    else this.looseList(list, series);
    this.before = { ordered: list.ordered, tight: list.tight, series, marked: false };
  }

  /** A mark between two items splits a list; it is one list all the same. */
  private series({ ordered, tight }: Pick<RawList, "ordered" | "tight">): Series {
    const { before } = this;
    const alike = before?.marked && before.ordered === ordered && before.tight === tight;
    if (alike && before.series.level === this.text.levels.level + 1) return before.series;
    const label = ordered ? this.text.levels.listLabel(tight) : { pattern: "" };
    return this.text.levels.list(label, this.text.open.current);
  }

  private tightList(list: RawList, series: Series): void {
    const { joint } = this.text;
    const later: RawBlock[] = [];
    const nodes = this.runOn(list, series, later);
    this.text.joint = joint;
    if (nodes.length > 0 && joint) for (const node of nodes) joint.push(node);
    else if (nodes.length > 0) this.text.paragraph(nodes, list.place);
    this.text.walk(later);
  }

  /** @param later what cannot stand in a paragraph */
  private runOn(list: RawList, series: Series, later: RawBlock[]): Inline[] {
    return list.items.flatMap((rawBlocks, index) => {
      const item = tightItem(rawBlocks, index === list.items.length - 1);
      for (const mark of item.marks) this.text.mark(mark);
      later.push(...item.others);
      const nested = this.text.levels.inPoint(series, () =>
        item.lists.flatMap((inner) => this.runOn(inner, this.series({ ...inner, tight: true }), later)),
      );
      return item.children.length === 0 ? nested : [...this.point(item.children, item.place, series), ...nested];
    });
  }

  private looseList(list: RawList, series: Series): void {
    this.text.bodiless = undefined;
    for (const item of list.items) {
      this.before = undefined;
      this.text.joint = undefined;
      const at = item.findIndex(({ type }) => type !== "mark");
      const first = item[at];
      const lead = first?.type === "paragraph" ? first : undefined;
      this.text.walk(lead ? item.slice(0, at) : []);
      if (lead) this.text.paragraph(this.point(lead.children, lead.place, series), lead.place);
      this.text.levels.inPoint(series, () => this.text.walk(lead ? item.slice(at + 1) : item));
    }
    this.text.joint = undefined;
  }

  private point(children: readonly Inline[], place: Place, series: Series): Inline[] {
    const isKeyed = keyTail(series.label.pattern) !== undefined;
    const key = isKeyed ? keyAt(firstText(children)?.text ?? "") : undefined;
    const [lead, rest] = splitLead(children, key?.length);
    const point: Point = pointOf(series.level, lead, place);
    series.members.push(point);
    return [point, ...rest];
  }
}
