import * as path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Files, FileTrouble } from "../model/files.js";
import type { BuildRecord, Change, FileRecord } from "../model/record.js";
import { compare, digest, type MadeFrom, parseRecord, recordName, recordText } from "../record/index.js";

/** What became of one file. */
interface Put {
  written: boolean;
  changed: Change[];
  findings: Diagnostic[];
}

/** The folder of a meeting's papers, and the record of what they were made from. */
export class PaperFolder {
  private readonly before: BuildRecord;
  private readonly files: Record<string, FileRecord>;
  private readonly ledgers: Record<string, BuildRecord["台账"][string]>;
  private readonly recorded: string;

  constructor(
    private readonly disk: Files,
    private readonly folder: string,
  ) {
    this.recorded = this.readRecord();
    this.before = parseRecord(this.recorded);
    this.files = { ...this.before.文件 };
    this.ledgers = { ...this.before.台账 };
  }

  pathOf(name: string): string {
    return path.join(this.folder, name);
  }

  /** Writes a file unless it is there as it should be. */
  put(name: string, bytes: Uint8Array, made: MadeFrom): Put {
    const before = this.before.文件[name];
    const there = this.disk.read(this.pathOf(name));
    const [now, is] = [digest(bytes), there && digest(there)];
    const byHand = before !== undefined && there !== undefined && is !== before.字节 && is !== now;
    if (byHand && before.字节 === now) return { written: false, changed: [], findings: [this.leftAlone(name)] };
    const findings = byHand ? [this.setAside(name, there)] : [];
    if (is !== now) this.disk.write(this.pathOf(name), bytes);
    Object.assign(this.ledgers, made.ledgers);
    this.files[name] = { 字节: now, ...made.basis };
    if (is === now) return { written: false, changed: [], findings };
    if (before?.字节 !== now) return { written: true, changed: this.changes(before, made), findings };
    const gone = { file: this.pathOf(name), why: "出过的文件不在了" };
    return { written: true, changed: [gone], findings };
  }

  private changes(before: FileRecord | undefined, { basis, root }: MadeFrom): Change[] {
    return before ? compare({ before, after: basis, ledgers: this.ledgers, root }) : [];
  }

  /** Nothing of hers has changed in the material: what is in the file now is her last word. */
  private leftAlone(name: string): Diagnostic {
    const message = "这个文件出稿以后改过，会议夹里没有新的改动，没有动它。要照会议夹重出，先把它改名或者删掉";
    return { rule: "output-edited", severity: "advice", message, file: this.pathOf(name) };
  }

  private setAside(name: string, bytes: Uint8Array): Diagnostic {
    const kept = this.nameAside(name, digest(bytes));
    this.disk.write(this.pathOf(kept), bytes);
    const message = `这个文件出稿以后改过，这次会议夹里也有改动，要重出。改过的那份留作“${kept}”，请把还要的改动搬到会议夹里`;
    return { rule: "output-edited", severity: "warning", message, file: this.pathOf(name) };
  }

  /** 讲话（手改）.docx, or with a number where another such file is there already. */
  private nameAside(name: string, is: string): string {
    const { name: stem, ext } = path.parse(name);
    for (let number = 1; ; number += 1) {
      const aside = `${stem}（手改${number === 1 ? "" : number}）${ext}`;
      const there = this.disk.read(this.pathOf(aside));
      if (!there || digest(there) === is) return aside;
    }
  }

  private readRecord(): string {
    try {
      return new TextDecoder().decode(this.disk.read(this.pathOf(recordName)));
    } catch (error) {
      if (error instanceof FileTrouble) return "";
      throw error;
    }
  }

  /** Papers whose brief is gone are nobody's: they are forgotten, and what is left of them on disk is told once. @param briefs those there are */
  forgetOthers(briefs: readonly string[]): Diagnostic[] {
    const gone = Object.keys(this.files).filter((name) => !briefs.includes(path.parse(name).name));
    for (const name of gone) delete this.files[name];
    return gone.filter((name) => this.disk.real(this.pathOf(name)) !== undefined).map((name) => this.leftOver(name));
  }

  private leftOver(name: string): Diagnostic {
    const message = "这是以前出的，“稿件”里已经没有它了（删了或者改了名），这个文件没有动。不要了，请删掉";
    return { rule: "output-left", severity: "advice", message, file: this.pathOf(name) };
  }

  /** Once the papers are written; without it the next build only knows less. */
  saveRecord(): Diagnostic[] {
    const text = recordText({ 文件: this.files, 台账: this.ledgers });
    if (text === this.recorded || Object.keys(this.files).length === 0) return [];
    try {
      this.disk.write(this.pathOf(recordName), new TextEncoder().encode(text));
      return [];
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      const message = `生成记录没有写下来：${error.reason}。稿件已经写好，只是下次出稿说不出哪里改了`;
      return [{ rule: "record-unwritable", severity: "warning", message, file: this.pathOf(recordName) }];
    }
  }
}
