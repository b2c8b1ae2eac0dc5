export { compare, count, difference, growth, multiple, overColumn, share, total } from "./arithmetic.js";
export { inUnit } from "./convert.js";
export { Trouble } from "./trouble.js";
