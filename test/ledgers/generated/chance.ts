/** A seeded source of chance (mulberry32): the same workbook for the same number, on every machine. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = (seed + 1) * 0x9e3779b9;
  }

  /** At least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  one<T>(choices: readonly T[]): T {
    return choices[this.integer(0, choices.length - 1)] as T;
  }

  yes(share = 0.5): boolean {
    return this.next() < share;
  }
}
