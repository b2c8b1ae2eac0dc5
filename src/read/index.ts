export { completeBrief, contextField } from "./brief-fields.js";
export { type Note, withComments } from "./foreign/docx/annotate.js";
export { type Foreign, mendingFindings, readForeign } from "./foreign/index.js";
export { briefFiles, readMeeting } from "./meeting.js";
export { readProofSettings } from "./proof-settings.js";
export { readShelf } from "./shelf.js";
export { readSpeakingTime } from "./speaking-time.js";
export { findTarget, type Target } from "./target.js";
export { identityOf, readUses, usesFile, usesText } from "./uses.js";
