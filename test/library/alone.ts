import { check } from "../../src/check/index.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { type Library, SetUses } from "../../src/library/index.js";
import { group, originOf } from "../../src/model/data.js";
import type { Files } from "../../src/model/files.js";
import type { Kind } from "../../src/model/kind.js";
import type { Brief, Meeting } from "../../src/model/meeting.js";
import type { Paper } from "../../src/model/tree.js";
import { choose, compose } from "../../src/pipeline/attempt.js";
import { MeasuredPassages } from "../../src/pipeline/measured-passages.js";
import { completeBrief, contextField, readMeeting } from "../../src/read/index.js";
import { holeFindings } from "../../src/trace/index.js";
import { packageLists } from "../package-words.js";

/** A brief in its meeting, read: what a passage is made over. */
export interface Ground {
  library: Library;
  meeting: Meeting;
  brief: Brief;
  kind: Kind;
}

const headers = () => ({ value: packageLists, findings: [] });

/** Reads the briefs of a folder over a library that is open already. */
export async function groundsOf(library: Library, files: Files, folder: string, briefs: string[]): Promise<Ground[]> {
  const { value: meeting } = await readMeeting(files, folder, briefs, headers);
  return (meeting?.briefs ?? []).flatMap((brief) => {
    const kind = library.kinds.get(brief.kind);
    if (!kind || !meeting) return [];
    completeBrief(brief, kind, meeting.data);
    return [{ library, meeting, brief, kind }];
  });
}

/** A paper of the kind that holds one fragment and nothing else. @param key `作用/片段` */
export function alone(
  { library, meeting, brief, kind }: Ground,
  key: string,
): { paper?: Paper; findings: Diagnostic[] } {
  const layout = library.layouts.get(kind.版式);
  if (!layout) throw new Error(`no layout ${kind.版式}`);
  const source = { file: "templates/试.md", text: `# 试\n\n{{> (片段 "${key}")}}\n`, lines: [1, 2, 3] };
  // What she has pinned or written herself is for other parts.
  const own = Object.entries(brief.head).filter(([name]) => name !== "选用");
  const bare = { ...brief, head: group(originOf(brief.head), own), parts: new Map() };
  const data = group(originOf(meeting.data), [...Object.entries(meeting.data), ["稿", bare.head]]);
  const making = {
    library,
    meeting,
    brief: bare,
    kind: { ...kind, source },
    layout,
    used: new SetUses(),
    passages: new MeasuredPassages(),
    data,
    field: contextField(kind, meeting.data),
    draft: false,
  };
  const { paper, findings } = compose(choose(making), making.kind);
  const ofPaper = paper ? [...check(paper), ...holeFindings(paper)] : [];
  return { ...(paper && { paper }), findings: [...findings, ...ofPaper] };
}
