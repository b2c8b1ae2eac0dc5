/** 层级 of a unit, as 会议.yaml has it; how each speaks is in `language/level.ts`. */
export const levels = ["省", "市", "区", "县", "开发区", "镇", "街道"] as const;

export type Level = (typeof levels)[number];
