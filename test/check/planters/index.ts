import { counts } from "./counts.js";
import { figures } from "./figures.js";
import { holes } from "./holes.js";
import { level } from "./level.js";
import { marks } from "./marks.js";
import { numbering } from "./numbering.js";
import { parallelism } from "./parallelism.js";
import { repetition } from "./repetition.js";
import type { Planter } from "./site.js";
import { time } from "./time.js";
import { wording } from "./wording.js";

export const planters: readonly Planter[] = [
  ...marks,
  ...numbering,
  ...counts,
  ...level,
  ...time,
  ...holes,
  ...wording,
  ...repetition,
  ...figures,
  ...parallelism,
];
