import type { Level } from "../../../model/level.js";
import type { CheckedPaper } from "../../engine/rule.js";
import { before, type Hit, hitsIn } from "../text/hits.js";

/** A level a paper can speak for: those of 会议.yaml, and two that it writes otherwise. */
export type SpokenLevel = Level | "旗" | "乡";

/** 全县, 我县 (`region`); 县委、县政府, 县长 (`organ`): words by which a paper speaks of its own unit, if it is of that level. */
export interface SelfReference {
  level: SpokenLevel;
  kind: "region" | "organ";
  hit: Hit;
}

/** 安全区域, 全市场, 全乡村 are other words. */
const regions =
  /(?<![自安完健齐俱])[全我](?:(省)(?!事|略|心|力)|(市)(?![场值面价])|(区)(?![域间别分划位块])|(县)|(旗)(?![下帜])|(镇)(?![定静痛])|(乡)(?![村土亲下里镇])|(街道))/g;

const longGrown = "(?!期|远|江|效|度|久|足|大|安|成|达|势|春|沙|征|板|项|短)";
const organs = new RegExp(
  "(省|市|区|县|旗)(?:委、?(?:\\1人民)?\\1?政府|委书记|委常委|委办公室|委(?![托任屈派员])|人民政府|政府(?!性)|四大班子|四套班子|长LONG)|(镇|乡)(?:党委|政府|长LONG)|(街道)(?:党工委|办事处)".replaceAll(
    "LONG",
    longGrown,
  ),
  "g",
);

/** Words that end right before an office's own short name: 在县委…, 由县政府…; after any other word it is a name: 石桥区委. */
const leadIn =
  /(?:^|[^\p{Script=Han}*×XxＸ\w])$|[在由向对为按照经受报表和与及以从把是到给请让被据求望开过实彻行服护持合绕当作得知原届们志着了至于同告由副任]$/u;

/** 全县, 我县. */
export function regionsIn(paper: Pick<CheckedPaper, "blocks">): SelfReference[] {
  return [...hitsIn(paper, regions)].map((hit) => ({ level: levelIn(hit), kind: "region", hit }));
}

/** 县委, 县政府, 县长 without a name in front. */
export function organsIn(paper: Pick<CheckedPaper, "blocks">): SelfReference[] {
  return [...hitsIn(paper, organs)]
    .filter((hit) => leadIn.test(before(hit)))
    .map((hit) => ({ level: levelIn(hit), kind: "organ", hit }));
}

/** 工委、管委会: how a development zone's office calls itself. */
export function zoneOrgansIn(paper: Pick<CheckedPaper, "blocks">): SelfReference[] {
  return [...hitsIn(paper, /(?:党工委|工委)、?(?:管委会|管委)/g)]
    .filter((hit) => leadIn.test(before(hit)))
    .map((hit) => ({ level: "开发区", kind: "organ", hit }));
}

function levelIn({ match }: Hit): SpokenLevel {
  return match.slice(1).find((group) => group !== undefined) as SpokenLevel;
}
