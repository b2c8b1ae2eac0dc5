import type { Place } from "../model/place.js";
import type { Block, Inline } from "../model/tree.js";
import type { Mark } from "../model/value.js";
import type { PartScope } from "./section.js";

/** A fragment, a frame, or a part of the kind. */
interface Open {
  /** Undefined for a part. */
  name?: string;
  /** Level that `##` is one below of. */
  base: number;
  /** The paper goes on after it where it was, at the level of its base. */
  relative: boolean;
  own: boolean;
  /** Of a frame: where it is pulled in. */
  frame?: Place;
  part?: PartScope;
  /** How many blocks and what text a list would run on in stood before it. */
  blocks: number;
  joint: Inline[] | undefined;
}

/** What has been left. */
export type Left = Pick<Open, "base" | "relative" | "blocks" | "joint">;

/** The fragments and frames around the current line. */
export class FragmentStack {
  private readonly stack: Open[] = [];

  get depth(): number {
    return this.stack.length;
  }

  get base(): number {
    return this.stack.at(-1)?.base ?? 0;
  }

  /** The words are the writer's own. */
  get isOwn(): boolean {
    return this.stack.at(-1)?.own ?? false;
  }

  /** What the current line belongs to, as an identity. */
  get current(): object | undefined {
    return this.stack.at(-1);
  }

  /** The frame around, as an identity, and where it is pulled in. */
  get frame(): { frame?: Place } | undefined {
    return this.innermost(({ frame }) => frame);
  }

  /** The line itself stands in a frame. */
  get inFrame(): boolean {
    return this.stack.at(-1)?.frame !== undefined;
  }

  get part(): PartScope | undefined {
    return this.innermost(({ part }) => part)?.part;
  }

  /** @param level of the section it is entered in */
  enter({ role, name, relative, own, place }: EnterMark, level: number, before: Pick<Open, "blocks" | "joint">): void {
    const frame = role === "框架" ? { frame: place } : {};
    const base = relative ? level : this.base;
    this.stack.push({ name: `${role}/${name}`, base, relative, own: own !== undefined, ...frame, ...before });
  }

  enterPart(part: PartScope): void {
    this.stack.push({ base: this.base, relative: false, own: false, part, blocks: 0, joint: undefined });
  }

  leave(): Left {
    const left = this.stack.pop();
    if (!left) throw new Error("a leave mark without its enter mark");
    return left;
  }

  end(): void {
    if (this.stack.length > 0)
      throw new Error(`fragment never left: ${this.stack.map((open) => open.name).join(" > ")}`);
  }

  private innermost(has: (open: Open) => unknown): Open | undefined {
    return [...this.stack].reverse().find((open) => has(open) !== undefined);
  }

  stamp<B extends Block>(block: B): B {
    const name = this.innermost((open) => open.name)?.name;
    if (name !== undefined) block.fragment = name;
    return block;
  }
}

type EnterMark = Extract<Mark, { type: "enter" }>;
