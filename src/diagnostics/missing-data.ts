import { declare } from "./declare.js";

/** What a paper needs and nobody has filled in: the one error that a draft may have. `data.path` tells which. */
export const { declarations: missingDeclarations, diagnose: diagnoseMissing } = declare({
  "data-missing": {
    category: "数据",
    severity: "error",
    says: "稿子要用的内容没有填",
    remedy: "在提示的地方补上；先出草稿用 --draft，现场才定的写“待填”",
  },
});
