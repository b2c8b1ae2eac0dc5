import { ordinalIn, patternOf } from "../language/label-text.js";
import type { Block, Heading, Inline, Paper } from "../model/tree.js";
import { type Item, isTight, type ListKind, listKinds, parted } from "./dialect-lists.js";
import { numberOf } from "./dialect-numbers.js";
import { DialectSchemes } from "./dialect-schemes.js";

/**
 * A paper in the Markdown that briefs are written in: `##` without numerals, points as ordered lists, `:::` for what Markdown lacks.
 * Numbering it again gives the numerals it had; what no list can number (（1） in mid-sentence, 一是 followed by 三要) stays text.
 */
export function writeDialect(paper: Paper): string {
  const writer = new DialectWriter(paper.blocks);
  return `${writer.parts().join("\n\n")}\n`;
}

const containers = {
  byline: "署名",
  salutation: "称谓",
  cue: "提示",
  pause: "停顿",
  signature: "落款",
  annex: "附件",
} as const;

class DialectWriter {
  private readonly kinds: ListKind[];
  private readonly schemes: DialectSchemes;
  private level = 0;
  /** The last number of each level and label below the headings that are open. */
  private counts = new Map<string, { level: number; last: number }>();

  constructor(private readonly blocks: readonly Block[]) {
    this.kinds = listKinds(blocks);
    this.schemes = new DialectSchemes(blocks, this.kinds);
  }

  parts(): string[] {
    const top = this.schemes.line(-1, 0);
    const body = this.blocks.findIndex(({ type }) => ["heading", "paragraph"].includes(type));
    return this.blocks.flatMap((block, index) => {
      const before = index === body && top ? [top] : [];
      return [...before, ...this.block(block, index)];
    });
  }

  private block(block: Block, index: number): string[] {
    switch (block.type) {
      case "title":
      case "subtitle":
        return [`# ${written(block.children)}`];
      case "heading":
        return this.heading(block, index);
      case "paragraph":
        return [this.paragraph(block.children, index)];
      case "annexPage":
        return [lineStart(block.number), ...(block.children.length > 0 ? [`**${written(block.children)}**`] : [])];
      case "table":
        return [block.columns.map(({ header }) => escaped(header)), ...block.rows.map((row) => row.map(written))].map(
          (cells) => cells.join("　"),
        );
      default:
        return [[`::: ${containers[block.type]}`, ...block.lines.map(written), ":::"].join("\n")];
    }
  }

  private heading(heading: Heading, index: number): string[] {
    const { level, children, body } = heading;
    this.schemes.heading(level);
    this.level = level;
    const number = numberOf(heading);
    if (patternOf(number) !== (this.schemes.at(level) ?? "")) return this.asText(heading, number, index);
    const words = this.typed(level, number) + written(children).trim();
    // A heading that ends like a sentence takes the next paragraph for its own.
    const ended = body === undefined && this.blocks[index + 1]?.type === "paragraph";
    const text = `${"#".repeat(level + 1)} ${ended ? words.replace(/[。！？；：]$/, "") : words}`;
    const scheme = this.schemes.line(index, level);
    return [text, ...(scheme ? [scheme] : []), ...(body ? [this.paragraph(body, index)] : [])];
  }

  /** The number where counting on would not give it; typed in the heading, it stays. */
  private typed(level: number, number: string): string {
    for (const [key, count] of this.counts) if (count.level > level) this.counts.delete(key);
    const key = `${level} ${patternOf(number)}`;
    const due = (this.counts.get(key)?.last ?? 0) + 1;
    const ordinal = ordinalIn(number) || due;
    this.counts.set(key, { level, last: ordinal });
    return ordinal === due ? "" : number;
  }

  /** A heading that the numbering of its level does not know. */
  private asText({ children, body = [] }: Heading, number: string, index: number): string[] {
    return [`**${lineStart(number + written(children).trim())}**${body.length > 0 ? this.paragraph(body, index) : ""}`];
  }

  private paragraph(children: readonly Inline[], index: number): string {
    const { before, items } = parted(children);
    const [first] = items;
    const kind = this.kinds[index];
    if (!first || kind === undefined || !this.numbers(items, kind)) return lineStart(written(children));
    if (kind === "loose") return this.item(first, items.slice(1));
    return [...(before.length > 0 ? [lineStart(written(before))] : []), tight(items)].join("\n\n");
  }

  /** Whether the list of these points would get the labels they have. */
  private numbers([first, ...others]: readonly Item[], kind: "loose" | "tight"): boolean {
    if (!first) return false;
    const { level, number } = first.point;
    const label = kind === "loose" ? this.schemes.at(level) : this.schemes.tight(level);
    if (level <= this.level || (number !== "" && label !== patternOf(number))) return false;
    return others.length === 0 || isTight(others) || isTight([first, ...others]);
  }

  /** A point that is a paragraph; points inside it run on. */
  private item({ point, rest }: Item, inner: readonly Item[]): string {
    const mark = point.number === "" ? "- " : "1. ";
    const own = lineStart(written([...point.children, ...rest]).trim());
    if (inner.length === 0) return mark + own;
    const deeper = inner.every((one) => one.point.level > point.level) && this.numbers(inner, "tight");
    if (!deeper) return mark + own + inner.map(({ point: one, rest: words }) => written([one, ...words])).join("");
    return `${mark}${own}\n\n${tight(inner).replace(/^/gm, " ".repeat(mark.length))}`;
  }
}

function tight(items: readonly Item[]): string {
  return items
    .map(({ point, rest }, index) => {
      const mark = point.number === "" ? "- " : `${index + 1}. `;
      return mark + lineStart(written([...point.children, ...rest]).trim());
    })
    .join("\n");
}

function written(inlines: readonly Inline[]): string {
  return inlines.map(writtenOne).join("");
}

function writtenOne(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return escaped(inline.text);
    case "value":
      return escaped(inline.value.text);
    case "break":
      return "\\\n";
    case "strong":
      return `**${written(inline.children)}**`;
    case "point":
      return escaped(inline.number) + written(inline.children);
    default: {
      const forgotten: never = inline;
      return forgotten;
    }
  }
}

/** What the dialect and the template language would take for their own. */
function escaped(text: string): string {
  return text
    .replace(/[\\*_]/g, "\\$&")
    .replace(/\{\{/g, "\\{{")
    .replace(/[\n\t]/g, " ");
}

/** And at the beginning of a line. */
function lineStart(text: string): string {
  return text
    .trim()
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^([-+#])(?=\s|$)/, "\\$1")
    .replace(/^([:：]{3,})/, "\\$1");
}
