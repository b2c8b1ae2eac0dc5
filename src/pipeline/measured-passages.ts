import { hasErrors, type Step } from "../diagnostics/diagnostic.js";
import { type Library, placeKey } from "../library/index.js";
import type { Group } from "../model/data.js";
import type { Field } from "../model/field.js";
import type { Kind } from "../model/kind.js";
import type { Brief, Meeting } from "../model/meeting.js";
import type { Passage, Piece, Pull } from "../model/passage.js";
import type { Source } from "../model/source.js";
import type { Block, Paper } from "../model/tree.js";
import { parse } from "../parse/index.js";
import { Reads } from "../record/index.js";
import { render } from "../render/index.js";
import { secondsOf } from "../timing/index.js";

/** What a paper is made over. */
export interface PaperContext {
  library: Library;
  meeting: Meeting;
  brief: Brief;
  kind: Kind;
  /** The root context of its template, and its fields. */
  data: Group;
  field: Field;
}

/** A template or passage, made by itself. */
interface MadePiece {
  blocks: readonly Block[];
  pulls: readonly Pull[];
  /** Whether nothing is wrong with it where it stands alone. */
  sound: boolean;
}

/** Templates and passages by themselves, each made once for all papers of a set of whose kinds it can come to the same, unless it asks what their briefs say. */
export class MeasuredPassages {
  private readonly known = new Map<string, MadePiece>();

  /**
   * How long a fragment takes to read out; undefined where it pulls others, cannot stand alone or says nothing.
   * @param key 作用/片段
   * @param pace Han characters a minute
   */
  secondsOf(key: string, context: PaperContext, pace: number): number | undefined {
    const source = context.library.fragments.get(key)?.source;
    const piece = source && this.made(source, context);
    return piece?.sound && piece.pulls.length === 0 ? secondsOf(piece.blocks, pace) || undefined : undefined;
  }

  /** How long the words of a passage take, or of the kind's own template, and what it pulls in. @param pace Han characters a minute */
  pieceOf(source: Source, context: PaperContext, pace: number): Piece {
    const { blocks, pulls } = this.made(source, context);
    const seconds = (within: string | undefined) =>
      secondsOf(
        blocks.filter(({ fragment }) => fragment === within),
        pace,
      );
    return { seconds: seconds(undefined), pulls: pulls.map((pull) => ({ ...pull, seconds: seconds(markOf(pull)) })) };
  }

  private made(source: Source, context: PaperContext): MadePiece {
    const { kind, brief } = context;
    // One brief holds several parts, and what is left out stands under the name of what it was in.
    const name = [source.file, source.lines[0], source.text.length];
    const shared = JSON.stringify([...name, readOfKind(kind)]);
    const own = JSON.stringify([...name, kind.稿种, brief.file]);
    const known = this.known.get(shared) ?? this.known.get(own);
    if (known) return known;
    const { asksBrief, ...piece } = make(source, context);
    const isOwn = asksBrief || source === kind.source || source.file === brief.file;
    this.known.set(isOwn ? own : shared, piece);
    return piece;
  }
}

/** What a fragment that does not ask for the brief reads of a kind: how it numbers, and the data it declares, whatever they are called. */
function readOfKind({ 层次, 字段 }: Kind): unknown {
  const declared = Object.entries(字段).filter(([name]) => name.includes("."));
  return [层次, declared.map(([name, { 标签: _, 例: _example, ...field }]) => [name, field])];
}

/** In the place of what is pulled in: with nothing there a heading would have no section, and a list no item. */
const stub: Passage = {
  role: "代",
  name: "代",
  source: { file: "", text: "。\n", lines: [1] },
  relative: false,
};
const stubMark = `${stub.role}/${stub.name}`;

function markOf({ place }: Pick<Pull, "place">): string {
  return `部分/${placeKey(place)}`;
}

function make(source: Source, { meeting, kind, data, field }: PaperContext): MadePiece & { asksBrief: boolean } {
  const pulls: Pull[] = [];
  const reads = new Reads(data);
  const { value: rendered } = render(source, reads.watched(), {
    pull(pull) {
      if (pull.live) pulls.push(pull);
      return pull.type === "部分" ? { findings: [] } : { value: stub, findings: [] };
    },
    markDefault: ({ place }) => ({
      type: "enter",
      role: "部分",
      name: placeKey(place),
      file: "",
      relative: false,
      place,
    }),
    field,
    style: meeting.style,
    draft: false,
    structure: source === kind.source ? kind.structure : undefined,
  });
  const { value: paper, findings }: Step<Paper> = rendered ? parse(rendered, kind) : { findings: [] };
  const own = Object.keys(data).filter((name) => !Object.hasOwn(meeting.data, name));
  return {
    blocks: paper?.blocks.filter(({ fragment }) => fragment !== stubMark) ?? [],
    pulls,
    sound: paper !== undefined && !hasErrors(findings),
    asksBrief: own.some((name) => reads.values.has(name)),
  };
}
