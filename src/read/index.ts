export { completeBrief, contextField } from "./brief-fields.js";
export { briefFiles, readMeeting } from "./meeting.js";
export { readShelf } from "./shelf.js";
export { readSpeakingTime } from "./speaking-time.js";
export { findTarget, type Target } from "./target.js";
export { identityOf, readUses, usesFile, usesText } from "./uses.js";
