import { rankOfPattern } from "../language/labels.js";
import type { Heading } from "../model/tree.js";
import { type Labelling, Schemes } from "./scheme.js";
import type { Series } from "./section.js";

/** A heading or a point around the current line. */
interface Around {
  level: number;
  pattern: string;
}

interface Running {
  series: Series;
  /** Points of a list rather than headings. */
  list: boolean;
  /** The fragment its last members stand in. */
  within: object | undefined;
}

/** At which level the paper is, and which series of numbers go on there. */
export class Levels {
  readonly series: Series[] = [];
  readonly schemes: Schemes;
  /** Outermost first. */
  private around: readonly Around[] = [];
  /** By level and label. */
  private running = new Map<string, Running>();

  constructor(labels: readonly string[]) {
    this.schemes = new Schemes(labels);
  }

  get level(): number {
    return this.around.at(-1)?.level ?? 0;
  }

  /** What stands around, the headings and points of deeper levels having ended. */
  backTo(level: number): void {
    this.around = this.around.filter((one) => one.level <= level);
  }

  heading(heading: Heading, within: object | undefined): void {
    const { level } = heading;
    this.backTo(level - 1);
    this.schemes.begin(level);
    this.end(level);
    const label = this.schemes.at(level, this.patterns());
    const running = this.going(level, label);
    const joins = running !== undefined && !running.list;
    const series = joins ? running.series : this.begin(level, label, goingOn(running, within));
    series.members.push(heading);
    this.running.set(keyOf(series), { series, list: false, within });
    this.around = [...this.around, { level, pattern: label.pattern }];
  }

  /** A series for a list right below what stands around. @param within the fragment it stands in */
  list(label: Labelling, within: object | undefined): Series {
    const level = this.level + 1;
    this.end(level);
    const running = this.going(level, label);
    const series = this.begin(level, label, isRanked(label) ? goingOn(running, within) : undefined);
    this.running.set(keyOf(series), { series, list: true, within });
    return series;
  }

  /** The label of a list right below what stands around. */
  listLabel(tight: boolean): Labelling {
    const level = this.level + 1;
    return tight ? this.schemes.tight(level, this.patterns()) : this.schemes.at(level, this.patterns());
  }

  /** What `inside` walks stands in a point of the series. */
  inPoint<T>({ level, label }: Series, inside: () => T): T {
    const { around } = this;
    this.end(level);
    this.around = [...around, { level, pattern: label.pattern }];
    const schemes = this.schemes.count;
    const made = inside();
    this.schemes.cut(schemes);
    this.around = around;
    return made;
  }

  /** A part of the kind begins: what counts on outside does not in it, and the other way round. Gives what ends it. */
  scope(): () => void {
    const { around, running } = this;
    this.running = new Map();
    return () => {
      this.around = around;
      this.running = running;
    };
  }

  private patterns(): string[] {
    return this.around.map(({ pattern }) => pattern);
  }

  /** The series of deeper levels are over. */
  private end(level: number): void {
    for (const [key, { series }] of this.running) if (series.level > level) this.running.delete(key);
  }

  private going(level: number, label: Labelling): Running | undefined {
    const running = this.running.get(keyOf({ level, label }));
    const anew = label.setBy !== undefined && label.setBy !== running?.series.label.setBy;
    return anew ? undefined : running;
  }

  private begin(level: number, label: Labelling, follows: Series | undefined): Series {
    const series: Series = { level, label, members: [], ...(follows && { follows }) };
    this.series.push(series);
    return series;
  }
}

/** The same numbers twice below one heading say nothing: those of another passage go on. */
function goingOn(running: Running | undefined, within: object | undefined): Series | undefined {
  return running && running.within !== within ? running.series : undefined;
}

function keyOf({ level, label }: Pick<Series, "level" | "label">): string {
  return `${level} ${label.pattern}`;
}

function isRanked({ pattern }: Labelling): boolean {
  return rankOfPattern(pattern) !== undefined;
}
