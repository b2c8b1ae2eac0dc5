import { textAt } from "../../../model/data.js";
import type { CheckedPaper } from "../../engine/rule.js";
import { hitsIn } from "../text/hits.js";
import { headBlocks } from "../text/paper-date.js";
import { organsIn, regionsIn, type SelfReference, type SpokenLevel, zoneOrgansIn } from "./references.js";

/** The level of the unit a paper speaks for. */
export interface OwnLevel {
  level: SpokenLevel;
  /** How strongly the text says so; without limit where the meeting folder does. */
  score: number;
  from: "会议.yaml" | "全文";
}

/** Levels of one rank exclude each other; a lower one names the higher ones as its superiors. */
const ranks: readonly (readonly SpokenLevel[])[] = [["街道", "镇", "乡"], ["县", "区", "旗"], ["市"], ["省"]];

/** Less than this says nothing. */
const least = 2.5;

/** Who speaks: a byline or a 讲话 title counts as much as three mentions. */
const named = 3;

/** The level from the meeting folder, else from what the text calls its own unit most; undefined where it is not clear. */
export function ownLevel(paper: CheckedPaper): OwnLevel | undefined {
  const given = paper.meeting && textAt(paper.meeting, "单位", "层级");
  if (given !== undefined) return { level: given as SpokenLevel, score: Number.POSITIVE_INFINITY, from: "会议.yaml" };
  return clear(paper, scoresOf(paper, true)) ?? clear(paper, scoresOf(paper, false));
}

/** A title that contradicts the text is left out: then it is the title that is wrong. */
function clear(paper: CheckedPaper, scores: ReadonlyMap<SpokenLevel, number>): OwnLevel | undefined {
  if ((scores.get("开发区") ?? 0) >= 4) return { level: "开发区", score: scores.get("开发区") ?? 0, from: "全文" };
  const best = Math.max(0, ...scores.values());
  for (const rank of ranks) {
    const [first, second = 0] = rank.map((level) => scores.get(level) ?? 0).sort((a, b) => b - a);
    if (first === undefined || first < least || first < best * 0.4) continue;
    const level = rank.find((one) => scores.get(one) === first);
    if (level === "区" && isZone(paper)) return { level: "开发区", score: first, from: "全文" };
    return level && second * 2 <= first ? { level, score: first, from: "全文" } : undefined;
  }
  return undefined;
}

/** 全区 is also what a development zone says; but it has no 区委、区政府. */
function isZone(paper: CheckedPaper): boolean {
  const council = organsIn(paper).some(({ level }) => level === "区");
  return !council && !hitsIn(paper, /开发区|高新区|园区|管委会/g).next().done;
}

function scoresOf(paper: CheckedPaper, withHead: boolean): Map<SpokenLevel, number> {
  const scores = new Map<SpokenLevel, number>();
  const add = (level: SpokenLevel, points: number) => scores.set(level, (scores.get(level) ?? 0) + points);
  const regions = regionsIn(paper);
  for (const { level } of regions) add(level, 1);
  for (const reference of organsIn(paper)) add(reference.level, weightOf(reference));
  for (const { level } of zoneOrgansIn(paper)) add(level, 1);
  // A head that no 全县 bears out is somebody else's.
  for (const level of withHead ? namedInHead(paper) : [])
    if (regions.some((one) => one.level === level)) add(level, named);
  return scores;
}

/** A township speaks of 县委、县政府, a county of 市委、市政府 all the time: half a sign only, and none for a city. */
export function weightOf({ kind, level }: SelfReference): number {
  return kind === "region" ? 1 : level === "市" || level === "省" ? 0 : 0.5;
}

const speaker = /(省|市|区|县|旗|镇|乡|街道)(?:委|人民政府|政府|长|党委|党工委|办事处)/g;

/** 全县…会议, ××县…会议; 县长在…会议上的讲话. */
const inTitle =
  /全(省|市|区|县|旗|镇|乡|街道)(?![域场间])|[X×*]+(市|区|县|镇|乡)(?!委|长|政府)|(省|市|区|县|旗|镇|乡)(?:委书记|委副书记|长)在/;

/** Of 江州市安澜县委书记 the last; of a title only where its own unit calls the meeting. */
function namedInHead(paper: CheckedPaper): SpokenLevel[] {
  return headBlocks(paper).flatMap((block): SpokenLevel[] => {
    // 各县区人民政府：names those that are addressed.
    if (block.text.length > 60 || block.text.endsWith("：")) return [];
    if (/讲话|主持词|动员/.test(block.text)) {
      const title = inTitle.exec(block.text);
      return title ? [(title[1] ?? title[2] ?? title[3]) as SpokenLevel] : [];
    }
    const last = block.text.length < 45 ? [...block.text.matchAll(speaker)].at(-1)?.[1] : undefined;
    return last === undefined ? [] : [last as SpokenLevel];
  });
}
