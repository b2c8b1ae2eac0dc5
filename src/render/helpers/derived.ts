import type { Derivation } from "../../model/value.js";
import { HelperResult } from "../made.js";
import { type Helper, helper, text } from "./helper.js";

const derived = (derive: Derivation, summary: string, result: string): Helper =>
  helper({ summary, example: `{{${derive}}}`, result, takes: [], run: () => new HelperResult("", [], { derive }) });

/** Filled after parsing, from what really follows; their examples are proved by the tests of `parse`. */
export const derivations: Record<Derivation, Helper> = {
  要点数: derived("要点数", "下面有几个要点（汉字，2 写作“两”）：讲{{要点数}}点意见", ""),
  要点字: derived("要点字", "下面框架各要点的字，用顿号连起来：“{{要点字}}”{{要点数}}个字", ""),
  议程数: derived("议程数", "共有几项议程：共有{{议程数}}项议程", ""),
  议程序号: derived("议程序号", "这是第几项议程：进行第{{议程序号}}项议程", ""),
};

/** Written by the composer of frames. */
export const frameKey: Record<string, Helper> = {
  键: helper({
    summary: "框架要点的字（框架里写作 {{字}}）",
    example: '{{键 "定"}}',
    result: "定",
    takes: [text],
    run: (key) => new HelperResult(key, [], { key: true }),
  }),
};
