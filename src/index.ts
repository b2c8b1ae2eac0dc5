/** What another program may import: the pipeline as functions, the file system as a port, and the types they speak in. */

export type { Diagnostic, Severity, Step } from "./diagnostics/diagnostic.js";
export type { Strictness } from "./diagnostics/settle.js";
export { diskFiles } from "./files.js";
export type { ChoiceReport, ChosenBy, OtherFragment } from "./model/choice.js";
export type { Commenting, Copy } from "./model/copy.js";
export type { Files } from "./model/files.js";
export { type Format, formats } from "./model/format.js";
export type { Layout } from "./model/layout.js";
export type { Brief, Meeting } from "./model/meeting.js";
export type { HolePlace } from "./model/open-place.js";
export type { Outline, OutlinePoint } from "./model/outline.js";
export type { SpeakingTime } from "./model/pace.js";
export type { Place } from "./model/place.js";
export type { Change } from "./model/record.js";
export type { CellRange, TracedFigure } from "./model/trace.js";
export type { Block, Inline, Paper } from "./model/tree.js";
export type { MeetingUse } from "./model/uses.js";
export {
  type Draft,
  type Drafting,
  draftMeeting,
  figuresOf,
  findTarget,
  holesOf,
  type Library,
  measure,
  openLibrary,
  outline,
  paperBytes,
  recordUses,
  type Target,
  type WriteOptions,
  type WrittenPaper,
  writePapers,
} from "./pipeline/index.js";
export {
  checkDraft,
  checkMeeting,
  commentDraft,
  type DraftCheck,
  fixDraft,
  outlineDraft,
  type ProofContext,
  proofContextFor,
  type Tidied,
  tidyDraft,
  withOldWord,
} from "./pipeline/proofreading/index.js";
