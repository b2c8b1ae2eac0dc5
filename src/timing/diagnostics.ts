import { declare } from "../diagnostics/declare.js";

/** What can be wrong with how long a paper takes. */
export const { declarations, diagnose } = declare({
  "time-budget": {
    category: "时长",
    severity: "warning",
    says: "念下来比定的时长多或少，换片段也合不上",
    remedy: "照提示删或者加，或者改“时长”",
  },
});
