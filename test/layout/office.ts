import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What must be installed to measure pages; names what is missing. */
export function missingTools(): string[] {
  return ["soffice", "pdftotext", "pdffonts", "pdftoppm"].filter((tool) => {
    try {
      execFileSync(tool, [tool === "soffice" ? "--version" : "-v"], { stdio: "ignore" });
      return false;
    } catch {
      return true;
    }
  });
}

/** A line of the printed page; millimetres from the upper left corner of the sheet. */
export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  middle: number;
}

/** A word where it stands; millimetres from the upper left corner of the sheet. */
export interface PrintedWord {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  words: PrintedWord[];
  /** Lines of the text block, top to bottom. */
  lines: PrintedLine[];
  /** The page number; on a sheet that lies on its side, the words left of the text. */
  foot: PrintedLine;
}

/** Word files printed by LibreOffice, all in one run of it, with a profile of its own. */
export class Printing {
  readonly #folder = mkdtempSync(join(tmpdir(), "gaojiang-layout-"));
  readonly papers: PrintedPage[][];

  constructor(papers: readonly Uint8Array[]) {
    const files = papers.map((docx, index) => {
      const file = join(this.#folder, `${index}.docx`);
      writeFileSync(file, docx);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.#folder, "profile"))}`;
    const command = [profile, "--headless", "--convert-to", "pdf", "--outdir", this.#folder, ...files];
    execFileSync("soffice", command, { stdio: "ignore" });
    this.papers = papers.map((_, index) => pagesOf(this.#pdf(index)));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get fonts(): string {
    return this.papers.map((_, index) => execFileSync("pdffonts", [this.#pdf(index)], { encoding: "utf8" })).join("");
  }

  /** Height in mm of the ink of the first dash of the page number. Bounding boxes tell the height of the face, not where its dash is. */
  dash(paper: number, page: number): number {
    const foot = this.papers[paper]?.[page]?.foot;
    if (foot === undefined) throw new Error(`there is no page ${page + 1}`);
    const dpi = 300;
    const pixels = (mm: number) => Math.round((mm / 25.4) * dpi);
    const box = { x: pixels(foot.left), y: pixels(foot.middle - 6), w: pixels(3), h: pixels(12) };
    const crop = ["-x", box.x, "-y", box.y, "-W", box.w, "-H", box.h].map(String);
    const only = ["-f", `${page + 1}`, "-l", `${page + 1}`, "-singlefile"];
    const out = join(this.#folder, "foot");
    execFileSync("pdftoppm", ["-gray", "-r", `${dpi}`, ...only, ...crop, this.#pdf(paper), out]);
    const rows = inkRows(readFileSync(`${out}.pgm`));
    return ((box.y + rows.reduce((sum, row) => sum + row + 0.5, 0) / rows.length) / dpi) * 25.4;
  }

  #pdf(paper: number): string {
    return join(this.#folder, `${paper}.pdf`);
  }
}

function pagesOf(pdf: string): PrintedPage[] {
  const boxes = execFileSync("pdftotext", ["-bbox-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 1e8 });
  return boxes.split("<page ").slice(1).map(pageOf);
}

function pageOf(boxes: string): PrintedPage {
  const [, width = 0, height = 0] = (/^width="([\d.]+)" height="([\d.]+)"/.exec(boxes) ?? []).map((size) => mm(size));
  const words = wordsOf(boxes);
  if (width > height) {
    const [beside, text] = [words.filter(({ right }) => right < 34), words.filter(({ right }) => right >= 34)];
    return { width, height, words, lines: linesOf(text), foot: downward(beside) };
  }
  const lines = linesOf(words);
  const foot = lines.pop();
  if (foot === undefined) throw new Error("an empty page");
  return { width, height, words, lines, foot };
}

function wordsOf(boxes: string): PrintedWord[] {
  const found = boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g);
  return [...found].map(([, x0, y0, x1, y1, text = ""]) => ({
    text,
    left: mm(x0),
    right: mm(x1),
    top: mm(y0),
    bottom: mm(y1),
  }));
}

const middleOf = ({ top, bottom }: PrintedWord) => (top + bottom) / 2;

function linesOf(words: readonly PrintedWord[]): PrintedLine[] {
  const rows: PrintedWord[][] = [];
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.find(([first]) => first !== undefined && Math.abs(middleOf(first) - middleOf(word)) < 3);
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => ({
    text: row
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(""),
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    middle: row[0] ? middleOf(row[0]) : 0,
  }));
}

/** Words that run down the page. */
function downward(words: readonly PrintedWord[]): PrintedLine {
  const inOrder = [...words].sort((a, b) => a.top - b.top);
  return {
    text: inOrder.map(({ text }) => text).join(""),
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    middle: (Math.min(...words.map(({ top }) => top)) + Math.max(...words.map(({ bottom }) => bottom))) / 2,
  };
}

function mm(points: string | undefined): number {
  return (Number(points) / 72) * 25.4;
}

/** Rows of a PGM image that hold ink. */
function inkRows(pgm: Buffer): number[] {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString("latin1"));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const pixels = pgm.subarray(head?.[0].length);
  const rows = Array.from({ length: height }, (_, row) => row);
  return rows.filter((row) => pixels.subarray(row * width, (row + 1) * width).some((pixel) => pixel < 128));
}
