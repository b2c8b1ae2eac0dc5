import { diskFiles } from "../files.js";
import { writeLibraryIndex } from "../pipeline/library-index.js";
import { packageIndex } from "../pipeline/roots.js";

// Not a command: the last step of `npm run build`.
writeLibraryIndex(diskFiles, packageIndex);
