import { agenda } from "./agenda.js";
import { agendaOrder } from "./agenda-order.js";
import { breakdowns } from "./breakdown.js";
import { calendar } from "./calendar.js";
import { conditions } from "./conditions.js";
import { dates } from "./dates.js";
import { derivations, frameKey } from "./derived.js";
import { figures } from "./figures.js";
import type { Helper } from "./helper.js";
import { indicators } from "./indicators.js";
import { listings } from "./listing.js";
import { lists } from "./lists.js";
import { numbers } from "./numbers.js";
import { people } from "./people.js";
import { projects } from "./projects.js";
import { queries } from "./queries.js";
import { timetable } from "./timetable.js";
import { directions } from "./wording.js";

/** Every helper a template may call, by its Chinese name. */
export const helpers: Record<string, Helper> = {
  ...dates,
  ...numbers,
  ...lists,
  ...people,
  ...agenda,
  ...agendaOrder,
  ...figures,
  ...directions,
  ...breakdowns,
  ...listings,
  ...conditions,
  ...queries,
  ...projects,
  ...indicators,
  ...calendar,
  ...timetable,
  ...derivations,
  ...frameKey,
};

export function helperNamed(name: string): Helper | undefined {
  return Object.hasOwn(helpers, name) ? helpers[name] : undefined;
}
