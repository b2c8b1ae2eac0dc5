import { type Level, levels } from "../model/level.js";

/** How a unit of a level calls itself, its organs and those below, and who is who there, as far as the usual set of a meeting needs it. */
interface LevelWords {
  /** 全_ 我_: the word after. */
  word: string;
  党委: string;
  政府: string;
  /** All the units below. */
  下辖: string;
  /** Of the government. */
  首长: string;
  副职: string;
  /** The deputy who runs the day. */
  常务: string;
  /** All the departments of the level. */
  部门: string;
  /** Where figures are kept, and who heads it. */
  综合部门: string;
  综合部门负责人: string;
}

type Row = readonly [
  word: string,
  party: string,
  government: string,
  below: string,
  head: string,
  deputy: string,
  executive: string,
  departments: string,
  planning: string,
  planningHead: string,
];

// biome-ignore format: one level a line.
const table: Readonly<Record<Level, Row>> = {
  省: ["省", "省委", "省政府", "各市", "省长", "副省长", "省委常委、常务副省长", "省直有关部门", "省发改委", "主任"],
  市: ["市", "市委", "市政府", "各县（市、区）", "市长", "副市长", "市委常委、常务副市长", "市直有关部门", "市发改委", "主任"],
  区: ["区", "区委", "区政府", "各镇（街道）", "区长", "副区长", "区委常委、常务副区长", "区直有关部门", "区发改局", "局长"],
  县: ["县", "县委", "县政府", "各镇（街道）", "县长", "副县长", "县委常委、常务副县长", "县直有关部门", "县发改局", "局长"],
  开发区: ["区", "党工委", "管委会", "各园区", "管委会主任", "管委会副主任", "党工委委员、管委会副主任", "管委会有关部门", "经济发展局", "局长"],
  镇: ["镇", "镇党委", "镇政府", "各村（社区）", "镇长", "副镇长", "镇党委委员、副镇长", "镇有关站所", "镇经济发展办公室", "主任"],
  街道: ["街道", "街道党工委", "街道办事处", "各社区", "街道办事处主任", "街道办事处副主任", "街道党工委委员、街道办事处副主任", "街道有关科室", "街道经济发展办公室", "主任"],
};

/** The words of a level; undefined for what is none. */
export function wordsOfLevel(name: string): LevelWords | undefined {
  const level = levels.find((one) => one === name);
  if (!level) return undefined;
  const [word, 党委, 政府, 下辖, 首长, 副职, 常务, 部门, 综合部门, 综合部门负责人] = table[level];
  return { word, 党委, 政府, 下辖, 首长, 副职, 常务, 部门, 综合部门, 综合部门负责人 };
}

/** What 单位 of 会议.yaml may be asked for beyond what the author has written there. */
export const unitKeys = ["全域", "我域", "党委", "政府", "上级党委", "上级政府", "下辖"] as const;

/** 全域 全县, 上级党委 市委 …: of a unit by its level and the name of its superior; undefined where that tells no level. */
export function unitWords(
  level: string,
  superior = "",
): Partial<Record<(typeof unitKeys)[number], string>> | undefined {
  const words = wordsOfLevel(level);
  const above = wordsOfLevel(levelOfUnit(superior) ?? "");
  return (
    words && {
      全域: `全${words.word}`,
      我域: `我${words.word}`,
      党委: words.党委,
      政府: words.政府,
      ...(above && { 上级党委: above.党委, 上级政府: above.政府 }),
      下辖: words.下辖,
    }
  );
}

const zone = /(?:(?:开发|高新|高新技术|经开|工业园|产业园|园|示范|试验|保税|度假|新材料|化工)区|[工产]业园)$/;
/** These end alike and are no unit of a level, or of one that calls its organs otherwise: 社区, 自治区党委. */
const other = /(?:[社小校库灌矿林牧景辖片]|自治)区$/;

/** The level a unit's name tells: 江州市 is a 市, 江州高新区 a 开发区. */
export function levelOfUnit(name: string): Level | undefined {
  if (zone.test(name)) return "开发区";
  if (other.test(name)) return undefined;
  return (["街道", "省", "市", "区", "县", "镇"] as const).find((level) => name.replace(/办事处$/, "").endsWith(level));
}
