import { after, before, type Hit, sentenceAround } from "../text/hits.js";
import type { Level, Reference } from "./references.js";

/** Levels a paper of one level never speaks for, and that are nobody it reports to. */
const rivalsOf: Readonly<Partial<Record<Level, readonly Level[]>>> = {
  县: ["区", "旗"],
  区: ["县", "旗"],
  旗: ["县", "区"],
  镇: ["乡", "街道"],
  乡: ["镇", "街道"],
  街道: ["镇", "乡"],
};

/** 开发区 and the like are areas inside a county: their 全区 is their own. */
const areas: Readonly<Partial<Record<Level, RegExp>>> = {
  区: /(?:开发|高新|经开|工业|园|新|示范|试验|度假|保税|自治|灌|库|景|矿|林|牧|[X×*])区|兄弟区|先进区/,
  县: /(?:[\p{Script=Han}](?<![全我各区市贫乡本])|[X×*])县(?![级域城乡区委政长])/u,
  乡: /[\p{Script=Han}X×*](?<![全我各城下])乡(?![镇村])/u,
  镇: /[\p{Script=Han}X×*](?<![全我各乡城])镇(?!街|村)/u,
};

const superior =
  /市委|市政府|市级|市里|市直|全市|省|国家|中央|上级|各县|县区|区县|兄弟|周边|对我市|我市[各的](?:县|区)/;
const people = /^(?:上下|各级|人民|广大|干部|党员|各镇|各乡)/;
/** 动员全市上下…, 全市上下要…. */
const calledBefore = /(?:动员|号召|希望|激励|团结带领|凝聚|让我们)[^，。；]{0,8}$/;
const calledAfter =
  /^(?:上下|各级|人民|广大|干部|党员|各镇|各乡)[^，。；]{0,10}(?:(?<![重主需只还])要(?!求|素|点|件|闻|害)|必须|务必)/;

/** Whether a mention contradicts that the paper speaks for `own`. */
export function isRival(reference: Reference, own: Level): boolean {
  if (isInTitleMarks(reference.hit)) return false;
  if (rivalsOf[own]?.includes(reference.level)) return !isOfNamedUnit(reference);
  if (reference.level === "市" && (own === "县" || own === "区" || own === "旗")) return speaksForCity(reference);
  const lower = reference.level === "县" || reference.level === "区";
  return own === "市" && lower && speaksForCounty(reference);
}

/** 《全区…方案》 is another unit's paper. */
function isInTitleMarks(hit: Hit): boolean {
  const left = before(hit);
  return left.lastIndexOf("《") > left.lastIndexOf("》");
}

/** …经济开发区全区上下, 向××县学习…全县. */
function isOfNamedUnit({ level, hit }: Reference): boolean {
  if (hit.match[0].startsWith("我")) return false;
  return areas[level]?.test(before(hit)) ?? false;
}

/** 全市 is named with good reason all the time; only a call to it, or 我市 with no superior near, speaks for it. */
function speaksForCity({ kind, hit }: Reference): boolean {
  const sentence = sentenceAround(hit);
  if (kind === "organ")
    return (
      /我(?:谨|在此)?代表$/.test(before(hit)) ||
      (/代表$/.test(before(hit)) && /我谨?代表|表示.{0,8}(?:感谢|欢迎|慰问|祝贺)/.test(sentence))
    );
  const rest = `${before(hit)
    .split(/[。！？；\n]/)
    .at(-1)}${after(hit).split(/[。！？；\n]/)[0]}`;
  if (superior.test(rest)) return false;
  return hit.match[0] === "我市" || (people.test(after(hit)) && isCalled(hit));
}

function isCalled(hit: Hit): boolean {
  return calledBefore.test(before(hit)) || calledAfter.test(after(hit));
}

/** In a city's paper: 我县 always, 全县 only as the body that is called on, 县委、县政府 only where it acts. */
function speaksForCounty(reference: Reference): boolean {
  const { kind, hit } = reference;
  if (isOfNamedUnit(reference)) return false;
  if (kind === "organ") return /(?:代表|受)$/.test(before(hit)) && hit.match[0].includes("委");
  return hit.match[0].startsWith("我") || people.test(after(hit));
}
