import { foundAt, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

const pattern = /(?:防止|避免|杜绝|严防|谨防)[^，。；、]{0,14}?(不(?:再|要|能|致|会)?(?:发生|出现|重演))/g;

export const wordingDenial: Rule = ofWords({
  id: "wording-denial",
  category: "用词",
  summary: "“防止……不再发生”多了一个否定",
  authority: "写法",
  run: (paper) =>
    [...hitsIn(paper, pattern)].map((hit) => {
      const denial = hit.match[1] ?? "";
      const suggest = denial.replace(/^不(?:再|要|能|致|会)?/, denial.startsWith("不再") ? "再次" : "");
      return foundAt({ ...hit, start: hit.end - denial.length }, "“防止”“避免”后面不再用“不”，意思反了", { suggest });
    }),
  examples: {
    good: ["防止类似事故再次发生，确保不发生事故，避免出现欠薪，严防死守，不发生一起事故。"],
    bad: [{ text: "要举一反三，防止类似事故〔不再发生〕，避免新的欠薪〔不出现〕。" }],
  },
});
