import { type Masked, masksIn } from "../analysis/text/masks.js";
import { missingKind } from "../analysis/text/missing-kind.js";
import { writtenBlocks } from "../analysis/text/prose.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

export const holesMask: Rule = {
  id: "holes-mask",
  category: "缺项",
  summary: "X、××、** 等代号还没有换成真的内容",
  authority: "写法",
  run: (paper) => writtenBlocks(paper).flatMap(masksIn).map(found),
  examples: {
    good: [
      "推广“1+X”证书，购置X光机2台、SUV车型X5共3辆，版面22×28，互联网+、5G+都要抓。",
      "Excel文件，XML、XBRL格式都可以，XX染色体、X射线检查照做，见附件xx_1.docx。",
    ],
    bad: [
      { text: "全县完成投资〔X〕亿元，增长〔XX〕%，居全市第〔X〕位，〔××〕镇做得好，〔**〕书记到会指导。" },
      { text: "定于〔X〕月〔X〕日召开，由〔X〕同志主持，会后印发《〔X〕管理办法》。" },
      { text: "〔**〕企业投资〔×××〕亿元的项目，已经开工建设。" },
    ],
  },
};

function found({ block, start, end, text }: Masked): RuleMatch {
  const kind = missingKind(block.text.slice(end, end + 6));
  const message = kind ? `“${text}”还没有填，这里缺${kind}` : `“${text}”还没有填，请换成真的内容`;
  return { block: block.index, start, end, message };
}
