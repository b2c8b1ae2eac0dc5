import type { Token } from "markdown-it";
import { endsWide, startsWide } from "../language/marks.js";
import type { Place } from "../model/place.js";
import type { Inline, Strong, Text } from "../model/tree.js";
import type { Rendered, Value } from "../model/value.js";

export interface InlineLine {
  children: Inline[];
  /** Of its first source line. */
  place?: Place;
}

/** The nodes of one block's text: tokens resolved, soft line ends joined, marginal blanks gone. */
export function inlines(tokens: readonly Token[], rendered: Rendered): InlineLine {
  const maker = new InlineMaker(rendered);
  for (const token of tokens) maker.take(token);
  return maker.finish();
}

/** Also what a negative or missing index means: the markdown and its tables do not belong together. */
export function entry<T>(table: readonly T[], index: unknown, what: string): T {
  const found = table[Number(index)];
  if (found === undefined) throw new Error(`${what} token ${String(index)} has no entry`);
  return found;
}

class InlineMaker {
  private readonly root: Inline[] = [];
  private current = this.root;
  private strongDepth = 0;
  private unplaced: Text[] = [];
  private firstPlace: Place | undefined;
  private lastPlace: Place | undefined;
  private lineStart = true;
  /** What was printed last, where a soft line end is still to be decided. */
  private broken: string | undefined;
  private printed = "";

  constructor(private readonly rendered: Rendered) {}

  take(token: Token): void {
    const act = this.acts[token.type];
    if (!act) throw new Error(`unexpected inline token ${token.type}`);
    act(token);
  }

  finish(): InlineLine {
    this.trimEnd();
    for (const text of this.unplaced) if (this.lastPlace) text.place = this.lastPlace;
    const place = this.firstPlace ?? this.root.find((node) => node.type === "value")?.value.place;
    return place ? { children: this.root, place } : { children: this.root };
  }

  private readonly acts: Record<string, (token: Token) => void> = {
    text: (token) => this.text(token.content),
    value: (token) => this.value(entry(this.rendered.values, token.meta?.index, "value")),
    place: (token) => this.place(entry(this.rendered.places, token.meta?.index, "place")),
    softbreak: () => this.softBreak(),
    hardbreak: () => this.hardBreak(),
    strong_open: (token) => this.strong(token, 1),
    strong_close: (token) => this.strong(token, -1),
    // Only `**` means something; a single star or underscores are the author's own characters.
    em_open: (token) => this.text(token.markup),
    em_close: (token) => this.text(token.markup),
  };

  private text(content: string): void {
    const text = this.lineStart ? content.trimStart() : content;
    if (text === "") return;
    const joined = this.gap(startsWide(text)) + text;
    this.lineStart = false;
    this.printed = text;
    const last = this.current.at(-1);
    if (last?.type === "text" && this.unplaced.at(-1) === last) {
      last.text += joined;
      return;
    }
    this.pushText(joined);
  }

  private pushText(text: string): void {
    const made: Text = { type: "text", text };
    this.current.push(made);
    this.unplaced.push(made);
  }

  private value(value: Value): void {
    const gap = this.gap(value.text === "" || startsWide(value.text));
    if (gap !== "") this.pushText(gap);
    this.lineStart = false;
    this.printed = value.text;
    this.current.push({ type: "value", value });
  }

  /** One blank between two Latin words or figures; a line end beside a Han or full-width character is nothing. */
  private gap(nextWide: boolean): string {
    const before = this.broken;
    this.broken = undefined;
    return before === undefined || nextWide || before === "" || endsWide(before) ? "" : " ";
  }

  private place(place: Place): void {
    this.firstPlace ??= place;
    this.lastPlace = place;
    for (const text of this.unplaced) text.place = place;
    this.unplaced = [];
  }

  private softBreak(): void {
    this.trimEnd();
    if (!this.lineStart) this.broken = this.printed;
    this.lineStart = true;
  }

  private hardBreak(): void {
    this.trimEnd();
    this.broken = undefined;
    this.lineStart = true;
    this.current.push({ type: "break" });
  }

  /** Strong inside strong is the same strong; `__` is a blank to fill in, not a sign. */
  private strong(token: Token, step: 1 | -1): void {
    if (token.markup === "__") {
      this.text(token.markup);
      return;
    }
    this.strongDepth += step;
    if (step === 1 && this.strongDepth === 1) {
      const made: Strong = { type: "strong", children: [] };
      this.root.push(made);
      this.current = made.children;
    }
    if (this.strongDepth === 0) this.current = this.root;
  }

  private trimEnd(): void {
    const last = this.current.at(-1);
    if (last?.type !== "text") return;
    last.text = last.text.trimEnd();
    if (last.text === "") this.current.pop();
  }
}
