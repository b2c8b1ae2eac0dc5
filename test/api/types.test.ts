import { expectTypeOf, it } from "vitest";
import {
  type ChoiceReport,
  type Copy,
  checkDraft,
  type Draft,
  type Drafting,
  diskFiles,
  draftMeeting,
  type Files,
  type Format,
  figuresOf,
  type Outline,
  outline,
  type Paper,
  paperBytes,
  type TracedFigure,
  type WrittenPaper,
  writePapers,
} from "../../src/index.js";

// Checked by `npm run types`: what another program relies on, as it is typed.
it("gives another program the types it relies on", () => {
  expectTypeOf(diskFiles).toExtend<Files>();
  expectTypeOf(draftMeeting).returns.resolves.toEqualTypeOf<Drafting>();
  expectTypeOf<Draft["paper"]>().toEqualTypeOf<Paper | undefined>();
  expectTypeOf<Draft["choices"]>().toEqualTypeOf<ChoiceReport[]>();
  expectTypeOf(paperBytes).parameter(0).toExtend<Partial<Draft>>();
  expectTypeOf(paperBytes).parameter(1).toEqualTypeOf<Format>();
  expectTypeOf(paperBytes).returns.resolves.toEqualTypeOf<Uint8Array | undefined>();
  expectTypeOf(writePapers).returns.resolves.toEqualTypeOf<WrittenPaper[]>();
  expectTypeOf(outline).returns.toEqualTypeOf<Outline>();
  expectTypeOf(figuresOf).returns.toEqualTypeOf<TracedFigure[]>();
  expectTypeOf(checkDraft).parameter(1).toEqualTypeOf<string>();
  expectTypeOf<{ name: "送审" }>().not.toExtend<Copy>();
  expectTypeOf<"pdf">().not.toExtend<Format>();
});
