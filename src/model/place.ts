/**
 * Where the author finds something. `line` and `column` count from 1, `endColumn` is behind the last character; `file` is relative to the
 * meeting folder or to the library it belongs to. Without a `column` the whole line is meant.
 */
export interface Place {
  file: string;
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
  cell?: string;
}
