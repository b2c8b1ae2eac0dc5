import MarkdownIt, { type StateBlock, type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import type { Rendered } from "../model/value.js";
import { containerRule, placeOf } from "./container-rule.js";
import { lineAt, markRule } from "./mark-rule.js";
import { softBreakRule, tokenAware, tokenRule } from "./token-rule.js";

/** Lists nest two levels of this each; far beyond any paper, and shallow enough for the stack. */
const deepest = 90;

/**
 * Block rule: what stands deeper is only told of, line by line. By itself markdown-it would leave out all that follows, the border of
 * the fragment too.
 */
function depthRule(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  if (silent || state.level < deepest) return false;
  state.push("too_deep", "", 0).meta = { place: placeOf(lineAt(state, line)) };
  state.line = line + 1;
  return true;
}

/** Block rule: a line that is indented as a paragraph is in print begins one, blank line or not. */
function indentRule(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  return silent && lineAt(state, line).startsWith("　　");
}

const interrupts = { alt: ["paragraph", "list"] };

/** Headings, lists, strong, escapes. All other Markdown is off and stays literal text. */
const markdown = new MarkdownIt("zero", { maxNesting: deepest + 10 })
  .enable(["heading", "list", "emphasis", "escape", "newline"])
  .use(cjkFriendly)
  .use(tokenAware);
markdown.block.ruler.before("list", "mark", markRule, interrupts);
markdown.block.ruler.before("list", "depth", depthRule);
markdown.block.ruler.before("list", "indent", indentRule, { alt: ["paragraph"] });
markdown.block.ruler.before("list", "container", containerRule, interrupts);
// Before `escape`, so that a backslash in front of a token cannot take its brace away.
markdown.inline.ruler.before("escape", "token", tokenRule);
markdown.inline.ruler.at("newline", softBreakRule);

export function readMarkdown(rendered: Rendered): Token[] {
  return markdown.parse(rendered.markdown, { marks: rendered.marks, unknown: 0 });
}
