import { diskFiles } from "../files.js";
import { packageIndex } from "../pipeline/library.js";
import { writeLibraryIndex } from "../pipeline/library-index.js";

// Not a command: the last step of `npm run build`.
writeLibraryIndex(diskFiles, packageIndex);
