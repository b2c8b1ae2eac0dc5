import type { Group } from "../../model/data.js";
import type { Kind } from "../../model/kind.js";
import type { Brief } from "../../model/meeting.js";
import type { SpeakingTime } from "../../model/pace.js";
import type { Place } from "../../model/place.js";
import type { Paper } from "../../model/tree.js";
import type { BaseRule, CheckedPaper, Options, Told } from "../engine/rule.js";

/** One brief of a meeting, as far as it came. */
export interface SetPaper {
  brief: Brief;
  kind: Kind | undefined;
  paper?: Paper;
  time?: SpeakingTime;
  /** How long it takes to read out. */
  minutes?: number;
}

/** The same, as rules see it. */
export interface CheckedSetPaper extends SetPaper {
  checked?: CheckedPaper;
}

/** All papers of a meeting. */
export interface SetPapers {
  /** 会议 单位 人员 参会 议程 … */
  data: Group;
  papers: readonly CheckedSetPaper[];
}

/** One thing a rule has found in a set, at the author's place; the other place is named in the message. */
export interface SetFound extends Told {
  place: Place;
  quote?: string;
}

/** A rule over the whole set; its examples are its tests and its line in the manual. */
export interface SetRule extends BaseRule {
  scope: "set";
  /** @param set options the writer has set; the others have their defaults */
  run(meeting: SetPapers, set?: Options): SetFound[];
  examples: {
    /** Sets it is silent on. */
    good: readonly SetExample[];
    /** 〔…〕 marks what is quoted; 〔〕 a place without a quote. */
    bad: readonly SetExample[];
  };
}

/** A meeting folder: 会议.yaml, and its briefs by name, whose first part is the kind (讲话, 汇报, 发言, 主持词, 通知). */
export interface SetExample {
  meeting: string;
  papers?: Readonly<Record<string, string>>;
}
