import type { Block, Inline, Subtitle, Title } from "../model/tree.js";
import type { ContainerName, RawBlock, RawContainer, RawHeading } from "./raw-block.js";

const blockTypes = {
  称谓: "salutation",
  署名: "byline",
  提示: "cue",
  停顿: "pause",
  落款: "signature",
  附件: "annex",
} as const satisfies Record<ContainerName, Block["type"]>;

export function containerBlock({ name, lines, place }: RawContainer): Block {
  return { type: blockTypes[name], lines, place };
}

/** `# ——在…上的讲话` is the subtitle; two hyphens are taken for the dash. */
export function titleBlock({ children, place }: RawHeading): Title | Subtitle {
  const [first, ...rest] = children;
  if (first?.type !== "text") return { type: "title", children, place };
  const dash = /^(——+|--+)\s*/.exec(first.text);
  if (!dash) return { type: "title", children, place };
  const begun: Inline = { ...first, text: `——${first.text.slice(dash[0].length)}` };
  return { type: "subtitle", children: [begun, ...rest], place };
}

/** Whether it is of what the paper is to do without: 称谓, 署名 and 落款 are containers, 副题 the subtitle. */
export function isLeftOut(raw: RawBlock, names: readonly string[]): boolean {
  if (raw.type === "container") return names.includes(raw.name);
  const isTitle = raw.type === "heading" && raw.hashes === 1 && raw.children.length > 0;
  return isTitle && names.includes("副题") && titleBlock(raw).type === "subtitle";
}
