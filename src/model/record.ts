/** What one paper was made from: enough to tell, at the next build, what has changed since. */
export interface Basis {
  /** How it was printed: 正式, 送审（逐段批注）. */
  稿本: string;
  /** Digest of each text it was put together from, by file: template, fragments, frames, the writer's own words, layout. */
  文字: Readonly<Record<string, string>>;
  /** Each value of 会议.yaml and the brief it asked for, by data path; null where there was none. Of a list, how many items. */
  资料: Readonly<Record<string, string | null>>;
  /** The ledgers it asked for, by name: digests, under which 台账 keeps their rows. */
  台账: Readonly<Record<string, string>>;
}

/** One written file: its digest, and what it was made from. */
export interface FileRecord extends Basis {
  字节: string;
  /** What was there before, while the file is being written: whoever is killed in between leaves either, and neither is anybody's work. */
  原有?: string;
}

/** The rows of a ledger as they were. */
export interface LedgerCopy {
  截至: string;
  列: readonly string[];
  行: readonly (readonly string[])[];
}

/** `out/<简称>/.生成记录.json`. */
export interface BuildRecord {
  文件: Readonly<Record<string, FileRecord>>;
  台账: Readonly<Record<string, LedgerCopy>>;
}

/** One reason why a paper is not what it was: a value by its data path, or a text by its file. */
export interface Change {
  path?: string;
  file?: string;
  before?: string;
  after?: string;
  /** Chinese, for people: 议程第2项改了人员（周岚→何静）. */
  why: string;
}
