import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import { draftMeeting, findTarget } from "../../src/pipeline/index.js";
import { writeText } from "../../src/write/text.js";
import { libraryFor } from "../package-library.js";

const strictness = { draft: false, strict: false };

describe("a paper built alone is as in its set: those before it are only chosen for", () => {
  for (const sample of ["百日攻坚动员会", "全市现场会"]) {
    it(sample, { timeout: 300_000 }, async () => {
      const { folder = "", briefs = [] } =
        findTarget(diskFiles, path.join(import.meta.dirname, "../../samples", sample)).value ?? {};
      const library = libraryFor(diskFiles, folder);
      const { drafts } = await draftMeeting(diskFiles, folder, briefs, strictness, library);
      for (const whole of drafts) {
        const alone = await draftMeeting(diskFiles, folder, [whole.brief.file], strictness, library);
        expect(alone.drafts.map(({ brief }) => brief.file)).toEqual([whole.brief.file]);
        const [draft] = alone.drafts;
        expect(draft?.choices).toEqual(whole.choices);
        expect(draft?.paper && writeText(draft.paper)).toEqual(whole.paper && writeText(whole.paper));
      }
    });
  }
});
