export { basisOf, type Ingredients, type MadeFrom } from "./basis.js";
export { compare } from "./compare.js";
export { digest } from "./digest.js";
export { parseRecord, recordName, recordText } from "./file.js";
export { Reads } from "./reads.js";
