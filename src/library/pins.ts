import { Datum, type Group, isGroup, isList } from "../model/data.js";
import type { Brief } from "../model/meeting.js";

/** 选用: what the brief says is to stand for a role, or for several places of it one after the other. */
export class Pins {
  private readonly pins: Group | undefined;

  constructor(private readonly brief: Brief) {
    this.pins = isGroup(brief.head.选用) ? brief.head.选用 : undefined;
  }

  /** A single pin is for the first place; 不用 is for all. @param turn how many places of the name came before */
  at(name: string, turn: number): Datum | undefined {
    const pin = this.pins?.[name];
    const one = isList(pin) ? pin[turn] : pin;
    if (!(one instanceof Datum)) return undefined;
    return isList(pin) || turn === 0 || one.text === "不用" ? one : undefined;
  }

  entries() {
    return Object.entries(this.pins ?? {});
  }

  /** The keys of all fragments that the writer names, pinned or in her own words: none is taken for another place as well. */
  named(): string[] {
    const texts = [...this.brief.parts.values()].map(({ text }) => text);
    const calls = texts.flatMap((text) => [...text.matchAll(/\(\s*片段\s+"([^"/]+\/[^"]+)"/g)]);
    const pinned = this.entries().flatMap(([role, pin]) =>
      (isList(pin) ? pin : [pin]).map((one) => (one instanceof Datum ? `${role}/${one.text}` : "")),
    );
    return [...calls.map((call) => call[1] ?? ""), ...pinned];
  }
}
