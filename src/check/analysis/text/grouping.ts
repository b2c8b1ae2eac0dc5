import { type LabelStyle, partStyles } from "../../../language/label-styles.js";
import { rankOf } from "../../../language/labels.js";
import type { CheckedPaper } from "../../engine/rule.js";
import { changesStyle, continues, isOwnLine } from "./fitting.js";
import { type NumberedPoint, pointsOf, unmarkedFirst } from "./points.js";
import { isBorder } from "./prose.js";
import type { CountedSeries, Flaw } from "./series.js";
import { wide } from "./wide.js";

/** How many points a look ahead takes in. */
const reach = 100;
const known = new WeakMap<CheckedPaper, readonly CountedSeries[]>();

/** All series of a paper, in the order they begin. */
export function seriesOf(paper: CheckedPaper): readonly CountedSeries[] {
  const text = wide(paper);
  const series = known.get(text) ?? new SeriesGrouping(text).run();
  known.set(text, series);
  return series;
}

class SeriesGrouping {
  private readonly all: CountedSeries[] = [];
  private open: CountedSeries[] = [];
  private readonly points: readonly NumberedPoint[];
  private readonly borders: readonly number[];

  constructor(paper: CheckedPaper) {
    this.points = pointsOf(paper);
    this.borders = paper.blocks.filter(isBorder).map(({ index }) => index);
  }

  run(): CountedSeries[] {
    let border = 0;
    for (const [index, point] of this.points.entries()) {
      while ((this.borders[border] ?? Number.POSITIVE_INFINITY) < point.block.index) {
        this.open = [];
        border += 1;
      }
      this.add(point, index);
    }
    return this.all;
  }

  private add(point: NumberedPoint, index: number): void {
    if (partStyles.includes(point.style)) this.openPart(point);
    const next = lastOf(this.open, (series) => continues(series, point));
    const inside = next ?? lastOf(this.open, ({ style }) => style === point.style);
    const above = inside && this.belongsAbove(inside, point, index);
    if (above) this.flaw(above, "mixed", point);
    else if (next) this.append(next, point);
    else if (point.ordinal === 1) this.begin(point, index);
    else if (point.style !== "首先，") this.misfit(point, index);
  }

  /** Chapters may count on from one part to the next, or begin anew in each. */
  private openPart({ style, ordinal }: NumberedPoint): void {
    this.open = this.open.filter((series) => isAbove(series.style, style));
    const isOpen = this.open.some((series) => series.style === style);
    const former = ordinal > 1 && !isOpen ? lastOf(this.all, (series) => series.style === style) : undefined;
    if (former) this.open.push(former);
  }

  /** It would go on with a list inside, but looks like the heading that comes next above: a line of its own among run-in points. */
  private belongsAbove(inside: CountedSeries, point: NumberedPoint, index: number): CountedSeries | undefined {
    if (!point.atStart || !isOwnLine(point) || inside.points.some(isOwnLine)) return undefined;
    const above = inside.within;
    const fits = above && rankOf(above.style) !== undefined && above.last + 1 === point.ordinal;
    if (!fits || !this.open.includes(above) || !above.points.every(isOwnLine)) return undefined;
    const next = this.points.slice(index + 1, index + 1 + reach).find(({ style }) => style === above.style);
    return next?.atStart && next.ordinal === point.ordinal ? undefined : above;
  }

  private append(series: CountedSeries, point: NumberedPoint): void {
    this.open.splice(this.open.indexOf(series) + 1);
    series.points.push(point);
    series.last = point.ordinal === 0 ? series.last + 1 : point.ordinal;
  }

  private flaw(series: CountedSeries, kind: Flaw["kind"], point: NumberedPoint): void {
    const before = series.points.at(-1);
    series.flaws.push({ kind, point, ...(before ? { before } : {}) });
    this.append(series, point);
  }

  /** A first point: of a new series, in the point it stands in. */
  private begin(point: NumberedPoint, index: number): void {
    const rank = rankOf(point.style);
    if (point.atStart) this.open = this.open.filter((series) => !isOver(series, point));
    const same = lastOf(this.open, ({ style }) => style === point.style);
    if (point.style === "一、" && point.atStart) this.open = this.open.filter(({ style }) => isAbove(style, "一、"));
    if (same && (rank !== undefined || !this.holds(same, point, index))) this.open.splice(this.open.indexOf(same));
    const again = same !== undefined && rank === undefined && isSaidAgain(same, point);
    const made = this.push(point);
    if (again) made.flaws.push({ kind: "repeat", point, before: same.points[0] as NumberedPoint });
    if (same && rank !== undefined && point.atStart) this.beginsAnew(made, same, point, index);
  }

  /** A second 一、 after other lines of its style. */
  private beginsAnew(made: CountedSeries, same: CountedSeries, point: NumberedPoint, index: number): void {
    const before = same.points.at(-1);
    if (!before?.atStart) return;
    const kind = same.points.length === 1 ? "repeat" : "restart";
    const next = this.points.slice(index + 1, index + 1 + reach).find(({ style }) => style === point.style);
    made.flaws.push({ kind, point, before, ...(next ? { next } : {}) });
  }

  /** Points inside a point of the same style: 一是…：一是…；二是…。二是…, or lines that hold a run-in list. */
  private holds(series: CountedSeries, point: NumberedPoint, index: number): boolean {
    const last = series.points.at(-1);
    if (!last) return false;
    if (last.block !== point.block) return last.atStart && !point.atStart;
    let run = 1;
    for (const next of this.points.slice(index + 1, index + 1 + reach)) {
      if (next.block !== point.block) return false;
      if (next.style !== point.style) continue;
      if (next.ordinal === series.last + 1 && next.ordinal <= run) return true;
      run = Math.max(run, next.ordinal);
    }
    return false;
  }

  private push(point: NumberedPoint): CountedSeries {
    const within = this.open.at(-1);
    const parent = within?.points.at(-1);
    const series: CountedSeries = { style: point.style, points: [point], last: point.ordinal, flaws: [] };
    if (within && parent) Object.assign(series, { within, parent });
    this.all.push(series);
    this.open.push(series);
    return series;
  }

  /** Neither a first point nor the next one of an open series. */
  private misfit(point: NumberedPoint, index: number): void {
    const same = lastOf(this.open, ({ style }) => style === point.style);
    if (!point.atStart && mustBeNear(point.style) && same?.points.at(-1)?.block !== point.block) return;
    const ahead = this.points.slice(index + 1, index + 1 + reach);
    // A list inside the open one of the same style cannot be what the point belongs to.
    const around = same ? this.open.slice(0, this.open.indexOf(same)) : this.open;
    const other = lastOf(around, (series) => changesStyle(series, point, ahead, same !== undefined));
    if (other) this.flaw(other, "mixed", point);
    else if (same) this.flaw(same, point.ordinal > same.last ? "jump" : "repeat", point);
    else this.beginInTheMiddle(point);
  }

  private beginInTheMiddle(point: NumberedPoint): void {
    const first = point.ordinal === 2 ? this.hiddenFirst(point) : undefined;
    if (first) this.append(this.push(first), point);
    else this.push(point).flaws.push({ kind: "orphan", point });
  }

  private hiddenFirst(point: NumberedPoint): NumberedPoint | undefined {
    if (point.style !== "一是" && point.style !== "一要") return undefined;
    return unmarkedFirst(point.block, 0, point.start, point.style);
  }
}

function lastOf(all: readonly CountedSeries[], fits: (series: CountedSeries) => boolean): CountedSeries | undefined {
  return [...all].reverse().find(fits);
}

/** Inside a paragraph, such a number may well be none where its list is not in the same one. */
function mustBeNear(style: LabelStyle): boolean {
  return rankOf(style) !== undefined || style === "一抓";
}

/** Of a higher level, or the same. */
function isAbove(style: LabelStyle, other: LabelStyle): boolean {
  return (rankOf(style) ?? Number.POSITIVE_INFINITY) <= (rankOf(other) ?? -1);
}

/** A list inside a paragraph above holds no list of lines: 一是…；二是…。, and below it 第一，…. */
function isOver({ points }: CountedSeries, { block }: NumberedPoint): boolean {
  const last = points.at(-1);
  return points.length > 1 && last !== undefined && !last.atStart && last.block !== block;
}

/** 一是开工慢；一是投产慢: a second 一是 in its paragraph, that nothing leads up to. */
function isSaidAgain({ points, style }: CountedSeries, { block, start }: NumberedPoint): boolean {
  const [first, ...more] = points;
  if (!first || more.length > 0 || style === "首先，" || first.block !== block) return false;
  const between = block.text.slice(first.end, start);
  return /[；。]$/.test(between) && !/[：:]|几[点个方]|方面/.test(between);
}
