import type { DocxParts } from "../../ooxml/package.js";
import type { ReadParagraph, WordRun } from "../../ooxml/run.js";
import { child, escapeXml } from "../../ooxml/xml.js";
import { addComments, type Comment, firstFreeId } from "./comments.js";
import { copyWith } from "./copy.js";

/** A comment on some characters of a paragraph; paragraphs and columns count from 1, as they do in findings. */
export interface Note {
  paragraph: number;
  column: number;
  length: number;
  text: string;
}

/**
 * A copy of a Word file with comments in it; all else stays as it is. Notes on paragraphs without words are left out.
 * Undefined where the file calls Word's elements by another prefix than `w:`, as no office program does.
 */
export function withComments(
  parts: DocxParts,
  paragraphs: ReadonlyMap<number, ReadParagraph>,
  notes: readonly Note[],
): Uint8Array | undefined {
  if (!("xmlns:w" in parts.document.attributes)) return undefined;
  const first = firstFreeId(parts);
  const comments: Comment[] = [];
  const insertions = new Insertions(parts.source);
  for (const note of notes) {
    const paragraph = paragraphs.get(note.paragraph);
    if (!paragraph || paragraph.runs.length === 0) continue;
    const id = first + comments.length;
    comments.push({ id, text: note.text });
    insertions.mark(paragraph, rangeOf(note, paragraph), id);
  }
  const changed = addComments(parts, comments);
  changed.set(parts.name, insertions.applied());
  return copyWith(parts.zip, changed);
}

/** In the words of the paragraph, without its automatic number; never empty. */
function rangeOf({ column, length }: Note, { runs, label }: ReadParagraph): { start: number; end: number } {
  const size = runs.reduce((sum, { text }) => sum + text.length, 0);
  const start = Math.min(Math.max(0, column - 1 - label.length), size - 1);
  return { start, end: Math.min(size, Math.max(start + 1, column - 1 - label.length + length)) };
}

/** Marks to put at some character of a run. */
interface CommentMark {
  at: number;
  marks: string[];
}

class Insertions {
  private readonly cuts = new Map<WordRun, CommentMark[]>();

  constructor(private readonly source: string) {}

  mark({ runs }: ReadParagraph, { start, end }: { start: number; end: number }, id: number): void {
    let offset = 0;
    for (const run of runs) {
      const next = offset + run.text.length;
      if (start >= offset && start < next) this.cut(run, start - offset, `<w:commentRangeStart w:id="${id}"/>`);
      if (end > offset && end <= next) {
        const reference = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
        this.cut(run, end - offset, reference);
      }
      offset = next;
    }
  }

  private cut(run: WordRun, at: number, mark: string): void {
    // What cannot be divided is commented on as a whole.
    const where = run.divisible ? at : mark.startsWith("<w:commentRangeStart") ? 0 : run.text.length;
    const cuts = this.cuts.get(run) ?? [];
    const same = cuts.find((one) => one.at === where);
    if (same) same.marks.push(mark);
    else cuts.push({ at: where, marks: [mark] });
    this.cuts.set(run, cuts);
  }

  applied(): string {
    const runs = [...this.cuts.keys()].sort((a, b) => a.element.start - b.element.start);
    let made = "";
    let from = 0;
    for (const run of runs) {
      made += this.source.slice(from, run.element.start) + this.divided(run);
      from = run.element.end;
    }
    return made + this.source.slice(from);
  }

  private divided(run: WordRun): string {
    const { element, text } = run;
    const cuts = [...(this.cuts.get(run) ?? [])].sort((a, b) => a.at - b.at);
    const marksAt = (at: number) => cuts.find((cut) => cut.at === at)?.marks.join("") ?? "";
    const inner = cuts.filter(({ at }) => at > 0 && at < text.length);
    if (inner.length === 0) {
      return marksAt(0) + this.source.slice(element.start, element.end) + marksAt(text.length);
    }
    const borders = [0, ...inner.map(({ at }) => at), text.length];
    const stretches = borders
      .slice(1)
      .map((to, index) => this.stretch(run, text.slice(borders[index], to)) + marksAt(to));
    return marksAt(0) + stretches.join("");
  }

  private stretch({ element }: WordRun, text: string): string {
    const open = this.source.slice(element.start, element.inner.start);
    const properties = child(element, "w:rPr");
    const look = properties ? this.source.slice(properties.start, properties.end) : "";
    return `${open}${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></${this.tagOf(open)}>`;
  }

  private tagOf(open: string): string {
    return /^<([^\s/>]+)/.exec(open)?.[1] ?? "w:r";
  }
}
