/** A day, with a time of day where one is given. No time zone: a meeting is where it is. */
export interface Moment {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
}
