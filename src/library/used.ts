import type { Fragment } from "../model/kind.js";
import type { PastUse } from "../model/uses.js";
import { rememberedMeetings } from "./past-uses.js";

/** Where else a fragment stands. */
type FragmentUse =
  | { where: "本篇" }
  /** In another paper of this meeting. */
  | { where: "本次"; paper: string }
  | ({ where: "以前" } & PastUse);

/** What the earlier papers of the set and the last meetings have used. Papers are told one by one, in the order they are drafted in. */
export class SetUses {
  private readonly papers = new Map<string, string>();

  /** @param past by key */
  constructor(private readonly past: ReadonlyMap<string, PastUse> = new Map()) {}

  add(paper: string, keys: Iterable<string>): void {
    for (const key of keys) if (!this.papers.has(key)) this.papers.set(key, paper);
  }

  useOf(key: string): FragmentUse | undefined {
    const paper = this.papers.get(key);
    if (paper !== undefined) return { where: "本次", paper };
    const past = this.past.get(key);
    return past && { where: "以前", ...past };
  }
}

/** The same for one paper, with what stands in it already or is named elsewhere in it. */
export class PaperUses {
  private readonly keys: Set<string>;

  constructor(
    private readonly set: SetUses,
    named: Iterable<string>,
  ) {
    this.keys = new Set(named);
  }

  add(key: string): void {
    this.keys.add(key);
  }

  /** Of a fragment in a set form nothing counts as a use. */
  useOf({ 作用, 片段, 固定 }: Fragment): FragmentUse | undefined {
    if (固定) return undefined;
    const key = `${作用}/${片段}`;
    return this.keys.has(key) ? { where: "本篇" } : this.set.useOf(key);
  }
}

/** How fresh a fragment is: not used goes before used, long ago before lately, another meeting before another paper, and that before this one. */
export function freshness(use: FragmentUse | undefined): number {
  if (!use) return rememberedMeetings + 1;
  if (use.where === "以前") return use.ago;
  return use.where === "本次" ? 0 : -1;
}

/** Whether those who come to this meeting have heard it already: in another of its papers, or at the meeting right before. */
export function justHeard(use: FragmentUse | undefined): boolean {
  return use !== undefined && (use.where !== "以前" || use.ago === 1);
}

/** 2026年9月22日的百日攻坚动员会用过. */
export function useText(use: FragmentUse | undefined): string {
  if (!use) return "没有用过";
  if (use.where === "本篇") return "这一篇里另有一处用";
  return use.where === "本次" ? `这次会的“${use.paper}”已经用了` : `${use.日期} 的“${use.会议}”用过`;
}
