import type { Step } from "../diagnostics/diagnostic.js";
import { stops } from "../diagnostics/settle.js";
import type { Group } from "../model/data.js";
import type { Structure } from "../model/skeleton.js";
import type { Source } from "../model/source.js";
import type { Rendered } from "../model/value.js";
import { type EvaluationOptions, evaluate } from "./evaluation/evaluate.js";
import { prepare } from "./template/prepare.js";
import { templateOf } from "./template/structure.js";

export { helpers } from "./helpers/index.js";

export interface RenderOptions extends EvaluationOptions {
  /** Print 【待填：…】 where data is missing. */
  draft: boolean;
  /** The parts of the paper, where its kind has no body. */
  structure?: Structure | undefined;
}

/** Renders a template with data: Markdown in which every value is an opaque token. Errors leave no value. */
export function render(source: Source, data: Group, { draft, structure, ...options }: RenderOptions): Step<Rendered> {
  const { value: template, findings: unread } = structure
    ? { value: templateOf(structure, source), findings: [] }
    : prepare(source);
  if (!template) return { findings: unread };
  const { rendered, findings } = evaluate(template, data, options);
  return stops(findings, { draft }) ? { findings } : { value: rendered, findings };
}
