// `npm run fuzz`: valid material, gently changed, through every reader and through whole builds. Nothing may throw, and every file that is
// written has to be sound. Seeded; what fails is shrunk and printed, to become a test. `-- --readers 200000 --builds 20000 --seed 1`.
import * as fs from "node:fs";
import * as path from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { edits, mutated, mutatedBytes } from "./mutate.mjs";

const { values } = parseArgs({
  options: {
    readers: { type: "string", default: "4000" },
    builds: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
  },
});
const root = path.join(import.meta.dirname, "../..");
const load = (file) => import(path.join(root, "dist", file));
const { diskFiles, draftMeeting, openLibrary, paperBytes } = await load("index.js");
const { readYaml } = await load("read/yaml.js");
const { documentIn } = await load("read/front-matter.js");
const { readDraft } = await load("read/draft.js");
const { decodeText } = await load("read/text.js");
const { recognise } = await load("recognise/index.js");
const { prepare } = await load("render/template/prepare.js");
const { inlineOptions, knownHeaders, readLedger } = await load("read/ledger/index.js");
const { openMeetingLists } = await load("pipeline/words.js");
const { openZip, unpack } = await load("ooxml/zip.js");
const { parseXml, XmlFailure } = await load("ooxml/xml.js");
const { Datum } = await load("model/data.js");

const samples = path.join(root, "samples");
const filesIn = (folder, pattern) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => pattern.test(name))
    .map((name) => path.join(folder, name));
const texts = (folder, pattern) => filesIn(folder, pattern).map((file) => fs.readFileSync(file, "utf8"));

const known = knownHeaders(openMeetingLists(diskFiles, samples).value);
function ledger(bytes, name) {
  const file = new Datum(name, "数据.项目", { file: "会议.yaml", line: 1 });
  return readLedger(bytes, { ...inlineOptions("项目", { known, year: 2026 }), file });
}

/** Any bytes under any name, as a draft from elsewhere: read and recognised. */
function draft(bytes, name) {
  const { value } = readDraft({ ...diskFiles, read: () => bytes }, name);
  if (value) recognise(value.lines);
}

const encode = (text) => new TextEncoder().encode(text);
const decode = (bytes) => decodeText(bytes, "材料").value ?? "";
const word = await aWordFile();

const readers = {
  yaml: [texts(samples, /\.yaml$/).map(encode), (bytes) => readYaml(decode(bytes), "会议.yaml")],
  template: [
    [
      ...texts(path.join(root, "templates"), /\.md$/),
      ...texts(path.join(root, "fragments"), /\.md$/).slice(0, 100),
    ].map(encode),
    (bytes) => {
      const { value } = documentIn({ value: decode(bytes), findings: [] }, "片段.md");
      if (value) prepare(value.body);
    },
  ],
  markdown: [texts(samples, /\.md$/).map(encode), (bytes) => draft(bytes, "稿.md")],
  txt: [texts(path.join(root, "test/check/clean"), /\.txt$/).map(encode), (bytes) => draft(bytes, "稿.txt")],
  csv: [texts(samples, /\.csv$/).map(encode), (bytes) => ledger(bytes, "台账.csv")],
  xlsx: [
    filesIn(samples, /\.xlsx$/).map((file) => new Uint8Array(fs.readFileSync(file))),
    (bytes) => ledger(bytes, "台账.xlsx"),
  ],
  docx: [[word], (bytes) => draft(bytes, "稿.docx")],
};

async function aWordFile() {
  const drafting = await draftMeeting(diskFiles, path.join(samples, "集中开工仪式"), ["稿件/讲话.md"], {
    draft: true,
    strict: false,
  });
  return paperBytes(drafting.drafts[0], "docx");
}

/** A meeting folder in memory, before the disk. */
function inMemory(folder, contents) {
  const entries = new Map(Object.entries(contents).map(([name, bytes]) => [path.join(folder, name), bytes]));
  const isOurs = (file) => path.resolve(file).startsWith(folder);
  const within = (file) =>
    [...entries.keys()]
      .filter((name) => name.startsWith(path.resolve(file) + path.sep))
      .map((name) => path.relative(file, name).split(path.sep)[0]);
  return {
    ...diskFiles,
    read: (file) => (isOurs(file) ? entries.get(path.resolve(file)) : diskFiles.read(file)),
    list: (file) => (isOurs(file) ? [...new Set(within(file))].sort() : diskFiles.list(file)),
    isFolder: (file) => (isOurs(file) ? within(file).length > 0 : diskFiles.isFolder(file)),
    real: (file) =>
      !isOurs(file)
        ? diskFiles.real(file)
        : entries.has(path.resolve(file)) || within(file).length > 0
          ? path.resolve(file)
          : undefined,
  };
}

/** What is wrong with the bytes of a Word file: every part has to unpack, and to be well-formed. */
function unsound(bytes) {
  const zip = openZip(bytes);
  if (typeof zip === "string") return zip;
  for (const [name, entry] of zip.entries) {
    const part = unpack(zip, entry);
    if (typeof part === "string") return `${name}: ${part}`;
    if (parseXml(new TextDecoder("utf-8", { fatal: true }).decode(part)) instanceof XmlFailure)
      return `${name}: not well-formed`;
  }
  return undefined;
}

const counts = { built: 0, papers: 0, written: 0 };
const library = openLibrary(diskFiles);
const meetings = fs.readdirSync(samples).map((name) => {
  const folder = path.join(samples, name);
  const names = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => fs.statSync(path.join(folder, file)).isFile());
  return Object.fromEntries(names.map((file) => [file, new Uint8Array(fs.readFileSync(path.join(folder, file)))]));
});

async function build(which, [at, changes]) {
  const folder = path.resolve("/会议夹");
  const contents = { ...meetings[which % meetings.length] };
  const names = Object.keys(contents);
  const changedFile = names[at % names.length];
  contents[changedFile] = mutatedBytesOf(changedFile, contents[changedFile], changes);
  const briefs = names.filter((name) => /^稿件\/.*\.md$/.test(name));
  const brief = briefs.includes(changedFile) ? changedFile : briefs[at % briefs.length];
  const drafting = await draftMeeting(
    inMemory(folder, contents),
    folder,
    [brief],
    { draft: true, strict: false },
    library,
  );
  counts.built += 1;
  for (const one of drafting.drafts) {
    counts.papers += 1;
    const bytes = await paperBytes(one, "docx");
    if (!bytes) continue;
    counts.written += 1;
    const wrong = unsound(bytes);
    if (wrong) throw new Error(wrong);
  }
}

/** A text is changed as text, so that it stays one. */
function mutatedBytesOf(name, bytes, changes) {
  return /\.xlsx$/.test(name)
    ? mutatedBytes(bytes, changes)
    : encode(mutated(new TextDecoder().decode(bytes), changes));
}

const seed = Number(values.seed);
let failed = 0;
async function check(name, property, numRuns) {
  const started = performance.now();
  const result = await fc.check(property, { numRuns, seed, endOnFailure: false });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    `${name.padEnd(10)} ${String(result.numRuns).padStart(7)} 次，${seconds} 秒${result.failed ? "，有错" : ""}\n`,
  );
  if (!result.failed) return;
  failed += 1;
  process.stdout.write(`${fc.defaultReportMessage(result)}\n`);
}

const each = Math.ceil(Number(values.readers) / Object.keys(readers).length);
for (const [name, [seeds, read]] of Object.entries(readers)) {
  const property = fc.asyncProperty(fc.nat(seeds.length - 1), edits, async (which, changes) => {
    await read(mutatedBytesOf(/xlsx|docx/.test(name) ? "x.xlsx" : name, seeds[which], changes));
  });
  await check(name, property, each);
}
await check(
  "出稿",
  fc.asyncProperty(fc.nat(meetings.length - 1), fc.tuple(fc.nat(10_000), edits), build),
  Number(values.builds),
);
process.stdout.write(`出稿 ${counts.built} 次，${counts.papers} 篇里写成 ${counts.written} 篇，逐个部件验过\n`);
process.exitCode = failed > 0 ? 1 : 0;
