import { Datum, type Group, isGroup, originOf } from "../model/data.js";
import type { Finding, Place, Step } from "../model/finding.js";
import type { Fragment, Frame } from "../model/kind.js";
import type { Brief } from "../model/meeting.js";
import { listed, unknownName } from "../model/nearest.js";
import type { Passage, Pull } from "../model/passage.js";
import { chooseFragment } from "./choose.js";
import type { Library } from "./library.js";

/** What one brief pulls in: the writer's own words first, then what she has pinned (选用), then the fragment that fits best. */
export class BriefPuller {
  private readonly asked = new Set<string>();
  private readonly pins: Group | undefined;

  private readonly fragments: Library["fragments"];
  private readonly frames: Library["frames"];

  /** @param data the root context: fragments are chosen by the data at hand */
  constructor(
    { fragments, frames }: Library,
    private readonly brief: Brief,
    private readonly data: Group,
  ) {
    this.fragments = fragments;
    this.frames = frames;
    this.pins = isGroup(brief.head.选用) ? brief.head.选用 : undefined;
  }

  pull(pull: Pull): Step<Passage> {
    if (pull.type === "框架") return this.frame(pull);
    this.asked.add(pull.name);
    const own = this.brief.parts.get(pull.name);
    if (own) return { value: { role: pull.name, name: "自拟", source: own, relative: false }, findings: [] };
    const pin = this.pins?.[pull.name];
    const pinned = pin instanceof Datum ? pin : undefined;
    if (pinned?.text === "不用" || (pull.type === "部分" && !pinned)) return { findings: [] };
    return this.fragment(pull, pinned);
  }

  /** Words and pins for parts that the kind does not have: they would be lost in silence. */
  leftovers(): Finding[] {
    // A template that could not be read asks for nothing.
    if (this.asked.size === 0) return [];
    const parts = [...this.brief.parts].filter(([name]) => !this.asked.has(name));
    const pins = Object.entries(this.pins ?? {}).filter(([name]) => !this.asked.has(name));
    return [
      ...parts.map(([name, source]) =>
        this.leftover(name, { file: source.file, line: Math.max(1, (source.lines[0] ?? 2) - 1) }, `【${name}】`),
      ),
      ...pins.map(([name, data]) => this.leftover(name, originOf(data).place, `选用里的“${name}”`)),
    ];
  }

  private leftover(name: string, place: Place, what: string): Finding {
    const known = [...this.asked];
    const missing = `稿种“${this.brief.kind}”没有这一部分，${what}用不上`;
    return unknownName({ rule: "brief-part-unknown", what: missing, name, place }, known, listed("这个稿种有", known));
  }

  private frame({ name, place }: Pull): Step<Passage> {
    const frame = this.frames.get(name);
    if (frame) return { value: framePassage(frame), findings: [] };
    const known = [...this.frames.keys()];
    return {
      findings: [
        unknownName(
          { rule: "frame-unknown", what: `没有叫“${name}”的框架`, name, place },
          known,
          listed("现有", known),
        ),
      ],
    };
  }

  /** `作用/片段`: this very one, for a second passage of the same role. */
  private named(name: string, place: Place): Step<Passage> {
    const fragment = this.fragments.get(name);
    if (fragment) return { value: fragmentPassage(fragment), findings: [] };
    const role = name.split("/")[0] ?? "";
    const siblings = [...this.fragments.keys()].filter((key) => key.startsWith(`${role}/`));
    const otherwise = listed("现有", siblings) || `也没有作用为“${role}”的片段`;
    return {
      findings: [
        unknownName({ rule: "fragment-unknown", what: `没有“${name}”这篇片段`, name, place }, siblings, otherwise),
      ],
    };
  }

  private fragment({ name: role, place }: Pull, pinned: Datum | undefined): Step<Passage> {
    if (role.includes("/")) return this.named(role, place);
    const level = isGroup(this.data.单位) ? textOf(this.data.单位.层级) : "";
    const meeting = isGroup(this.data.会议) ? this.data.会议 : undefined;
    const theme = `${textOf(meeting?.主题)} ${textOf(meeting?.名称)}`;
    const wish = { role, kind: this.brief.kind, level, theme, data: this.data, place, ...(pinned && { pinned }) };
    const { value, findings } = chooseFragment(this.fragments, wish);
    return value ? { value: fragmentPassage(value), findings } : { findings };
  }
}

function framePassage({ 框架: name, source }: Frame): Passage {
  return { role: "框架", name, source, relative: true };
}

function fragmentPassage({ 作用: role, 片段: name, source }: Fragment): Passage {
  return { role, name, source, relative: false };
}

function textOf(data: unknown): string {
  return data instanceof Datum ? data.text : "";
}
