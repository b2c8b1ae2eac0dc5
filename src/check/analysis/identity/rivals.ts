import { after, before, type Hit, saidBefore, saidBehind, sentenceAround } from "../text/hits.js";
import type { SelfReference, SpokenLevel } from "./references.js";

/** Levels a paper of one level never speaks for, and that are nobody it reports to. */
const rivalsOf: Readonly<Partial<Record<SpokenLevel, readonly SpokenLevel[]>>> = {
  县: ["区", "旗"],
  区: ["县", "旗"],
  旗: ["县", "区"],
  镇: ["乡", "街道"],
  乡: ["镇", "街道"],
  街道: ["镇", "乡"],
};

/** 开发区 and the like are areas inside a county: their 全区 is their own. */
const areas: Readonly<Partial<Record<SpokenLevel, RegExp>>> = {
  区: /(?:开发|高新|经开|工业|园|新|示范|试验|度假|保税|自治|灌|库|景|矿|林|牧|[X×*])区|兄弟区|先进区/,
  县: /(?:[\p{Script=Han}](?<![全我各区市贫乡本])|[X×*])县(?![级域城乡区委政长])/u,
  乡: /[\p{Script=Han}X×*](?<![全我各城下])乡(?![镇村])/u,
  镇: /[\p{Script=Han}X×*](?<![全我各乡城])镇(?!街|村)/u,
};

/** Whoever is near by may well be meant by 我市, or the city be spoken to. */
const ofCity =
  /市委|市政府|市级|市里|市直|省委|省政府|省长|中央|国家|上级|各县|县区|区县|兄弟|周边|[对到来给为]我市|我市[各的](?:县|区)/;
/** 全市 is said of many more things: ranks, averages, what the province asks for. */
const superior = new RegExp(`${ofCity.source}|全市|省`);
const people = /^(?:上下|各级|人民|广大|干部|党员|各镇|各乡)/;
/** 动员全市上下…, 全市上下要…. */
const calledBefore = /(?:动员|号召|希望|激励|团结带领|凝聚|让我们)[^，。；]{0,8}$/;
const calledAfter =
  /^(?:上下|各级|人民|广大|干部|党员|各镇|各乡)[^，。；]{0,10}(?:(?<![重主需只还])要(?!求|素|点|件|闻|害)|必须|务必)/;

/** Whether a mention contradicts that the paper speaks for `own`; `first` is whether it says so in the first person: 我市. */
export function isRival(reference: SelfReference, own: SpokenLevel, first: boolean): boolean {
  if (isInTitleMarks(reference.hit)) return false;
  if (rivalsOf[own]?.includes(reference.level)) return !isOfNamedUnit(reference);
  if (reference.level === "市" && (own === "县" || own === "区" || own === "旗")) return speaksForCity(reference);
  const lower = reference.level === "县" || reference.level === "区";
  return own === "市" && lower && speaksForCounty(reference, first);
}

/** 《全区…方案》 is another unit's paper. */
function isInTitleMarks(hit: Hit): boolean {
  const left = before(hit);
  return left.lastIndexOf("《") > left.lastIndexOf("》");
}

/** How far before its 全区 an area is named. */
const nearBy = 30;

/** …经济开发区全区上下, 向××县学习…全县. */
function isOfNamedUnit({ level, hit }: SelfReference): boolean {
  if (hit.match[0].startsWith("我")) return false;
  return areas[level]?.test(saidBefore(hit).slice(-nearBy)) ?? false;
}

/** 全市 is named with good reason all the time; only a call to it, or 我市 with no superior near, speaks for it. */
function speaksForCity({ kind, hit }: SelfReference): boolean {
  const sentence = sentenceAround(hit);
  if (kind === "organ")
    return (
      /我(?:谨|在此)?代表$/.test(before(hit)) ||
      (/代表$/.test(before(hit)) && /我谨?代表|表示.{0,8}(?:感谢|欢迎|慰问|祝贺)/.test(sentence))
    );
  const rest = saidBefore(hit) + saidBehind(hit);
  if (hit.match[0] === "我市") return !ofCity.test(`${before(hit).slice(-1)}我市${after(hit).slice(0, 2)} ${rest}`);
  if (superior.test(rest)) return false;
  return people.test(after(hit)) && isCalled(hit);
}

function isCalled(hit: Hit): boolean {
  return calledBefore.test(before(hit)) || calledAfter.test(after(hit));
}

/** 县委、县政府 as the one that convenes: no other than the unit itself. */
const convenes = /^(?:决定|召开|研究决定|高度重视|历来|提出|确定)/;
/** A county of the city is spoken of: 安澜县…全县, 有的县, 各县区, 县委书记要亲自抓. */
const counties =
  /[县区](?:市|委书记|长要|级|域|直)|[各有每其些个位于大小强穷](?:的)?[县区]|[\p{Script=Han}X×*](?<![全我园发新社小片地辖景校城山矿林牧灌库本该])[县区](?![域间别分划位块])/u;

/**
 * In a city's paper: 我县 always, 县委、县政府 only where it acts for the city; 全县 as the body that is called on, or where no county
 * is spoken of. A county's own paper may have more 全市 than 全县, but never 我市.
 */
function speaksForCounty(reference: SelfReference, first: boolean): boolean {
  const { kind, hit } = reference;
  if (isOfNamedUnit(reference)) return false;
  if (kind === "region" && hit.match[0].startsWith("全") && !people.test(after(hit)))
    return first && !counties.test(around(hit));
  if (kind === "region") return true;
  return hit.match[0].includes("委") && (/(?:代表|受)$/.test(before(hit)) || convenes.test(after(hit)));
}

/** The sentence of a mention and the one before, without the mention itself. */
function around(hit: Hit): string {
  const left = before(hit)
    .split(/[。！？\n]/)
    .slice(-2)
    .join("。");
  return left + (after(hit).split(/[。！？\n]/)[0] ?? "");
}
