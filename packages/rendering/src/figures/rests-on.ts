import { textIn } from '@kvalreg/declaration';
import { allUnits, type DisclosedResult } from '@kvalreg/engine';
import { formatCount } from '../format/format-number.js';
import { message } from '../messages/message.js';
import { indicatorsOf, resultAt, rowValues, type FigureInput, type FigureSeries } from './figure-input.js';
import { isRate } from './kinds/value-header.js';

/**
 * How many cases the rows of a figure rest on together, once for measures that rest on the same. Nothing where a row is
 * withheld, where rows overlap so that they have no sum, where each number is its own n, and under a rate: what its rows
 * count is no number of cases.
 */
export function restsOn(input: FigureInput): readonly string[] {
  const { figure, language, series } = input;
  if (figure.by === 'rolling') return [];
  const told = indicatorsOf(input).flatMap(({ key, indicator }) => {
    if (indicator.kind === 'count' || isRate(indicator) || indicator.lookBack !== undefined) return [];
    // In one row for all n stands beside the value; the rows of a curve are its days.
    if (figure.by === undefined && indicator.kind !== 'time-to-event') return [];
    const groups = series.flatMap((one) => {
      const n = casesOf(input, key, one);
      return n === null ? [] : [{ label: one.label, n: formatCount(n, language) }];
    });
    return groups.length === 0 ? [] : [{ title: textIn(indicator.title, language), groups }];
  });
  const [first] = told;
  if (!first) return [];
  // Where one of several measures tells nothing, as a count does, the others say whose n it is.
  const isSame =
    told.length === indicatorsOf(input).length &&
    told.every(({ groups }) => JSON.stringify(groups) === JSON.stringify(first.groups));
  return (isSame ? [first] : told).map(({ title, groups }) => {
    const [only, another] = groups;
    // Where one of several groups tells nothing, the n of the other says whose it is.
    if (isSame && only && !another && series.length === 1)
      return message(language, 'figures.restsOn', { n: only.n });
    const words = groups
      .map(({ label, n }) => message(language, 'figures.restsOnOf', { group: label, n }))
      .join(', ');
    return isSame
      ? message(language, 'figures.rests', { groups: words })
      : message(language, 'figures.restsMeasure', { title, groups: words });
  });
}

function casesOf(input: FigureInput, key: string, series: FigureSeries): number | null {
  const { by } = input.figure;
  const values = by === 'unit' && hasTotal(input, key, series) ? [allUnits] : rowValues(input);
  const results = values.flatMap((value) => resultAt(series, key, by, value) ?? []);
  // Of pictures, the last one is of everybody.
  const [picture] = results.filter(({ asOf }) => asOf !== undefined).slice(-1);
  const counted: readonly DisclosedResult[] = picture ? [picture] : results;
  if (counted.length === 0 || counted.some(({ n }) => n === null)) return null;
  return counted.reduce((sum, { n }) => sum + (n ?? 0), 0);
}

function hasTotal({ figure }: FigureInput, key: string, series: FigureSeries): boolean {
  return resultAt(series, key, figure.by, allUnits) !== undefined;
}
