import { post } from "./titles.js";

const byPost = new RegExp(`(?:${post}|代表|负责人|负责同志|同志|先生|女士)$`);
/** A name behind a post; 书记办公室 is an office. */
const name = "\\p{Script=Han}{2,3}(?<![室办局委部处科院所镇乡县市区村组团司心])";
const postAndName = new RegExp(`(?:${post})${name}$`, "u");

/** Whether a name on the agenda is somebody's and no unit's: 石桥镇党委书记, 施工单位代表, 县长王振. */
export function isPersonal(name: string): boolean {
  return byPost.test(name) || postAndName.test(name);
}

const postBehind = new RegExp(
  `(?:党委|党组|党工委|管委会)?(?:${post}(?:${name})?|代表|负责人|负责同志|同志|先生|女士)$`,
  "u",
);

/** The unit that such a name begins with: 石桥镇党委书记 is of 石桥镇; a unit is its own. */
export function unitOf(name: string): string {
  return isPersonal(name) ? name.replace(postBehind, "") : name;
}
