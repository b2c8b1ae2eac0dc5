export { figuresOf } from "./figures.js";
export { holeFindings, holesOf } from "./holes.js";
