export { measure, secondsOf } from "./speech.js";
export { timeBudget } from "./time-budget.js";
