import type { Hole } from "./data.js";

/** What is not settled yet in a paper: a hole, and where to settle it. */
export interface HolePlace {
  hole: Hole;
  /** Data path. */
  path: string;
  /** As printed. */
  text: string;
  file: string;
  line?: number;
}
