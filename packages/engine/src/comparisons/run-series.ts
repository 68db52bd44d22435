import { textIn, type Language, type Text } from '@kvalreg/declaration';
import { median, runChart, type RunChart } from '@kvalreg/statistics';
import type { DisclosedResult } from '../indicators/indicator-result.js';

export interface RunPoint {
  readonly period: string;
  /** Null where nothing is known or shown of the period. */
  readonly value: number | null;
  readonly n: number | null;
  /** The period is not over: it is drawn and not judged. */
  readonly incomplete: boolean;
  readonly withheld: boolean;
}
/**
 * `shift`: too long on one side; `crossings`: the line is crossed too seldom; `too-few`: nothing can be told yet;
 * `overlap`: neighbouring points share cases, and lie on one side for that alone; `one-sided`: so many points are on the
 * median that none is beyond it, as with rare events of which half of the months have none.
 */
export type RunSignal = 'shift' | 'crossings' | 'both' | 'none' | 'too-few' | 'overlap' | 'one-sided';

export interface RunSeries {
  readonly points: readonly RunPoint[];
  /** The median of the judged points; null without any. */
  readonly centre: number | null;
  readonly chart: RunChart | null;
  readonly signal: RunSignal;
}

/** Fewer points beside the line make the rules blind. */
export const fewestPoints = 10;

/**
 * An indicator over periods around its median, judged by Anhøj's two rules: a run on one side that is longer, or fewer
 * crossings of the median, than chance explains. Periods without a value and those that are not over are left out of it.
 * Nothing is judged where the periods `overlap`, nor where the median is an end of the values.
 */
export function runSeries(
  results: readonly DisclosedResult[],
  periodOf: (result: DisclosedResult) => string,
  { overlap = false }: { readonly overlap?: boolean } = {},
): RunSeries {
  const points = results
    .map((result) => ({
      period: periodOf(result),
      value: result.value,
      n: result.n,
      incomplete: result.incomplete === true,
      withheld: result.suppressed !== undefined,
    }))
    .toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  const judged = points.flatMap(({ value, incomplete }) => (value === null || incomplete ? [] : [value]));
  const centre = median(judged);
  if (centre === null) return { points, centre, chart: null, signal: 'too-few' };
  if (overlap) return { points, centre, chart: null, signal: 'overlap' };
  const isOneSided = judged.every((value) => value <= centre) || judged.every((value) => value >= centre);
  const chart = runChart(judged, centre);
  if (isOneSided && chart.useful >= fewestPoints) return { points, centre, chart: null, signal: 'one-sided' };
  return { points, centre, chart, signal: signalOf(chart) };
}

function signalOf({ useful, shift, fewCrossings }: RunChart): RunSignal {
  if (useful < fewestPoints) return 'too-few';
  if (shift && fewCrossings) return 'both';
  if (shift) return 'shift';
  return fewCrossings ? 'crossings' : 'none';
}

const words: Readonly<Record<RunSignal, Text>> = {
  shift: {
    sv: 'Signal: {run} punkter i rad på samma sida om medianen; slumpen ger högst {runLimit}.',
    nb: 'Signal: {run} punkter på rad på samme side av medianen; tilfeldigheter gir høyst {runLimit}.',
    en: 'Signal: {run} points in a row on the same side of the median; chance gives at most {runLimit}.',
  },
  crossings: {
    sv: 'Signal: medianen korsas för sällan, antal {crossings}; slumpen ger minst {crossingsLimit}.',
    nb: 'Signal: medianen krysses for sjelden, antall {crossings}; tilfeldigheter gir minst {crossingsLimit}.',
    en: 'Signal: the median is crossed too seldom, times: {crossings}; chance gives at least {crossingsLimit}.',
  },
  both: {
    sv: 'Signal: {run} punkter i rad på samma sida om medianen (slumpen ger högst {runLimit}), och den korsas för sällan (antal {crossings}, slumpen ger minst {crossingsLimit}).',
    nb: 'Signal: {run} punkter på rad på samme side av medianen (tilfeldigheter gir høyst {runLimit}), og den krysses for sjelden (antall {crossings}, tilfeldigheter gir minst {crossingsLimit}).',
    en: 'Signal: {run} points in a row on the same side of the median (chance gives at most {runLimit}), which is crossed too seldom (times: {crossings}, chance gives at least {crossingsLimit}).',
  },
  none: {
    sv: 'Ingen signal: punkterna växlar kring medianen som av slumpen.',
    nb: 'Ingen signal: punktene veksler rundt medianen som ved tilfeldigheter.',
    en: 'No signal: the points vary around the median as by chance.',
  },
  'too-few': {
    sv: 'För få punkter för att bedöma: det behövs minst {fewest} som inte ligger på medianen.',
    nb: 'For få punkter til å bedømme: det trengs minst {fewest} som ikke ligger på medianen.',
    en: 'Too few points to judge: at least {fewest} that are not on the median are needed.',
  },
  'one-sided': {
    sv: 'Punkterna bedöms inte: minst hälften ligger på medianen och ingen bortom den, så att reglerna alltid skulle ge signal. Välj längre perioder.',
    nb: 'Punktene bedømmes ikke: minst halvparten ligger på medianen og ingen bortenfor den, slik at reglene alltid ville gi signal. Velg lengre perioder.',
    en: 'The points are not judged: at least half of them are on the median and none is beyond it, so that the rules would always signal. Choose longer periods.',
  },
  overlap: {
    sv: 'Punkterna bedöms inte: perioderna räknar delvis samma fall, och punkter intill varandra liknar därför varandra.',
    nb: 'Punktene bedømmes ikke: periodene teller delvis de samme tilfellene, og punkter ved siden av hverandre ligner derfor hverandre.',
    en: 'The points are not judged: the periods count some of the same cases, so that neighbouring points are alike.',
  },
};

/** What the rules found, in a plain sentence. */
export function runWords({ signal, chart }: Pick<RunSeries, 'signal' | 'chart'>, language: Language): string {
  const values: Readonly<Record<string, number | null | undefined>> = {
    run: chart?.longestRun,
    runLimit: chart?.longestRunLimit,
    crossings: chart?.crossings,
    crossingsLimit: chart?.crossingsLimit,
    fewest: fewestPoints,
  };
  return textIn(words[signal], language).replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}
