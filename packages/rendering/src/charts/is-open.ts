/** Which categories are not complete yet; of a whole chart, or of one series of it. */
interface Openness {
  readonly incomplete?: readonly boolean[] | undefined;
}

/** Whether more is to come to a category of a series: it may say so itself, where others of the chart are complete. */
export function isOpenAt(series: Openness, chart: Openness, at: number): boolean {
  return (series.incomplete ?? chart.incomplete)?.[at] === true;
}
