/** For patterns: what a post ends in. */
export const post =
  "副?(?:书记|县长|市长|区长|镇长|乡长|局长|主任|部长|主席|秘书长|院长|校长|总经理|经理|董事长|检察长|会长|所长|站长|处长|科长|政委|组长)";

/** For patterns: the heads of a government below the province, whom a paper calls by the surname: 李县长. */
export const head = "(?:县长|区长|镇长|乡长)";

/** For patterns: what stands before the name of a speaker under a title; wider than a post, and masked ones too. */
export const speakerPost =
  "(?:书记|[省市县区镇乡州局厅处科院校部行所站队组会社]长|主任|主席|委员|常委|专员|经理|秘书长|董事长|指挥长|政委|司令员|检察长|理事长|同志|负责人|代表|调研员|巡视员)";

/** Each post of a title by itself: 县委副书记、县长 → 县委副书记, 县长. */
export function postsIn(title: string): string[] {
  return title.split(/[、，,\s]+/).filter((one) => one !== "");
}
