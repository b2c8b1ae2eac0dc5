/** For patterns: words before a number that make it a rough one. 节约, 签约, 最近, 附近 end in them and are other words. */
const roughly =
  "大约|大概|将近|接近|约莫|(?<![节签契制条公预相集特邀违履续大隐简婉])约|(?<![最附靠邻临亲就渐贴走远相将接])近";
/** More than the number. */
const above = "超过|超出|突破|(?<![高赶反])超(?!过|出)|逾|至少|不少于|不低于";
/** Less than it. */
const below = "不足|不到|不超过|至多|最多|低于|少于";

/** For patterns: what is said before a number that is not exact, by what it says of it. */
export const vagueBefore = { roughly, above, below } as const;

/** For patterns: what is said behind a number that is not exact, by what it says of it; 多 and 余 stand before the unit as well. */
export const vagueBehind = { roughly: "左右|上下", above: "以上|开外", below: "以下|以内", more: "多|余" } as const;
