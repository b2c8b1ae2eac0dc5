import { hasErrors, type Step } from "../diagnostics/diagnostic.js";
import type { Library } from "../library/index.js";
import type { Group } from "../model/data.js";
import type { Field } from "../model/field.js";
import type { Kind } from "../model/kind.js";
import type { Brief, Meeting } from "../model/meeting.js";
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

/** Fragments by themselves, each made once for all papers of a set that are of one kind, unless it asks what their briefs say. */
export class MeasuredPassages {
  private readonly known = new Map<string, readonly Block[]>();

  /**
   * How long a fragment takes to read out; undefined where it pulls others, cannot stand alone or says nothing.
   * @param key 作用/片段
   * @param pace Han characters a minute
   */
  secondsOf(key: string, context: PaperContext, pace: number): number | undefined {
    return secondsOf(this.blocksOf(key, context), pace) || undefined;
  }

  private blocksOf(key: string, context: PaperContext): readonly Block[] {
    const ofKind = JSON.stringify([key, context.kind.稿种]);
    const ofBrief = JSON.stringify([key, context.kind.稿种, context.brief.file]);
    const known = this.known.get(ofKind) ?? this.known.get(ofBrief);
    if (known) return known;
    const { blocks, asksBrief } = made(key, context);
    this.known.set(asksBrief ? ofBrief : ofKind, blocks);
    return blocks;
  }
}

function made(
  key: string,
  { library, meeting, kind, data, field }: PaperContext,
): { blocks: Block[]; asksBrief: boolean } {
  const source = library.fragments.get(key)?.source;
  if (!source) return { blocks: [], asksBrief: false };
  let pulls = false;
  const pull = () => {
    pulls = true;
    return { findings: [] };
  };
  const reads = new Reads(data);
  const rendered = render(source, reads.watched(), { pull, field, style: meeting.style, draft: false }).value;
  const { value: paper, findings }: Step<Paper> = rendered ? parse(rendered, kind) : { findings: [] };
  const own = Object.keys(data).filter((name) => !Object.hasOwn(meeting.data, name));
  return {
    blocks: paper && !pulls && !hasErrors(findings) ? paper.blocks : [],
    asksBrief: own.some((name) => reads.values.has(name)),
  };
}
