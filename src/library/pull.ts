import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { listed, unknownName } from "../diagnostics/unknown-name.js";
import { type ChoiceReport, type ChosenBy, fragmentsIn } from "../model/choice.js";
import { type Data, Datum, type Group, originOf } from "../model/data.js";
import type { Fragment, Frame } from "../model/kind.js";
import type { Brief } from "../model/meeting.js";
import type { Passage, Pull } from "../model/passage.js";
import type { Place } from "../model/place.js";
import {
  type ChoiceRequest,
  type ChosenFragment,
  chooseFragment,
  chooseNamed,
  choosePinned,
  lacksData,
  rivals,
} from "./choose.js";
import { diagnose } from "./diagnostics.js";
import { type Occasion, occasionOf } from "./fits.js";
import type { Library } from "./library.js";
import { lessFitting } from "./order.js";
import { Pins } from "./pins.js";
import { type ChoicePlan, noPlan, placeKey } from "./plan.js";
import { shortOfTheme, themeFindings } from "./theme-stock.js";
import { PaperUses, SetUses } from "./used.js";

/** What stands at a place and how that was settled; no passage where nothing, or the default, stands there. */
interface Settled {
  passage?: Passage;
  choice?: ChoiceReport;
}

/**
 * What one brief pulls in: the writer's own words first, then what she has pinned (选用), then what is planned to keep the time, then the
 * fragment that fits best. Where a role is asked for more than once, her words and a single pin are for the first place.
 */
export class BriefPuller {
  /** What stands in the paper, in the order it was asked for. */
  readonly choices: ChoiceReport[] = [];
  /** Parts that stand as the template or outline has them. */
  readonly defaults: Pick<Pull, "name" | "place">[] = [];
  private readonly asked = new Set<string>();
  /** How often a name has been asked for where it is printed. */
  private readonly turns = new Map<string, number>();
  private readonly pins: Pins;
  private readonly uses: PaperUses;
  private readonly occasion: Occasion;
  private readonly length: string | undefined;
  private readonly fragments: Library["fragments"];
  private readonly frames: Library["frames"];
  /** The brief may say in what order the parts come. */
  private readonly isOrdered: boolean;

  /**
   * @param data the root context: fragments are chosen by the data at hand
   * @param uses what the earlier papers of the meeting and the meetings before have used
   */
  constructor(
    { kinds, fragments, frames, themes }: Library,
    private readonly brief: Brief,
    data: Group,
    uses: SetUses = new SetUses(),
    private readonly plan: ChoicePlan = noPlan,
  ) {
    this.fragments = fragments;
    this.frames = frames;
    this.pins = new Pins(brief);
    this.uses = new PaperUses(uses, this.pins.named());
    const kind = kinds.get(brief.kind);
    this.isOrdered = kind?.骨架 !== undefined;
    this.occasion = occasionOf(kind ?? { 稿种: brief.kind, 方向: "对下" }, data, [...themes.values()]);
    this.length = brief.head.篇幅 instanceof Datum ? brief.head.篇幅.text : undefined;
  }

  pull(pull: Pull): Step<Passage> {
    const turn = this.turns.get(pull.name) ?? 0;
    const { value, findings } = pull.type === "框架" ? this.frame(pull) : this.part(pull, turn);
    if (pull.live) this.stands(pull.name, turn, value?.choice);
    if (pull.live && pull.type === "部分" && !value && findings.length === 0) this.defaults.push(pull);
    if (!value?.passage) return { findings };
    return { value: pull.live ? { ...value.passage, followedBy: this.added(pull) } : value.passage, findings };
  }

  /** What the plan adds behind what stands at a place. */
  private added({ place }: Pull): Passage[] {
    return (this.plan.behind.get(placeKey(place)) ?? []).flatMap((choice) => {
      const fragment = this.fragments.get(`${choice.role}/${choice.chosen}`);
      if (!fragment) return [];
      this.stands(choice.role, this.turns.get(choice.role) ?? 0, choice);
      return [fragmentPassage(fragment)];
    });
  }

  private stands(name: string, turn: number, choice: ChoiceReport | undefined): void {
    this.turns.set(name, turn + 1);
    if (!choice) return;
    this.choices.push(choice);
    for (const key of fragmentsIn([choice])) this.uses.add(key);
  }

  /** What else could stand for a role: fits, and stands nowhere in this paper nor in another of the meeting; in the order it would be taken. */
  rivals(role: string): Fragment[] {
    return rivals(this.fragments, this.wish(role, { file: "" }));
  }

  /** The roles of which nothing is left that fits as well as what stands, and the themes that it would have to be of. */
  scarce(): { roles: string[]; themes: readonly string[] } {
    const { names, own } = this.occasion.themes;
    const isAsGood = ({ 适用 }: Fragment) => names.length === 0 || 适用.主题.some((word) => own.has(word));
    const moving = this.choices.filter(
      ({ role, chosen, by }) => (by === "挑选" || by === "时长") && !this.fragments.get(`${role}/${chosen}`)?.固定,
    );
    const roles = [...new Set(moving.map(({ role }) => role))].filter((role) => !this.rivals(role).some(isAsGood));
    return { roles, themes: names };
  }

  /** By how much less well one fragment fits than another. @param key 作用/片段 */
  worse(key: string, than: string): number {
    const [one, other] = [this.fragments.get(key), this.fragments.get(than)];
    if (!one || !other) return 0;
    return lessFitting(one, other, { occasion: this.occasion, heard: this.uses.useOf(one)?.where === "以前" });
  }

  /** What there is to say when all is pulled: words and pins for parts that the kind does not have, and of what the theme is short. */
  leftovers(): Diagnostic[] {
    // A template that could not be read asks for nothing.
    if (this.asked.size === 0) return [];
    const roles = shortOfTheme(this.fragments, this.choices, this.occasion);
    const parts = [...this.brief.parts].filter(([name]) => !this.asked.has(name));
    // To leave out a part that stands in other papers of the kind only, as when the speaker hosts, does no harm.
    const isHarmless = (name: string, pin: Data) => pin instanceof Datum && pin.text === "不用" && this.isRole(name);
    const pins = this.pins.entries().filter(([name, pin]) => !this.asked.has(name) && !isHarmless(name, pin));
    return [
      ...themeFindings(roles, this.occasion),
      ...parts.map(([name, source]) =>
        this.leftover(name, { file: source.file, line: Math.max(1, (source.lines[0] ?? 2) - 1) }, `【${name}】`),
      ),
      ...pins.map(([name, data]) => this.leftover(name, originOf(data).place, `选用里的“${name}”`)),
    ];
  }

  private leftover(name: string, place: Place, what: string): Diagnostic {
    // The likelier ones first: 【号召】 is 结尾号召, 【成绩】 is 肯定成绩.
    const alike = (one: string) => [...name].filter((character) => one.includes(character)).length;
    const known = [...this.asked].sort((a, b) => alike(b) - alike(a));
    if (this.isOrdered && this.isRole(name)) return this.placeless(name, place, what);
    const missing = `稿种“${this.brief.kind}”没有这一部分，${what}用不上`;
    const unknown = unknownName({ what: missing, name }, known, listed("这个稿种有", known));
    return diagnose("brief-part-unknown", place, ...unknown);
  }

  private isRole(name: string): boolean {
    return [...this.fragments.values()].some(({ 作用: role }) => role === name);
  }

  /** It only wants a place. */
  private placeless(name: string, place: Place, what: string): Diagnostic {
    const [before = name] = [...this.asked].filter((part) => part !== "正文" && !part.endsWith("题头"));
    const message = `稿种“${this.brief.kind}”没有这一部分，${what}用不上。要加进去，在文件头写放在哪儿，如 结构: [${before}, ${name}]，就接在${before}后面`;
    return diagnose("brief-part-unknown", place, message, { quote: name });
  }

  private frame({ name, place }: Pull): Step<Settled> {
    const frame = this.frames.get(name);
    if (frame) {
      const choice = settled({ role: "框架", place }, name, "写明", "写明了用这个框架");
      return { value: { passage: framePassage(frame), choice }, findings: [] };
    }
    const known = [...this.frames.keys()];
    const unknown = unknownName({ what: `没有叫“${name}”的框架`, name }, known, listed("现有", known));
    return { findings: [diagnose("frame-unknown", place, ...unknown)] };
  }

  private part(pull: Pull, turn: number): Step<Settled> {
    const { type, name, place } = pull;
    this.asked.add(name);
    const own = turn === 0 ? this.brief.parts.get(name) : undefined;
    if (own) {
      // A part says itself at which level its headings are; in the place of a fragment they count from where it stands.
      const passage: Passage = { role: name, name: "自拟", source: own, relative: type === "片段", own: true };
      const why = name === "正文" ? "稿件里写了正文" : `稿件里写了【${name}】`;
      return { value: { passage, choice: settled({ role: name, place }, "自拟", "自拟", why) }, findings: [] };
    }
    const pinned = this.pins.at(name, turn);
    if (pinned?.text === "不用") {
      const why = `${pinned.place.file} 的“选用”里写了不用`;
      return {
        value: dropped(pull, settled({ role: name, place }, "不用", "不用", why), pinned.place.file),
        findings: [],
      };
    }
    const planned = pinned ? undefined : this.plan.at.get(placeKey(place));
    if (planned) return { value: this.planned(pull, planned), findings: [] };
    return type === "部分" && !pinned ? { findings: [] } : this.fragment(pull, pinned);
  }

  private planned(pull: Pull, choice: ChoiceReport): Settled {
    const fragment = this.fragments.get(`${choice.role}/${choice.chosen}`);
    return fragment ? { passage: fragmentPassage(fragment), choice } : dropped(pull, choice, pull.place.file);
  }

  private wish(role: string, place: Place): ChoiceRequest {
    const { occasion, uses, length } = this;
    return { role, occasion, uses, place, ...(length !== undefined && { length }) };
  }

  private fragment(
    { name, place, optional, about = [], elsewhere = [] }: Pull,
    pinned: Datum | undefined,
  ): Step<Settled> {
    const role = name.split("/")[0] ?? "";
    const wish = { ...this.wish(role, place), about, elsewhere };
    if (optional && !pinned && name === role && lacksData(this.fragments, wish)) return { findings: [] };
    const by = pinned ? "选用" : name.includes("/") ? "写明" : "挑选";
    const { value, findings } = this.choose(wish, name, pinned);
    if (!value) return { findings };
    const { fragment, why, others } = value;
    const choice = { ...settled({ role, place }, fragment.片段, by, why), others };
    return { value: { passage: fragmentPassage(fragment), choice }, findings };
  }

  private choose(wish: ChoiceRequest, name: string, pinned: Datum | undefined): Step<ChosenFragment> {
    if (pinned) return choosePinned(this.fragments, wish, pinned);
    return name.includes("/") ? chooseNamed(this.fragments, wish, name) : chooseFragment(this.fragments, wish);
  }
}

function settled(at: Pick<ChoiceReport, "role" | "place">, chosen: string, by: ChosenBy, why: string): ChoiceReport {
  return { ...at, chosen, by, why, others: [] };
}

function dropped({ type, name }: Pull, choice: ChoiceReport, file: string): Settled {
  // In the place of a part's default something has to stand: a passage that says nothing.
  const nothing: Passage = { role: name, name: "不用", source: { file, text: "", lines: [] }, relative: false };
  return type === "部分" ? { passage: nothing, choice } : { choice };
}

function framePassage({ 框架: name, source }: Frame): Passage {
  return { role: "框架", name, source, relative: true };
}

function fragmentPassage({ 作用: role, 片段: name, source }: Fragment): Passage {
  return { role, name, source, relative: false };
}
