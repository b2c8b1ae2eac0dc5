import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Group } from "../../model/data.js";
import type { Kind } from "../../model/kind.js";
import type { Brief } from "../../model/meeting.js";
import type { SpeakingTime } from "../../model/pace.js";
import type { Paper } from "../../model/tree.js";
import type { CheckedPaper } from "../engine/rule.js";

/** One brief of a meeting, as far as it came. */
export interface SetPaper {
  brief: Brief;
  kind: Kind | undefined;
  paper?: Paper;
  time?: SpeakingTime;
  /** How long it takes to read out. */
  minutes?: number;
}

/** All papers of a meeting. */
export interface MeetingSet {
  /** 会议 单位 人员 参会 议程 … */
  data: Group;
  papers: readonly (SetPaper & { checked?: CheckedPaper })[];
}

/** A check over the whole set; it points to the author's place, and names the other place in its message. */
export type SetCheck = (set: MeetingSet) => Diagnostic[];
