/** A calendar period: a year later is the same day of the next year, or the last day of that month. */
export interface Period {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
}
