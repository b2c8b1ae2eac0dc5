import { foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Found, Rule } from "../engine/rule.js";

/** A character typed twice, and the company in which two are right: 目的|的, 现在|在建. */
const doubles: readonly (readonly [pair: string, right?: RegExp])[] = [
  ["的的", /的的确确|[目标有众中]的的|打的的/],
  ["了了", /不了了之|一了百了|了了[之事]|[草未不小为]了了|了了解|了了然/],
  ["在在", /[现存所内外潜实好自正旨意何常]在在/],
  ["和和", /和和[气美睦平谐]|[总温柔饱缓谐共调平祥中]和和/],
  ["是是", /是是非非|[但就还可要凡若于总只更正便即或]是是/],
  ["我我"],
  ["们们"],
  ["为为", /[作行认成以因称视较极人更最化变列定称誉分确]为为/],
  ["要要", /[主需重必首概纪摘次只紧简不想]要要|要要[求素点闻件害地塞领义务职]/],
  ["于于", /[由关对基等鉴高低优属位处在用]于于(?=[一-龥]某)/],
  ["其其", /[尤与极]其其/],
  ["也也"],
  ["都都", /[首成古国故帝京名四八]都都|都都市/],
  ["就就", /就就[业近地医学餐任职读诊绪是]|[成造]就就/],
  ["已已", /[不而早久业]已已/],
  ["或或"],
  ["而而", /[然从进反因故继]而而/],
  ["之之"],
  ["与与", /参与与|[给授赋寄付]与与|与与[会时]/],
  ["将将", /[即行必]将将|将将就就|将将军/],
  ["被被"],
  ["把把", /[一两几]把把|把把[关握手脉]/],
  ["从从", /从从容容|[自服听顺遵跟随]从从/],
  ["给给"],
  ["让让", /[转出谦礼退]让让|让让步|让让利/],
];
const single = new RegExp(doubles.map(([pair]) => pair).join("|"), "g");

/** Words nobody says twice in a row. */
const words =
  "我们|他们|你们|咱们|进行|加强|推进|推动|全县|全市|全区|全镇|县委|市委|区委|政府|建设|发展|经济|工作|企业|产业|以及|并且|但是|因为|所以|如果|必须|认真|积极|全面|重点|提高|提升|实现|完成|确保|坚持|同志|会议|部门|群众|问题|任务|目标|责任|情况|方面|要求|精神|社会|人民|增长|达到|开展|组织|领导|负责|服务|项目|工程|资金|改革|创新|党的|中央|关于|根据|按照|通过|对于|由于|为了|已经|正在|不断|进一步";
const twice = new RegExp(`(${words})\\1(?![化家者长])`, "g");

export const wordingDoubled: Rule = ofWords({
  id: "wording-doubled",
  subject: "用词",
  summary: "字或词打重了：的的、了了、我们我们",
  force: "写法",
  run: (paper) => [...[...hitsIn(paper, single)].filter((hit) => !isRight(hit)), ...hitsIn(paper, twice)].map(found),
  examples: {
    good: [
      "的的确确，这是目的的所在，不了了之，现在在建项目，存在在途资金，和和气气，总和和平均数，但是是非要分清。",
      "干部干部，先干一步。主要要求、重要要素，常常试试，天天研究研究，一件一件办，企业家，民营企业企业家，研究所所长，为了了解情况，等等，作为为民办实事的项目。",
    ],
    bad: [{ text: "这是全县〔的的〕大事，〔我们我们〕要抓好，取得〔了了〕成效，〔推进推进〕项目。" }],
  },
});

function isRight({ block, start, match }: Hit): boolean {
  const right = doubles.find(([pair]) => pair === match[0])?.[1];
  return right?.test(block.text.slice(Math.max(0, start - 2), start + 5)) ?? false;
}

function found(hit: Hit): Found {
  const half = hit.match[0].slice(0, hit.match[0].length / 2);
  return foundAt(hit, `“${half}”重复了，请删去一个`, { suggest: half });
}
