import { type OwnYear, yearOf } from "../analysis/calendar/year.js";
import { after, foundAt, type Hit, hitsIn, saidBefore } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

const place = "(?:全[省市区县镇乡]|我[省市区县镇乡]|[省市区县]委、?[省市区县]政府)?(?:确定|下达|既定|部署)?的?";
const reach = "(?:确保|力争|全力|圆满|全面|坚决|顺利|保质保量)[^，。；]{0,6}(?:完成|实现|冲刺)好?";
const arrange = "(?:部署|安排|谋划|动员|抓好|做好)(?:好|了)?";
/** 确保完成2025年度目标, 部署2025年工作. */
const aim = new RegExp(
  `(?:${reach}|${arrange})${place}(20\\d\\d)年(?:度|全年)?(?=[^，。；]{0,14}(?:目标|任务|指标|计划|工作|攻坚))`,
  "g",
);
/** 到2025年底要…, 2025年底前必须…. */
const deadline =
  /(?:到|在)?(20\d\d)年(?:底|末|年底|年末)(?:前|之前|以前)?，?(?:全[县市区镇]|我[们县市区镇]|各[^，。；]{1,6})?(?:要|必须|务必|确保|力争|争取)/g;

export const timeStaleYear: Rule = ofWords({
  id: "time-stale-year",
  category: "时间",
  summary: "要完成的目标、要部署的工作写的是过去的年份",
  authority: "写法",
  run: (paper) => {
    const own = yearOf(paper);
    return own ? [...hitsIn(paper, aim), ...hitsIn(paper, deadline)].flatMap((hit) => stale(hit, own)) : [];
  },
  examples: {
    good: [
      "（2026年1月20日）\n\n同志们：\n\n这次会议总结2025年工作，部署2026年工作，确保圆满完成2025年度考核任务。",
      "（2026年9月22日）\n\n同志们：\n\n确保全面完成2026年度目标任务，谋划2027年项目，到2027年底要全部建成。我们部署了2024年工作的复盘。",
    ],
    bad: [
      { text: "（2026年9月22日）\n\n同志们：\n\n要大干一百天，〔确保圆满完成2025年度〕目标任务。" },
      { text: "（2026年3月2日）\n\n同志们：\n\n今天开会，主要是〔部署2025年〕重点工作。" },
      {
        text: "在全县2026年工作会议上的讲话\n\n同志们：\n\n今天部署2026年工作。2026年重点工作很多，2026年各项工作都要往前赶，〔确保圆满完成2023年〕目标任务。",
      },
      { text: "（2026年3月2日）\n\n同志们：\n\n〔到2025年底，全县要〕建成标准厂房20万平方米。" },
    ],
  },
});

/** Until February the year before is still being closed; so it may be where the month is not known. */
function stale(hit: Hit, { year, month, because }: OwnYear): RuleMatch[] {
  const named = Number(hit.match[1]);
  const closing = (month === undefined || month < 3) && named === year - 1;
  const reviewed = /^[^，。；]{0,14}(?:复盘|总结|考核|验收|审计|决算|回头看)/.test(after(hit));
  if (named >= year || closing || reviewed || isTold(hit)) return [];
  return [foundAt(hit, `${because}，${named}年已经过去，请核对年份`)];
}

/** 提出到2025年底要…, 原定…: an older wish, told. */
function isTold(hit: Hit): boolean {
  const left = saidBefore(hit).slice(-24);
  return (
    /过去|上年|回顾|已经?|基本|提出|要求|原定|原计划|当时|曾|去年|当年|明确|规定|承诺/.test(left) ||
    /了(?:20)?\d/.test(hit.match[0])
  );
}
