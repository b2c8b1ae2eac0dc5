import { declarations as ofCheck } from "../check/diagnostics.js";
import type { Declaration } from "../diagnostics/declare.js";
import { manyDeclarations } from "../diagnostics/many.js";
import { missingDeclarations } from "../diagnostics/missing-data.js";
import { usageDeclarations } from "../diagnostics/usage.js";
import { declarations as ofLibrary } from "../library/diagnostics.js";
import { declarations as ofParse } from "../parse/diagnostics.js";
import { declarations as ofRead } from "../read/diagnostics.js";
import { declarations as ofLedgers } from "../read/ledger/diagnostics.js";
import { declarations as ofRecognise } from "../recognise/diagnostics.js";
import { declarations as ofRender } from "../render/diagnostics.js";
import { declarations as ofTiming } from "../timing/diagnostics.js";
import { declarations as ofTrace } from "../trace/diagnostics.js";
import { declarations as ofPipeline } from "./diagnostics.js";

/** Every diagnostic there is beside those of the rules, as each step declares them. */
export const declarations: readonly Readonly<Record<string, Declaration>>[] = [
  usageDeclarations,
  manyDeclarations,
  ofRead,
  missingDeclarations,
  ofLedgers,
  ofLibrary,
  ofRender,
  ofParse,
  ofTiming,
  ofTrace,
  ofCheck,
  ofPipeline,
  ofRecognise,
];
