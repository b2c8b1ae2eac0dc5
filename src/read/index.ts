export { completeBrief, contextField } from "./brief-fields.js";
export { readMeeting } from "./meeting.js";
export { readShelf } from "./shelf.js";
export { findTarget, type Target } from "./target.js";
