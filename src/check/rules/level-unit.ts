import { type OwnLevel, ownLevel, weightOf } from "../analysis/identity/own-level.js";
import { organsIn, regionsIn, type SelfReference, zoneOrgansIn } from "../analysis/identity/references.js";
import { isRival } from "../analysis/identity/rivals.js";
import { before, foundAt, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

export const levelUnit: Rule = ofWords({
  id: "level-unit",
  category: "身份",
  summary: "一篇稿子只替一个单位说话：县里的稿子出现“全区”“区委”“工委、管委”，或把“我县”写成“我市”",
  authority: "写法",
  run: (paper) => {
    const own = ownLevel(paper);
    return own ? [...rivals(paper, own), ...zoneOrgans(paper, own)] : [];
  },
  examples: {
    good: [
      "县委、县政府召开全县大会。增速居全市第3位，在全市前列，要报市政府帮助。全县上下要认真落实市委、市政府部署，全市上下都在抓项目。",
      "全县32个项目，我县占3个。安全区域、高新区全区上下、《全区招商方案》不是自称。我县要学习河东区做法，河东区委、区政府抓得实。各区县都在抢，全市场都在看。",
      "全区各级要抓实，我区财力有限，区委、区政府已经部署。**县全县上下一心，县委、县政府挂帅，值得学习。",
      "全市上下要抓实，我市财力有限。安澜县抓得实，三个月全县清零；各县的情况不同，有的县全县一盘棋。全市项目不少，全市增速不快，全市的干部都压上去了。",
      "全市上下要抓实，我市财力有限，各县（市、区）党委、政府要负责，县委书记要亲自抓，市委、市政府已经部署，全县一盘棋的做法好。",
    ],
    bad: [
      {
        text: "县委、县政府召开全县大会，全县上下要抓实，我县底子薄，〔全区〕各级各部门要落实，〔区委、区政府〕要带头。",
      },
      { text: "县委、县政府召开全县大会，全县上下要抓实，我县底子薄，这是〔工委、管委〕的决定。" },
      {
        text: "县委、县政府召开全县大会，全县上下要抓实，我县底子薄，全县财力有限。近年来，〔我市〕发展很快。希望〔全市〕上下一条心、一股劲。",
      },
      {
        text: "县委、县政府召开全县大会，全县上下要抓实，我县底子薄，全县财力有限，〔我市〕多项指标排在全市前列。综合保税区、自贸试验区机遇叠加，是几年不遇的窗口期，机不可失、时不我待，慢一步就要步步落后，〔全区〕上下要抓住。",
      },
      { text: "区委、区政府召开全区大会，全区上下要抓实，我区底子薄，请〔县长〕讲话，〔全县〕人民都在看。" },
      {
        text: "市委、市政府召开全市大会，我市财力有限，1—8月，〔全县〕固定资产投资增长6.8%，〔县委、县政府〕高度重视，全市上下要抓实。",
      },
      { text: "全镇各村要抓实，我镇底子薄，镇党委已经定了，〔全乡〕上下要落实，县委、县政府很关心，全县都在看。" },
    ],
  },
});

const compounds = "园社各校地小片山市灌城新郊辖林矿景库湾防发";
/** 李区长, X区长: one character for the surname. */
const masters = new RegExp(
  `(?<=^|[^\\p{Script=Han}X×*]|[请由对和与向听])(?:\\p{Script=Han}(?<![${compounds}])|[X×*]{1,3})(区|县)长(?![期远江效度久足大安成达势春沙征板项短])`,
  "gu",
);

/** As many contradictions as mentions are another story: a draft of two units, or one about another. */
function rivals(paper: CheckedPaper, own: OwnLevel): RuleMatch[] {
  const zone = [...hitsIn(paper, /自治区/g)].length > 0;
  const regions = regionsIn(paper);
  const first = regions.some(({ hit }) => hit.match[0] === `我${own.level}`);
  const found = [...regions, ...organsIn(paper), ...mastersIn(paper)]
    .filter(({ level }) => level !== own.level && !(zone && level === "区"))
    .filter((reference) => isRival(reference, own.level, first));
  const weight = found.reduce((sum, reference) => sum + weightOf(reference), 0);
  if (weight * 2 > own.score) return [];
  return found.map((reference) => foundIn(reference, own));
}

function mastersIn(paper: CheckedPaper): SelfReference[] {
  return [...hitsIn(paper, masters)]
    .filter(({ match }) => !/^[在由向对为按经受和与及以从把是到请副听]/.test(match[0]))
    .map((hit) => ({ level: hit.match[1] as SelfReference["level"], kind: "organ", hit }));
}

/** A county speaks of the 工委、管委 of its zone only by name. */
function zoneOrgans(paper: CheckedPaper, own: OwnLevel): RuleMatch[] {
  if (!["县", "区", "市", "旗"].includes(own.level)) return [];
  const found = zoneOrgansIn(paper).filter(({ hit }) => !/[开高经新园景假示税]发?区|街道|园区/.test(before(hit)));
  if (found.length * 2 > own.score) return [];
  return found.map(({ hit }) =>
    foundAt(hit, `${who(own)}，“${hit.match[0]}”是开发区的叫法，请核对`, {
      suggest: `${own.level}委、${own.level}政府`,
    }),
  );
}

function foundIn({ hit, level }: SelfReference, own: OwnLevel): RuleMatch {
  const suggest = hit.match[0].replaceAll(level, own.level);
  return foundAt(hit, `${who(own)}，这里却说“${hit.match[0]}”，请核对是不是“${suggest}”`, { suggest });
}

function who({ level, from }: OwnLevel): string {
  return from === "会议.yaml" ? `会议.yaml 里单位的层级是${level}` : `全文替${level}里说话`;
}
