import * as path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { FileFailure, type Files } from "../model/files.js";
import type { BuildRecord, FileRecord, LedgerCopy } from "../model/record.js";
import { parseRecord, recordName, recordText } from "../record/index.js";
import { diagnose } from "./diagnostics.js";

/** The record of a folder of papers, which other builds may be writing at the same time: only what is said here is put into it. */
export class BuildRecords {
  private readonly file: string;
  private readonly first: BuildRecord;
  /** What is to be said of a file; undefined to forget it. */
  private readonly entries = new Map<string, FileRecord | undefined>();
  /** Those of the record, and of now. */
  ledgers: Record<string, LedgerCopy>;

  constructor(
    private readonly disk: Files,
    folder: string,
  ) {
    this.file = path.join(folder, recordName);
    this.first = parseRecord(this.read());
    this.ledgers = { ...this.first.台账 };
  }

  /** What was recorded of a file when this build began. */
  before(name: string): FileRecord | undefined {
    return Object.hasOwn(this.first.文件, name) ? this.first.文件[name] : undefined;
  }

  names(): string[] {
    const known = new Set([...Object.keys(this.first.文件), ...this.entries.keys()]);
    return [...known].filter((name) => !this.entries.has(name) || this.entries.get(name) !== undefined);
  }

  add(name: string, entry: FileRecord, ledgers: Record<string, LedgerCopy>): void {
    this.entries.set(name, entry);
    Object.assign(this.ledgers, ledgers);
  }

  forget(name: string): void {
    this.entries.set(name, undefined);
  }

  /** Puts what has been said so far into the record as it is now; without it the next build only knows less. */
  async save(): Promise<Diagnostic[]> {
    if (this.entries.size === 0) return [];
    try {
      const text = this.read();
      if (this.merged(text) !== text) await this.disk.exclusively(this.file, () => this.write());
      return [];
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      const message = `生成记录没有写下来：${error.reason}。稿件不受影响，只是下次出稿说不出哪里改了`;
      return [diagnose("record-unwritable", { file: this.file }, message)];
    }
  }

  private write(): void {
    this.disk.write(this.file, new TextEncoder().encode(this.merged(this.read())));
  }

  private merged(text: string): string {
    const record = parseRecord(text);
    const files = new Map(Object.entries(record.文件));
    for (const [name, entry] of this.entries) {
      if (entry) files.set(name, entry);
      else files.delete(name);
    }
    return recordText({ 文件: Object.fromEntries(files), 台账: { ...record.台账, ...this.ledgers } });
  }

  private read(): string {
    try {
      return new TextDecoder().decode(this.disk.read(this.file));
    } catch (error) {
      if (error instanceof FileFailure) return "";
      throw error;
    }
  }
}
