import { stops } from "../diagnostics/settle.js";
import { keepsTime } from "../language/pace.js";
import { type Attempt, BriefPuller, type ChoicePlan, fitToTime, foresee } from "../library/index.js";
import type { Piece } from "../model/passage.js";
import type { Source } from "../model/source.js";
import { timeBudget } from "../timing/index.js";
import { attempt, type DraftedPaper, type Making } from "./attempt.js";

/** The paper with what has to be chosen otherwise so that it keeps its time, or with what there is to say where it does not. */
export function keepTime(making: Making, normal: DraftedPaper): DraftedPaper {
  const { paper, time } = normal;
  const { kind, brief, library, passages } = making;
  if (!paper || !time?.budget || stops(normal.findings, making) || keepsTime(normal.seconds, time.budget))
    return normal;
  const chooser = new BriefPuller(library, brief, making.data, making.used);
  const fitted = fitToTime(normal, {
    budget: time.budget,
    file: brief.file,
    droppable: kind.可省,
    addable: kind.可加,
    behind: kind.接在,
    attempt: (plan) => attempt(making, plan),
    foresee: foreseeing(making, time.pace),
    secondsOf: (key) => passages.secondsOf(key, making, time.pace),
    worse: (key, than) => chooser.worse(key, than),
    saysGiven: (key) => library.fragments.get(key)?.需要.some((path) => path.startsWith("稿.")) ?? false,
  });
  const about = { budget: time.budget, pace: time.pace, more: addable(fitted), scarce: fitted.scarce() };
  const still = fitted.paper ? timeBudget(fitted.paper, about) : [];
  return { ...fitted, findings: [...fitted.findings, ...still] };
}

/** What a paper would come to by a plan. @param pace Han characters a minute */
function foreseeing(making: Making, pace: number): (plan: ChoicePlan) => Attempt {
  const { library, brief, data, used, kind, passages } = making;
  const pieces = new Map<Source, Piece>();
  const pieceOf = (source: Source) => {
    const piece = pieces.get(source) ?? passages.pieceOf(source, making, pace);
    pieces.set(source, piece);
    return piece;
  };
  return (plan) => foresee(new BriefPuller(library, brief, data, used, plan), kind.source, pieceOf);
}

/** Parts that stand empty, or have been left out, and for which there is a fragment that fits. */
function addable({ defaults, choices, rivals }: DraftedPaper): string[] {
  const empty = defaults.map(({ name }) => name).filter((name) => !choices.some(({ role }) => role === name));
  return [...new Set(empty)].filter((name) => rivals(name).length > 0);
}
