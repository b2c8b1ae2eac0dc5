export { completeBrief, contextField } from "./brief-fields.js";
export { type DraftLines, readDraft } from "./draft.js";
export { briefFiles, readMeeting } from "./meeting.js";
export { readProofSettings } from "./proof-settings.js";
export { readShelf, readWordLists } from "./shelf.js";
export { readSpeakingTime } from "./speaking-time.js";
export { findTarget, type Target } from "./target.js";
export { linesOfText } from "./text-lines.js";
export { identityOf, readUses, usesFile, usesText } from "./uses.js";
