import { hitsInBlock } from "../analysis/text/hits.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

const year = "(?:(?:19|20)[0-9]{2}|20[Xx×*]{1,2}|20[0-9][Xx×*]|[Xx×*]{2,4})";
const wrong = new RegExp(
  `(?<=[发办字函政委规通令议纪任建组宣综财教农][\\s]?)[[［【（(﹝「]\\s*(${year})\\s*[\\]］】）)﹞」](?=\\s*(?:第\\s*)?[0-9Xx×*]{1,4}\\s*号)`,
  "g",
);

export const marksDocumentNumber: Rule = {
  id: "marks-document-number",
  category: "标点",
  summary: "发文字号的年份用六角括号〔〕",
  authority: "国标",
  run: (paper) =>
    writtenBlocks(paper).flatMap((block) =>
      [...hitsInBlock(block, wrong)].map(({ start, end, match }) => {
        const fix = `〔${match[1]}〕`;
        return { block: block.index, start, end, message: "发文字号的年份用六角括号", suggest: fix, fix };
      }),
    ),
  examples: {
    good: [
      "根据安政发〔2026〕12号文件，落实第3号令（2026年印发）。",
      "法院作出（2019）民初12号判决，涉及旧规（2019年）3号附件。",
    ],
    bad: [
      {
        text: "根据安政发〔[2026]〕12号和安办字〔（2025）〕第8号文件，抓好落实。",
        fixed: "根据安政发〔2026〕12号和安办字〔2025〕第8号文件，抓好落实。",
      },
      { text: "根据安政发〔【2026】〕12号文件，抓好落实。", fixed: "根据安政发〔2026〕12号文件，抓好落实。" },
    ],
  },
};
