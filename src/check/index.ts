import type { Finding } from "../model/finding.js";
import type { Paper } from "../model/tree.js";
import { holeFindings } from "./holes.js";

export { holesOf } from "./holes.js";
export { measure } from "./speech.js";

/** Checks over one paper, in the order they are reported. */
const checks: readonly ((paper: Paper) => Finding[])[] = [holeFindings];

export function check(paper: Paper): Finding[] {
  return checks.flatMap((one) => one(paper));
}
