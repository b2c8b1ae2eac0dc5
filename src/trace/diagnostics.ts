import { declare } from "../diagnostics/declare.js";

/** What is still open in a paper. */
export const { declarations, diagnose } = declare({
  "hole-blank": {
    category: "缺项",
    severity: "advice",
    says: "这一处待填，印出来是空",
    remedy: "现场填，或在会议夹里填上",
  },
  "hole-assumed": {
    category: "缺项",
    severity: "advice",
    says: "这一处暂定，印出来带“（暂定）”",
    remedy: "定下来后去掉会议夹里的“（暂定）”",
  },
});
