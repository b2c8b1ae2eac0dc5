import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Group } from "../../model/data.js";
import { checkedPaper } from "../engine/checked.js";
import { findingOf } from "../engine/proofread.js";
import type { BaseRule, CheckedPaper, Rule } from "../engine/rule.js";
import { diagnosticOf } from "../engine/told.js";
import { compileWords } from "../engine/words.js";
import { rules } from "../rules/index.js";
import { levelName } from "../rules/level-name.js";
import { levelTitle } from "../rules/level-title.js";
import { agendaAttends } from "./agenda-attends.js";
import { agendaHasBrief } from "./agenda-has-brief.js";
import { agendaTime } from "./agenda-time.js";
import { countAgrees } from "./count-agrees.js";
import { figureAgrees } from "./figure-agrees.js";
import { figureAsOf } from "./figure-as-of.js";
import { hostLength } from "./host-length.js";
import { meetingStated } from "./meeting-stated.js";
import { peopleOrder } from "./people-order.js";
import { personAgrees } from "./person-agrees.js";
import { praiseBlame } from "./praise-blame.js";
import type { SetPaper, SetRule } from "./set-rule.js";
import { speakerOnAgenda } from "./speaker-on-agenda.js";

/** Rules over all papers of a meeting, in the order they are reported. */
export const setRules: readonly SetRule[] = [
  agendaAttends,
  agendaHasBrief,
  speakerOnAgenda,
  agendaTime,
  hostLength,
  peopleOrder,
  personAgrees,
  meetingStated,
  figureAgrees,
  countAgrees,
  figureAsOf,
  praiseBlame,
];

/** Those of a paper and those of a set. */
export const everyRule: readonly BaseRule[] = [...rules, ...setRules];

/** Rules of a paper that are looked at in every build: whom 人员 knows is called alike in all papers. */
const ofEachPaper = [levelTitle.id, levelName.id];

/**
 * @param data the root context of the meeting
 * @param chosen the rules that the writer wants
 */
export function checkSet(
  data: Group,
  papers: readonly SetPaper[],
  chosen: { rules: readonly Rule[]; setRules: readonly SetRule[] },
): Diagnostic[] {
  // None of these looks for words, so that a build need not read the lists.
  const context = { meeting: data, words: compileWords({}) };
  const checked = papers.map((one) => (one.paper ? { ...one, checked: checkedPaper(one.paper, context) } : one));
  const own = chosen.rules.filter(({ id }) => ofEachPaper.includes(id));
  return [
    ...chosen.setRules.flatMap((rule) =>
      rule.run({ data, papers: checked }).map((found) => diagnosticOf(rule, found.place, found, found)),
    ),
    ...checked.flatMap((paper) => ("checked" in paper ? findingsIn(paper.checked, own) : [])),
  ];
}

function findingsIn(paper: CheckedPaper, rules: readonly Rule[]): Diagnostic[] {
  return rules.flatMap((rule) => rule.run(paper).map((found) => findingOf(rule, found, paper)));
}
