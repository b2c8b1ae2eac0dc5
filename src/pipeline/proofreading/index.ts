/** The second story: a draft from elsewhere is read, its damage undone, proofread, and fixed, commented on or laid out. */
export { withOldWord } from "../../read/index.js";
export { commentDraft } from "./comment.js";
export { type ProofContext, proofContextFor, type SharedReads } from "./context.js";
export { checkDraft, type DraftCheck, outlineDraft } from "./draft.js";
export { fixDraft } from "./fix.js";
export { checkMeeting, notFixed } from "./meeting.js";
export { proofreadOwnWords } from "./papers.js";
export { sortTargets } from "./targets.js";
export { type Tidied, tidyDraft } from "./tidy.js";
