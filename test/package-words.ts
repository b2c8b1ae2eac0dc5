import { compileWords } from "../src/check/engine/words.js";
import { diskFiles } from "../src/files.js";
import { Scanner } from "../src/language/scanner.js";
import { loadWordLists } from "../src/library/word-lists.js";
import type { WordLists } from "../src/model/word-lists.js";
import { packageRoot } from "../src/pipeline/roots.js";
import { readWordLists } from "../src/read/shelf.js";

/** The package's word lists, and as rules look words up; read once a worker. */
export const packageLists = lists();
export const packageWords = compileWords(packageLists);
export const stageWords = new Scanner(packageLists.阶段词);

function lists(): WordLists {
  const { value: documents, findings } = readWordLists(diskFiles, packageRoot);
  const loaded = loadWordLists(documents);
  const wrong = [...findings, ...loaded.findings];
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join("\n"));
  return loaded.value;
}
