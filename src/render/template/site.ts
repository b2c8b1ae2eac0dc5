import type { Place } from "../../model/place.js";

/** Where a mustache stands, and what to call it where its data is missing. */
export interface Site {
  place: Place;
  label: string;
}
