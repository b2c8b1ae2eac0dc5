import type { Finding } from "../model/finding.js";
import type { Paper } from "../model/tree.js";
import { inlinesOf, valuesIn } from "../model/walk.js";

/** What the making of a value left to be looked at: parts that do not add up, blanks in a sum. */
export function remarkFindings(paper: Paper): Finding[] {
  const values = paper.blocks.flatMap(inlinesOf).flatMap(valuesIn);
  return values.flatMap(({ value }) =>
    (value.remarks ?? []).map(({ place, ...remark }) => ({
      ...remark,
      ...(place ?? { ...value.place, quote: value.text }),
    })),
  );
}
