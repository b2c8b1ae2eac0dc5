import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Group } from "../../model/data.js";
import { checkedPaper } from "../engine/checked.js";
import { compileWords } from "../engine/words.js";
import { agendaAttends } from "./agenda-attends.js";
import { agendaHasBrief } from "./agenda-has-brief.js";
import { agendaTime } from "./agenda-time.js";
import { figureAgrees } from "./figure-agrees.js";
import { meetingStated } from "./meeting-stated.js";
import type { SetCheck, SetPaper } from "./papers.js";
import { peopleOrder } from "./people-order.js";
import { personAgrees } from "./person-agrees.js";
import { personStated } from "./person-stated.js";
import { speakerOnAgenda } from "./speaker-on-agenda.js";

/** Checks over all papers of a meeting, in the order they are reported. */
const checks: readonly SetCheck[] = [
  agendaAttends,
  agendaHasBrief,
  speakerOnAgenda,
  agendaTime,
  peopleOrder,
  personStated,
  personAgrees,
  meetingStated,
  figureAgrees,
];

/** @param data the root context of the meeting */
export function checkSet(data: Group, papers: readonly SetPaper[]): Diagnostic[] {
  // None of these looks for words, so that a build need not read the lists.
  const context = { meeting: data, words: compileWords({}) };
  const checked = papers.map((one) => (one.paper ? { ...one, checked: checkedPaper(one.paper, context) } : one));
  return checks.flatMap((check) => check({ data, papers: checked }));
}
