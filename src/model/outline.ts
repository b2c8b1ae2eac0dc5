/** 提纲: what `gaojiang outline --json` prints. */
export interface Outline {
  title: string;
  subtitle?: string;
  salutation?: string;
  points: OutlinePoint[];
}

export interface OutlinePoint {
  level: number;
  /** Empty for a point without a numeral. */
  number: string;
  text: string;
}
