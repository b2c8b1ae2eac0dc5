export { chooseKind, chooseLayout } from "./choose-kind.js";
export { type Library, loadLibrary } from "./library.js";
export { BriefPuller } from "./pull.js";
