export { chooseKind, chooseLayout, chooseReadingLayout, layoutNamed } from "./choose-kind.js";
export type { Attempt } from "./fit/attempt.js";
export { fitToTime } from "./fit/fit.js";
export { itemOf, type Library, loadLibrary } from "./library.js";
export type { ChoicePlan } from "./plan.js";
export { BriefPuller } from "./pull.js";
export { searchFragments } from "./search.js";
export { SetUses } from "./used.js";
export { entriesOf, loadWordLists } from "./word-lists.js";
