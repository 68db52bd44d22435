/** Which figures are asked for. */
export interface IndicatorRequest {
  readonly indicators: readonly string[];
  /**
   * Each a list of dimensions (`unit`, `hospital`, `year`, `rolling`, `residence`, or declared) whose values make the rows; the empty
   * list is one row for all. For instance `[['unit', 'year'], ['year'], []]`. A group has rows when some case in it
   * belongs to the population of at least one of the indicators; the row for all is always there.
   */
  readonly groups: readonly (readonly string[])[];
  /** Dimension → values to keep. An empty list keeps nothing. */
  readonly filter?: Readonly<Record<string, readonly string[]>> | undefined;
  /** First and last index date (or other day by which an indicator's cases count), both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The day that the figures are computed for (`YYYY-MM-DD`); needed when an indicator reads it. */
  readonly dataDate?: string | undefined;
  /** Where `dataDate` is the day of a picture: the day of the figures, on which is judged what is complete. */
  readonly judgedOn?: string | undefined;
  /** Each case in its own period alone, also where an indicator looks back: what overlapping periods are summed from. */
  readonly ownPeriods?: true | undefined;
}

/** The day of the figures; throws a `RangeError` where an indicator reads it and the request has none. */
export function knownDataDate(dataDate: string | undefined): string {
  if (dataDate !== undefined) return dataDate;
  throw new RangeError('An indicator reads the day of the figures, which the request does not say.');
}

/** Stands for the value of a dimension where it is unknown, in groups and in filters. */
export const unknownGroup = '(unknown)';

/** The groups asked for, without repetition: the order of dimensions within a group makes no other rows. */
export function distinctGroups(request: IndicatorRequest): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return request.groups
    .map((group) => [...new Set(group)])
    .filter((group) => {
      const key = [...group].sort().join(' ');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
