import { declare } from "../diagnostics/declare.js";

/** What recognition leaves out of a draft. */
export const { declarations, diagnose } = declare({
  "draft-noise": {
    category: "稿件",
    severity: "advice",
    says: "一行不是稿子里的话（网页上的字、页码、重复的标题），已经略去",
    remedy: "看一眼略去的对不对",
  },
});
