/** A bracket and its partner; one of them is missing where there is none. */
export interface BracketPair {
  open?: number;
  close?: number;
}

/** Brackets of one kind, full- and half-width ones alike, in the order they close. */
export function bracketPairs(text: string, opens: string, closes: string): BracketPair[] {
  const pairs: BracketPair[] = [];
  const waiting: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (opens.includes(character)) waiting.push(at);
    else if (closes.includes(character)) {
      const open = waiting.pop();
      pairs.push(open === undefined ? { close: at } : { open, close: at });
    }
  }
  return [...pairs, ...waiting.map((open) => ({ open }))];
}
