import type { Token } from "markdown-it";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import type { Inline } from "../model/tree.js";
import type { Rendered } from "../model/value.js";
import { entry, type InlineLine, inlines } from "./inlines.js";
import type { ContainerName, RawBlock, RawList } from "./raw-block.js";
import { fenceFinding, nestingFinding, noHeadingFinding, unclosedFinding } from "./raw-findings.js";
import { rawMarkup } from "./raw-markup.js";
import { depthStep, isTightButForPulls } from "./tightness.js";

/** markdown-it's flat tokens as nested rawBlocks with places; blocks of white space vanish. */
export function rawBlocks(
  tokens: readonly Token[],
  rendered: Rendered,
): { rawBlocks: RawBlock[]; findings: Diagnostic[] } {
  const reader = new RawReader(tokens, rendered);
  return { rawBlocks: reader.until(undefined, false), findings: reader.findings };
}

class RawReader {
  readonly findings: Diagnostic[] = [];
  private at = 0;
  private isToldDeep = false;
  private readonly lines: readonly string[];
  private latest: Place;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly rendered: Rendered,
  ) {
    this.lines = rendered.markdown.split("\n");
    this.latest = rendered.places[0] ?? { file: "" };
  }

  until(close: string | undefined, inList: boolean): RawBlock[] {
    const found: RawBlock[] = [];
    // What is pulled in inside a point may have headings.
    let pulled = 0;
    for (let token = this.next(); token && token.type !== close; token = this.next()) {
      const raw = this.raw(token, inList && pulled === 0);
      if (raw?.type === "mark") pulled += depthStep(raw.mark);
      if (raw) found.push(raw);
    }
    return found;
  }

  private next(): Token | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }

  private raw(token: Token, inList: boolean): RawBlock | undefined {
    switch (token.type) {
      case "heading_open":
        return this.heading(token, inList);
      case "paragraph_open":
        return this.paragraph(this.content());
      case "ordered_list_open":
      case "bullet_list_open":
        return this.list(token);
      case "container_open":
        return this.container(token);
      case "mark":
        return { type: "mark", mark: entry(this.rendered.marks, token.meta?.index, "mark") };
      case "fence_problem":
        this.findings.push(fenceFinding(token.info, this.fencePlace(token)));
        return undefined;
      case "too_deep":
        this.tooDeep(this.fencePlace(token));
        return undefined;
      default:
        throw new Error(`unexpected block token ${token.type}`);
    }
  }

  private tooDeep(place: Place): void {
    if (!this.isToldDeep) this.findings.push(nestingFinding(place));
    this.isToldDeep = true;
  }

  /** `1. ## …` is no heading of the paper: inside a list it is text. */
  private heading(token: Token, inList: boolean): RawBlock | undefined {
    const content = this.content();
    if (inList) return this.paragraph(content);
    return { type: "heading", hashes: token.markup.length, ...content };
  }

  private paragraph(content: Required<InlineLine>): RawBlock | undefined {
    const [first] = content.children;
    if (first?.type === "text" && /^(#{1,6}[^\s#]|＃)/.test(first.text)) {
      this.findings.push(noHeadingFinding(first.text, content.place));
    }
    return isBlank(content.children) ? undefined : { type: "paragraph", ...content };
  }

  /** The inline token and the closing one. */
  private content(): Required<InlineLine> {
    const line = this.line(this.next());
    this.next();
    return line;
  }

  private line(token: Token | undefined): Required<InlineLine> {
    const line = inlines(token?.children ?? [], this.rendered);
    this.latest = line.place ?? this.latest;
    this.findings.push(...rawMarkup(line.children, this.latest));
    return { children: line.children, place: this.latest };
  }

  private list(open: Token): RawList | undefined {
    const tight = this.isTight(open) || this.isTightButForPulls();
    const items: RawBlock[][] = [];
    for (let token = this.next(); token?.type === "list_item_open"; token = this.next()) {
      const item = this.until("list_item_close", true);
      if (item.length > 0) items.push(item);
    }
    const place = items.map(firstPlace).find((found) => found !== undefined);
    if (items.length === 0) return undefined;
    return { type: "list", ordered: open.type === "ordered_list_open", tight, items, place: place ?? this.latest };
  }

  /** markdown-it hides the paragraphs of a tight list. */
  private isTight(open: Token): boolean {
    for (let index = this.at; index < this.tokens.length; index += 1) {
      const token = this.tokens[index];
      if (!token || token.level <= open.level) break;
      if (token.type === "paragraph_open" && token.level === open.level + 2) return token.hidden;
    }
    return true;
  }

  private isTightButForPulls(): boolean {
    return isTightButForPulls(this.tokens, this.at - 1, { lines: this.lines, marks: this.rendered.marks });
  }

  private container(open: Token): RawBlock | undefined {
    const before = this.fencePlace(open);
    const lines: Required<InlineLine>[] = [];
    for (let token = this.next(); token?.type === "inline"; token = this.next()) lines.push(this.line(token));
    const place = open.meta?.place === undefined ? (lines[0]?.place ?? before) : before;
    if (open.meta?.unclosed) this.findings.push(unclosedFinding(open.info, place));
    const written = lines.map((line) => line.children).filter((children) => !isBlank(children));
    return { type: "container", name: open.info as ContainerName, lines: written, place };
  }

  private fencePlace(token: Token): Place {
    const index = token.meta?.place;
    if (index !== undefined) this.latest = entry(this.rendered.places, index, "place");
    return this.latest;
  }
}

function firstPlace(item: RawBlock[]): Place | undefined {
  return item.find((raw) => raw.type !== "mark")?.place;
}

/** Nothing but white space. A value counts as something, whatever it says. */
function isBlank(nodes: readonly Inline[]): boolean {
  return nodes.every((node) => {
    if (node.type === "value" || node.type === "point") return false;
    if (node.type === "strong") return isBlank(node.children);
    return node.type === "break" || node.text.trim() === "";
  });
}
