import type { Block } from "../model/tree.js";
import type { Mark } from "../model/value.js";

interface Open {
  name: string;
  /** Level that `##` is one below of. */
  base: number;
  /** A frame: the paper goes on after it where it was, at the level of its base. */
  relative: boolean;
}

/** The fragments and frames around the current line. */
export class FragmentStack {
  private readonly stack: Open[] = [];

  get depth(): number {
    return this.stack.length;
  }

  get base(): number {
    return this.stack.at(-1)?.base ?? 0;
  }

  /** @param level of the section it is entered in */
  enter({ role, name, relative }: Extract<Mark, { type: "enter" }>, level: number): void {
    this.stack.push({ name: `${role}/${name}`, base: relative ? level : this.base, relative });
  }

  /** The level to go back to; a plain fragment leaves the paper in the section it has opened itself. */
  leave(): number | undefined {
    const left = this.stack.pop();
    if (!left) throw new Error("a leave mark without its enter mark");
    return left.relative ? left.base : undefined;
  }

  end(): void {
    if (this.stack.length > 0)
      throw new Error(`fragment never left: ${this.stack.map((open) => open.name).join(" > ")}`);
  }

  stamp<B extends Block>(block: B): B {
    const name = this.stack.at(-1)?.name;
    if (name !== undefined) block.fragment = name;
    return block;
  }
}
