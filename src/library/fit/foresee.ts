import type { Passage, Piece } from "../../model/passage.js";
import type { Source } from "../../model/source.js";
import { placeKey } from "../plan.js";
import type { BriefPuller } from "../pull.js";
import type { Attempt } from "./attempt.js";

/** Deeper than any paper goes; what goes in a circle is told when it is drafted. */
const maxDepth = 12;

/**
 * What a paper would come to, without drafting it: all it pulls in is chosen, and what the pieces take by themselves is added up.
 * @param template the source of its kind
 */
export function foresee(puller: BriefPuller, template: Source, pieceOf: (source: Source) => Piece): Attempt {
  const secondsOf = (source: Source, depth: number): number => {
    const piece = pieceOf(source);
    let sum = piece.seconds;
    for (const one of depth < maxDepth ? standing(piece, puller) : [])
      sum += "source" in one ? secondsOf(one.source, depth + 1) : one.seconds;
    return sum;
  };
  const seconds = secondsOf(template, 0);
  const { choices, defaults } = puller;
  return { seconds, choices, defaults, rivals: (role) => puller.rivals(role) };
}

/** What stands at the places of a piece: passages, and the defaults of parts; nothing in a default that does not stand itself. */
function* standing(piece: Piece, puller: BriefPuller): Iterable<Pick<Passage, "source"> | { seconds: number }> {
  const gone = new Set<string>();
  for (const { seconds, ...pull } of piece.pulls) {
    const isGone = pull.inside !== undefined && gone.has(placeKey(pull.inside));
    const passage = isGone ? undefined : puller.pull(pull).value;
    if (isGone || passage) gone.add(placeKey(pull.place));
    if (passage) yield* [passage, ...(passage.followedBy ?? [])];
    else if (!isGone) yield { seconds };
  }
}
