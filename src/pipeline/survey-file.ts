import * as path from "node:path";
import type { Step } from "../diagnostics/diagnostic.js";
import type { Files } from "../model/files.js";
import type { SurveyedTable } from "../model/survey.js";
import { fileFinding, knownHeaders, surveyLedger } from "../read/index.js";
import { openMeetingLists } from "./words.js";

/** What is understood of the tables in a file, read with the words of the meeting folder it lies in. Throws `FileFailure`. */
export async function surveyFile(files: Files, file: string): Promise<Required<Step<SurveyedTable[]>>> {
  const bytes = files.read(file);
  if (!bytes) return { value: [], findings: [fileFinding(file)] };
  const lists = openMeetingLists(files, path.dirname(path.resolve(file)));
  const survey = await surveyLedger(bytes, file, { known: knownHeaders(lists.value) });
  return { value: survey.value, findings: [...lists.findings, ...survey.findings] };
}
