import { foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { headBlocks } from "../analysis/text/paper-date.js";
import { ofWords } from "../analysis/text/plain.js";
import type { CheckedPaper, Rule, RuleMatch } from "../engine/rule.js";

/** 2026年一季度全县经济形势分析会: when it is of, and what it is called. */
const named =
  /(?<when>(?:20\d\d年度?)?(?:第?[一二三四]季度|[上下]半年|前三季度)?)(?<what>(?:全[省市区县镇乡]|[\p{Script=Han}])[^，。；：、“”《》\d]{2,24}?(?:会议|大会|推进会|分析会|调度会|动员会|座谈会|点评会|现场会|开展情况|进展情况))/gu;

export const timeMeetingName: Rule = ofWords({
  id: "time-meeting-name",
  category: "时间",
  summary: "同一个会，标题和正文里的年份、季度不一样",
  authority: "写法",
  run: (paper) => {
    const titles = namesIn({ blocks: headBlocks(paper).filter(isTitle) });
    const blocks = paper.blocks.filter((block) => !isTitle(block));
    return namesIn({ blocks }).flatMap((name) =>
      titles.filter((title) => differs(title, name)).map((title) => found(name, title)),
    );
  },
  examples: {
    good: [
      "在2026年一季度全县经济形势分析会上的讲话\n\n同志们：\n\n今天召开2026年一季度全县经济形势分析会，总结2025年全县经济形势。",
      "在全县2026年经济工作会议上的讲话\n\n同志们：\n\n上次是2025年经济工作座谈会，今天召开全县2026年经济工作会议。",
    ],
    bad: [
      {
        text: "在2026年一季度全县经济形势分析会上的讲话\n\n同志们：\n\n今天召开〔2026年四季度全县经济形势分析会〕，部署下一步工作。",
      },
    ],
  },
});

function isTitle({ block }: CheckedPaper["blocks"][number]): boolean {
  return block.type === "title" || block.type === "subtitle";
}

function namesIn(paper: Pick<CheckedPaper, "blocks">): Hit[] {
  return [...hitsIn(paper, named)].filter(({ match }) => (match.groups?.when ?? "") !== "");
}

function differs({ match: { groups: title } }: Hit, { match: { groups: name } }: Hit): boolean {
  return title?.what === name?.what && title?.when !== name?.when && isLike(title?.when ?? "", name?.when ?? "");
}

/** Both name the year, or both the part of a year. */
function isLike(one: string, other: string): boolean {
  return /20\d\d/.test(one) === /20\d\d/.test(other) && /季度|半年/.test(one) === /季度|半年/.test(other);
}

function found(name: Hit, title: Hit): RuleMatch {
  return foundAt(name, `标题里是“${title.match[0]}”，请核对年份、季度`, { suggest: title.match[0] });
}
