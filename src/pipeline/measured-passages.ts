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

/** Fragments by themselves, each made once for all papers of a set of whose kinds it can come to the same, unless it asks what their briefs say. */
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
    const ofKinds = JSON.stringify([key, readOfKind(context.kind)]);
    const ofBrief = JSON.stringify([key, context.kind.稿种, context.brief.file]);
    const known = this.known.get(ofKinds) ?? this.known.get(ofBrief);
    if (known) return known;
    const { blocks, asksBrief } = made(key, context);
    this.known.set(asksBrief ? ofBrief : ofKinds, blocks);
    return blocks;
  }
}

/** What a fragment that does not ask for the brief reads of a kind: how it numbers, and the data it declares, whatever they are called. */
function readOfKind({ 层次, 字段 }: Kind): unknown {
  const declared = Object.entries(字段).filter(([name]) => name.includes("."));
  return [层次, declared.map(([name, { 标签: _, 例: _example, ...field }]) => [name, field])];
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
