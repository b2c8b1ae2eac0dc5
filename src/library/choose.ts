import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { listed, unknownName } from "../diagnostics/unknown-name.js";
import type { ChoiceReport, OtherFragment } from "../model/choice.js";
import type { Datum } from "../model/data.js";
import type { Fragment } from "../model/kind.js";
import type { Place } from "../model/place.js";
import { diagnose } from "./diagnostics.js";
import { misfit, type Occasion } from "./fits.js";
import type { Library } from "./library.js";
import { inOrder, type Preference, whyLost, whyWon } from "./order.js";
import { justHeard } from "./used.js";

/** For whom a passage is wanted, and where. */
export interface ChoiceRequest extends Preference {
  role: string;
  occasion: Occasion;
  /** The call in the template. */
  place: Place;
}

/** A fragment, and why it is this one. */
export interface ChosenFragment extends Pick<ChoiceReport, "why" | "others"> {
  fragment: Fragment;
}

type Fragments = Library["fragments"];

/**
 * The fragment for a role: of those that fit kind, level, theme, occasion and data the first in order (see order.ts). Deterministic: equals
 * are taken in the order of their names.
 */
export function chooseFragment(fragments: Fragments, wish: ChoiceRequest): Step<ChosenFragment> {
  const all = ofRole(fragments, wish.role);
  if (all.length === 0) return { findings: [noSuchRole(fragments, wish)] };
  const fitting = inOrder(all.filter(fits(wish)), wish);
  const [best, ...rest] = fitting;
  if (!best) return { findings: [noneFits(all, wish)] };
  const others = rest.map((other) => ({ 片段: other.片段, fits: true, reason: whyLost(best, other, wish) }));
  const repeated = wish.uses.useOf(best)?.where === "本篇";
  return {
    value: { fragment: best, why: whyWon(fitting, wish), others: [...others, ...misfits(all, wish)] },
    findings: repeated ? [repeats(best, wish)] : [],
  };
}

/** The one the brief has pinned for the role. */
export function choosePinned(fragments: Fragments, wish: ChoiceRequest, pinned: Datum): Step<ChosenFragment> {
  const { role } = wish;
  const fragment = fragments.get(`${role}/${pinned.text}`);
  if (fragment) return { value: asked(fragment, fragments, wish, `${pinned.place.file} 的“选用”里写的`), findings: [] };
  const names = ofRole(fragments, role).map(({ 片段 }) => 片段);
  const what = `“${role}”没有叫“${pinned.text}”的片段`;
  const unknown = unknownName({ what, name: pinned.text }, names, listed("现有", names) || "这个作用下还没有片段");
  return { findings: [diagnose("fragment-unknown", pinned.place, ...unknown)] };
}

/** `作用/片段`: this very one, written out in a template or a brief. */
export function chooseNamed(fragments: Fragments, wish: ChoiceRequest, key: string): Step<ChosenFragment> {
  const { role, place } = wish;
  const fragment = fragments.get(key);
  if (fragment) return { value: asked(fragment, fragments, wish, "写明了用这一篇"), findings: [] };
  const siblings = ofRole(fragments, role).map(({ 片段 }) => `${role}/${片段}`);
  const otherwise = listed("现有", siblings) || `也没有作用为“${role}”的片段`;
  const unknown = unknownName({ what: `没有“${key}”这篇片段`, name: key }, siblings, otherwise);
  return { findings: [diagnose("fragment-unknown", place, ...unknown)] };
}

/**
 * Those for a role that fit and have not just been heard, here or at the last meeting, in the order they would be taken. What says facts in a set form is
 * there for its facts, not for its length.
 */
export function rivals(fragments: Fragments, wish: ChoiceRequest): Fragment[] {
  const free = (fragment: Fragment) => !justHeard(wish.uses.useOf(fragment));
  return inOrder(
    ofRole(fragments, wish.role).filter((fragment) => !fragment.固定 && fits(wish)(fragment) && free(fragment)),
    wish,
  );
}

/** Whether none fits, and some would if only the data that they need were there. */
export function lacksData(fragments: Fragments, wish: ChoiceRequest): boolean {
  const all = ofRole(fragments, wish.role);
  const wouldFit = (fragment: Fragment) => misfit({ ...fragment, 需要: [] }, wish.occasion) === undefined;
  return !all.some(fits(wish)) && all.some(wouldFit);
}

function ofRole(fragments: Fragments, role: string): Fragment[] {
  return [...fragments.values()].filter(({ 作用 }) => 作用 === role);
}

function fits({ occasion }: ChoiceRequest): (fragment: Fragment) => boolean {
  return (fragment) => misfit(fragment, occasion) === undefined;
}

/** What the writer asked for, whether it fits or not, and what else there is. */
function asked(fragment: Fragment, fragments: Fragments, wish: ChoiceRequest, why: string): ChosenFragment {
  const others = ofRole(fragments, wish.role).filter((other) => other !== fragment);
  const fitting = inOrder(others.filter(fits(wish)), wish);
  const unfit = misfit(fragment, wish.occasion);
  return {
    fragment,
    why: unfit === undefined ? why : `${why}（照适用和需要看不合用：${unfit}）`,
    others: [
      ...fitting.map(({ 片段 }) => ({ 片段, fits: true, reason: "合用，已经定了用别的" })),
      ...misfits(others, wish),
    ],
  };
}

/** Those that do not fit, by name. */
function misfits(all: readonly Fragment[], { occasion }: ChoiceRequest): OtherFragment[] {
  return all
    .map(({ 片段, ...rest }) => ({ 片段, fits: false, reason: misfit({ 片段, ...rest }, occasion) ?? "" }))
    .filter(({ reason }) => reason !== "")
    .sort((a, b) => (a.片段 < b.片段 ? -1 : 1));
}

function noSuchRole(fragments: Fragments, { role, place }: ChoiceRequest): Diagnostic {
  const roles = [...new Set([...fragments.values()].map((fragment) => fragment.作用))];
  const what = `没有作用为“${role}”的片段`;
  const unknown = unknownName({ what, name: role }, roles, `可以在稿件里写一行【${role}】，下面自己写`);
  return diagnose("role-unknown", place, ...unknown);
}

function noneFits(all: Fragment[], wish: ChoiceRequest): Diagnostic {
  const reasons = misfits(all, wish)
    .map(({ 片段, reason }) => `“${片段}”${reason}`)
    .slice(0, 5)
    .join("；");
  const message = `“${wish.role}”的片段都不合用：${reasons}。请补上数据，或在稿件里写一行【${wish.role}】、下面自己写`;
  return diagnose("fragment-none-fits", wish.place, message, { quote: wish.role });
}

function repeats({ 片段 }: Fragment, { role, place }: ChoiceRequest): Diagnostic {
  const message = `这一篇里“${role}”不止一处，合用的片段不够，“${片段}”用了两遍。请换一处自己写，或者再加一篇片段`;
  return diagnose("fragment-repeated", place, message, { quote: role });
}
