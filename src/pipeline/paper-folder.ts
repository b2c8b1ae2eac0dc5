import * as path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Files } from "../model/files.js";
import type { Change, FileRecord } from "../model/record.js";
import { isAsWritten } from "../ooxml/fingerprint.js";
import { compare, digest, type MadeFrom } from "../record/index.js";
import { BuildRecords } from "./build-records.js";
import { diagnose } from "./diagnostics.js";
import { asideName, ownerOf } from "./file-names.js";

/** What became of one file. */
interface Put {
  written: boolean;
  changed: Change[];
  findings: Diagnostic[];
}

/** A file as it is on disk, beside what is to be there. */
interface FileState {
  name: string;
  bytes: Uint8Array;
  now: string;
  there?: Uint8Array;
  is?: string;
  before?: FileRecord;
}

/** The folder of a meeting's papers, and the record of what they were made from. */
export class PaperFolder {
  private readonly records: BuildRecords;

  constructor(
    private readonly disk: Files,
    private readonly folder: string,
  ) {
    this.records = new BuildRecords(disk, folder);
  }

  pathOf(name: string): string {
    return path.join(this.folder, name);
  }

  /** Writes a file unless it is there as it should be, and records what it was made from. */
  async put(name: string, bytes: Uint8Array, made: MadeFrom): Promise<Put> {
    const file = this.standing(name, bytes);
    const { now, is, before } = file;
    const entry: FileRecord = { 字节: now, ...made.basis };
    if (is === now) {
      this.records.add(name, entry, made.ledgers);
      return { written: false, changed: [], findings: [] };
    }
    const byHand = this.isByHand(file);
    // Nothing of hers has changed in the material: what is in the file now is her last word.
    if (byHand && before?.字节 === now) return { written: false, changed: [], findings: [this.leftAlone(name)] };
    const findings = byHand && file.there ? [this.setAside(file, file.there)] : [];
    this.records.add(name, { ...entry, ...(is !== undefined && !byHand && { 原有: is }) }, made.ledgers);
    findings.push(...(await this.records.save()));
    this.disk.write(this.pathOf(name), bytes);
    this.records.add(name, entry, made.ledgers);
    return { written: true, changed: this.changes(file, made), findings };
  }

  private standing(name: string, bytes: Uint8Array): FileState {
    const there = this.disk.read(this.pathOf(name));
    const before = this.records.before(name);
    return { name, bytes, now: digest(bytes), ...(there && { there, is: digest(there) }), ...(before && { before }) };
  }

  /** A Word file says itself whether it is as it was written; of other formats only the record knows. */
  private isByHand({ there, is, before }: FileState): boolean {
    if (there === undefined || (before && (is === before.字节 || is === before.原有))) return false;
    return !isAsWritten(there);
  }

  private changes({ name, now, there, before }: FileState, made: MadeFrom): Change[] {
    if (!before) return [];
    if (before.字节 !== now)
      return compare({ before, after: made.basis, ledgers: this.records.ledgers, root: made.root });
    const file = this.pathOf(name);
    return [{ file, why: there ? "上次没有写完，这次写好了" : "出过的文件不在了" }];
  }

  private leftAlone(name: string): Diagnostic {
    const message = `${edited(name)}，会议夹里没有新的改动，没有动它。要照会议夹重出，先把它改名或者删掉`;
    return diagnose("output-edited", { file: this.pathOf(name) }, message);
  }

  private setAside({ name, before }: FileState, bytes: Uint8Array): Diagnostic {
    const kept = this.nameAside(name, digest(bytes));
    this.disk.write(this.pathOf(kept), bytes);
    const why =
      before || name.endsWith(".docx")
        ? `${edited(name)}，这次会议夹里也有改动，要重出`
        : "没有它的生成记录，不知道改没改过";
    const message = `${why}。原来那份留作“${kept}”，请把还要的改动搬到会议夹里；要用回那一份，运行 gaojiang restore`;
    return diagnose("output-edited", { file: this.pathOf(name) }, message, { severity: "warning" });
  }

  /** 讲话（手改）.docx, or with a number where another such file is there already. */
  private nameAside(name: string, is: string): string {
    for (let number = 1; ; number += 1) {
      const aside = asideName(name, number);
      const there = this.disk.read(this.pathOf(aside));
      if (!there || digest(there) === is) return aside;
    }
  }

  /** Once the papers are written. Those whose brief is gone are forgotten, and what is left of them is told once. @param briefs those there are */
  async finish(briefs: readonly string[]): Promise<Diagnostic[]> {
    const gone = this.records.names().filter((name) => ownerOf(name, briefs) === undefined);
    for (const name of gone) this.records.forget(name);
    const left = gone.filter((name) => this.disk.real(this.pathOf(name)) !== undefined);
    return [...left.map((name) => this.leftOver(name)), ...(await this.records.save())];
  }

  private leftOver(name: string): Diagnostic {
    const message = "这是以前出的，“稿件”里已经没有它了（删了或者改了名），这个文件没有动。不要了，请删掉";
    return diagnose("output-left", { file: this.pathOf(name) }, message);
  }
}

const edited = (name: string) => (name.endsWith(".docx") ? "这份您在 Word 里改过" : "这个文件出稿以后改过");
