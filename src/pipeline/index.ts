/** The pipeline as other rooms see it. The story of a meeting is in `draft-meeting.ts`, that of a draft from elsewhere in `proofreading/`. */
export { type Library, searchFragments } from "../library/index.js";
export { outline } from "../parse/index.js";
export { findTarget, type Target } from "../read/index.js";
export { measure } from "../timing/index.js";
export { figuresOf, holesOf } from "../trace/index.js";
export { type Draft, type Drafting, draftMeeting } from "./draft-meeting.js";
export { formSheets, setFilesWithForm, writeForm } from "./form.js";
export { openLibrary } from "./library.js";
export { briefFile, setFiles, writeNewFiles } from "./new-meeting.js";
export { paperBytes, type WriteOptions, type WrittenPaper, writePapers } from "./outputs.js";
export { restore } from "./restore.js";
export { libraryRoots } from "./roots.js";
export { surveyFile } from "./survey-file.js";
export { recordUses } from "./uses.js";
export { openFormLists } from "./words.js";
