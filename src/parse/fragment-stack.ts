import type { Block } from "../model/tree.js";
import type { Mark } from "../model/value.js";
import type { Section } from "./section.js";

interface Open {
  name: string;
  /** Level that `##` is one below of. */
  base: number;
  /** Where the paper goes on after a frame. */
  section?: Section;
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

  enter(mark: Extract<Mark, { type: "enter" }>, section: Section): void {
    const name = `${mark.role}/${mark.name}`;
    this.stack.push(mark.relative ? { name, base: section.level, section } : { name, base: this.base });
  }

  /** The section to go back to; a plain fragment leaves the paper in the section it has opened itself. */
  leave(): Section | undefined {
    const left = this.stack.pop();
    if (!left) throw new Error("a leave mark without its enter mark");
    return left.section;
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
