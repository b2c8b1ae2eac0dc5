import { numeralValue } from "../../language/numeral-value.js";
import { declaredAs, quoted } from "../analysis/text/count-words.js";
import { type Declared, declaredIn } from "../analysis/text/declared.js";
import {
  clausesNaming,
  type Enumeration,
  enumerationAfter,
  enumerationBefore,
  shortNamesBefore,
} from "../analysis/text/enumeration.js";
import { hitsInBlock } from "../analysis/text/hits.js";
import { bodyBlocks } from "../analysis/text/prose.js";
import { repeatedBefore, repeatedBehind } from "../analysis/text/repeated.js";
import { wide } from "../analysis/text/wide.js";
import { withoutOverlaps } from "../engine/fix.js";
import type { CheckedBlock, Rule, RuleMatch } from "../engine/rule.js";

/** 五个镇：甲镇、乙镇… Things that are named one by one. */
const things =
  /(?<![第一二两三四五六七八九十百千万几多数0-9.这那前后近每各余])(?<number>[两二三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1[0-9])(?:个|家|项|条|名|位|件|处|座|类|种|大)(?<noun>镇|乡|街道|村|社区|县区|县|区|市|部门|单位|企业|项目|工程|园区|片区|环节|方面|关口|问题|短板|指标|专班|小组|组|要素|重点|原则|阶段|地块|层面|领域|产业|行业|乡镇|镇街)[^，。；：、“”（）]{0,12}(?=：)/g;

export const countsListed: Rule = {
  id: "counts-listed",
  category: "数目",
  summary: "说有几个，列出来的不是几个",
  authority: "写法",
  run: (written) => {
    const paper = wide(written);
    return bodyBlocks(paper).flatMap(listsIn);
  },
  examples: {
    good: [
      "要做到“三个到位”：责任到位、措施到位、督查到位。",
      "要做到责任到位、措施到位、督查到位“三个到位”，一抓到底。",
      "要在产业振兴、人才振兴、文化振兴、生态振兴和组织振兴“五个振兴”上见真章。",
      "今年面临完成投资任务难、完成财税目标难、完成收入任务难等“三难”局面。",
      "还有三个项目没有动工：冷链物流中心，资金没有到位；第二水厂，征地没有完成；中医院，招标没有挂网。",
      "重点抓好五个镇：石桥镇、清河镇、沙溪镇等。",
      "开工、主体完成、竣工三个关口，都要定到具体日期。",
      "这三个镇：一个都不能少。新建五个项目：总投资12亿元，年度计划3亿元。",
    ],
    bad: [
      { text: "指挥部下设项目、指标、要素、督导〔五个专班〕，集中办公。" },
      { text: "指挥部下设〔三个专班〕：项目专班由陈志远牵头，要素专班由何静牵头。" },
      { text: "党政领导责任、部门监管责任、企业主体责任，〔四个责任〕一个都不能少。" },
      { text: "要做好“打通壁垒”和“创新应用”〔三篇文章〕。" },
      { text: "有的干部还有〔“四种误区”〕：有的怕担责，等靠上级；有的图省事，得过且过；还有的讲客观。" },
      { text: "〔“四个增长”〕：生产总值82亿元，增长6%；固定资产投资33亿元，增长8%；财政收入9亿元，增长5%。" },
      { text: "要抓好〔五个环节〕：定人、定责、定时、定标准。" },
      { text: "会议有〔四个特点〕：站位高，分析透，措施实。" },
      { text: "要做到〔“三个到位”〕：责任到位、措施到位，一抓到底。" },
      { text: "要做到责任到位、措施到位、督查到位〔“四个到位”〕，一抓到底。" },
      { text: "还有〔四个项目没有动工〕：冷链物流中心，资金没有到位；第二水厂，征地没有完成；中医院，招标没有挂网。" },
      { text: "重点抓好〔五个镇〕：石桥镇、清河镇、沙溪镇和河东镇。" },
      { text: "要抓好石桥镇、清河镇、沙溪镇〔四个镇〕的征地。" },
      { text: "要做到〔三个坚持〕：坚持项目为王，坚持实干为先，坚持结果为准，坚持群众为本。" },
    ],
  },
};

function listsIn(block: CheckedBlock): RuleMatch[] {
  // Some words are seen in two ways; the first is enough.
  return withoutOverlaps([...framesIn(block), ...thingsIn(block)]);
}

/** “三个到位” and the phrases around it that repeat its word; 三个环节： and what is listed behind it. */
function framesIn(block: CheckedBlock): RuleMatch[] {
  return declaredIn(block).flatMap((declared) => {
    const counts = [repeatedBehind(declared), repeatedBefore(declared)].filter((count) => count > 1);
    if (counts.length > 0) return compared(declared, { counts });
    const { end, noun } = declared;
    const named = noun.length > 1 ? clausesNaming(block.text, end, noun) : undefined;
    return compared(declared, enumerationAfter(block.text, end) ?? named);
  });
}

function thingsIn(block: CheckedBlock): RuleMatch[] {
  const behind = [...hitsInBlock(block, things)].flatMap(({ match, start, end }) => {
    const declared = declaredOf(block, match, start, end);
    return compared(declared, enumerationAfter(block.text, end) ?? clausesNaming(block.text, end, declared.noun));
  });
  return [...behind, ...namedBefore(block), ...shortBefore(block), ...quotedBefore(block)];
}

/** 项目、指标、要素、督导四个专班; 领导责任、监管责任、主体责任，三个责任. */
function shortBefore(block: CheckedBlock): RuleMatch[] {
  const pattern =
    /(?<=\p{Script=Han}，?)(?<number>[三四五六七八九]|[3-9])(?:个|大|项|类|种|套|条)(?<noun>\p{Script=Han}{2})/gu;
  return [...hitsInBlock(block, pattern)].flatMap((hit) => {
    const declared = declaredOf(block, hit.match, hit.start, hit.end);
    const repeated = repeatedBefore(declared);
    return compared(declared, repeated > 1 ? { counts: [repeated] } : shortNamesBefore(block.text, hit.start));
  });
}

function declaredOf(block: CheckedBlock, match: RegExpMatchArray, start: number, end: number): Declared {
  const { number = "", noun = "" } = match.groups ?? {};
  return { block, start, end, text: match[0], number, noun, count: numeralValue(number) ?? 0, loose: false };
}

/** 石桥镇、清河镇、沙溪镇三个镇: names that end in the noun. */
function namedBefore(block: CheckedBlock): RuleMatch[] {
  const pattern =
    /(?<=[镇乡村区县市局办])(?<number>[两二三四五六七八九]|[2-9])个(?<noun>镇|乡|村|区|县|市)(?!直|级|域)/g;
  return [...hitsInBlock(block, pattern)].flatMap((hit) => {
    const declared = declaredOf(block, hit.match, hit.start, hit.end);
    return compared(declared, enumerationBefore(block.text, hit.start, declared.noun));
  });
}

/** “打通壁垒”和“创新应用”两篇文章: quotations one after the other. */
function quotedBefore(block: CheckedBlock): RuleMatch[] {
  const pattern =
    /(?<list>(?:“[^“”]{1,30}”[、和与及]?){1,9}“[^“”]{1,30}”)(?<what>(?<number>[两二三四五六七八九]|[2-9])(?:篇|个|大|项|条|种|张|场|块|股|支)(?<noun>\p{Script=Han}{1,4}))/gu;
  return [...hitsInBlock(block, pattern)].flatMap((hit) => {
    const { list = "", what = "" } = hit.match.groups ?? {};
    const declared = { ...declaredOf(block, hit.match, hit.end - what.length, hit.end), text: what };
    return compared(declared, { counts: [list.match(/“/g)?.length ?? 0] });
  });
}

function compared(declared: Declared, list: Enumeration | undefined): RuleMatch[] {
  if (!list || list.counts.includes(declared.count)) return [];
  return [found(declared, list.counts[0] ?? 0)];
}

function found(declared: Declared, count: number): RuleMatch {
  const { block, start, end, text } = declared;
  const message = `这里说${quoted(text)}，列出来的是${count}个，请核对`;
  return { block: block.index, start, end, message, suggest: declaredAs(declared, count) };
}
