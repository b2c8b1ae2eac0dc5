import { foundAt, wordsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule } from "../engine/rule.js";

export const wordingConfusable: Rule = ofWords({
  id: "wording-confusable",
  category: "用词",
  summary: "错字、别字和写错的成语：部暑、既使、台帐、一愁莫展、再接再励",
  authority: "写法",
  run: (paper) =>
    [...wordsIn(paper, paper.words.易错词)].map((hit) => {
      const { 对: right } = hit.entry;
      return foundAt(hit, `“${hit.word}”应写作“${right}”`, { suggest: right });
    }),
  examples: {
    good: [
      "会议部署工作，即使有困难也要建立台账，再接再厉，一如既往，渡过难关。",
      "既使群众受益，又使企业得利；究竟争什么，一座落成的桥；公布署名，全部暑期工；有关健康，提供献血服务。",
      "累计化解矛盾32件，自己经历过，完成攻坚，成功克服困难，推进功能区建设，主功能区明确，社会各界满意。",
    ],
    bad: [
      { text: "会议〔布署〕了下一步工作，〔既使〕再难也要建好〔台帐〕。" },
      { text: "不能〔一愁莫展〕，要〔再接再励〕、〔一如继往〕，做到〔融汇贯通〕，已经〔迫不急待〕。" },
      { text: "设备〔按装〕到位，项目〔峻工〕投产，共同〔度过难关〕，以发展为〔已任〕，〔建全〕机制，〔深人〕贯彻。" },
    ],
  },
});
