/** The port to the outside: all reading and writing of files goes through it. Paths are the caller's; names are sorted. */
export interface Files {
  /** The bytes, or undefined where there is no such file. Throws `FileTrouble` for anything else that stops it. */
  read(path: string): Uint8Array | undefined;
  /** Names in a folder, sorted by code point; empty where there is no such folder. */
  list(folder: string): string[];
  isFolder(path: string): boolean;
  /** The path with links followed, or undefined where there is nothing. */
  real(path: string): string | undefined;
  /** Atomic: either the whole new file, or what was there before. Folders on the way are made. */
  write(path: string, bytes: Uint8Array): void;
  remove(path: string): void;
  /** Whether links may lead anywhere; where they may not, what a meeting folder holds is read only inside it. */
  followsLinks?: boolean;
  /** Does something to a file that other processes may be changing too, one after the other; a process that has died holds up nobody for long. */
  exclusively<T>(path: string, action: () => T): Promise<T>;
}

/** The machine refused: locked, full, forbidden, too large. `reason` is Chinese, for the user. */
export class FileFailure extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** A link leads to what is not to be read. */
export class OutsideFailure extends FileFailure {}
