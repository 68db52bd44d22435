import type { Submission } from '@kvalreg/declaration';
import { disclosed, valueOfAll, valueOfUnit } from './figure-of-unit.js';
import { seriesOf, type NumberSeries } from './number-series.js';
import type { PublishedFigure, PublishedPart, UnitFigures } from './published-figure.js';
import { withheldNumbers, withheldParts, withheldValues, type WithheldUnits } from './withheld-numbers.js';

/**
 * What anyone may see of filed figures: each unit and all of them together, by measure and year. Of every year the
 * filings of all units are given, for a total that lacks a unit would later tell that unit's numbers. Small numbers
 * are withheld, and what would tell them: other units, other parts, and other measures of the same population.
 */
export function publishFilings(
  submission: Submission,
  filings: readonly UnitFigures[],
): readonly PublishedFigure[] {
  const all = seriesOf(submission, filings);
  const numbers = withheldNumbers(submission, all);
  return all.flatMap((series) => figuresOf(submission, series, numbers.get(series) ?? new Set()));
}

function figuresOf(
  submission: Submission,
  series: NumberSeries,
  numbers: WithheldUnits,
): readonly PublishedFigure[] {
  const values = withheldValues(submission, series, numbers);
  const partsOf = publishedParts(submission, series, numbers);
  const fate = (unit: string | null) => (numbers.has(unit) ? 'number' : values.has(unit) ? 'value' : null);
  const nation: PublishedFigure = {
    ...disclosed(valueOfAll(series), fate(null)),
    unit: null,
    withheld: fate(null),
    parts: partsOf(null),
  };
  const units = series.units.map((one): PublishedFigure => ({
    ...disclosed(valueOfUnit(series, one), fate(one.unit)),
    unit: one.unit,
    withheld: fate(one.unit),
    parts: partsOf(one.unit),
  }));
  return [nation, ...units];
}

function publishedParts(
  submission: Submission,
  series: NumberSeries,
  numbers: WithheldUnits,
): (unit: string | null) => readonly PublishedPart[] {
  const { measure, units } = series;
  if (measure.kind !== 'count') return () => [];
  const rules = measure.splits.map((split) => ({
    split,
    options: Object.keys(submission.splits[split]?.options ?? {}),
    isWithheld: withheldParts(submission, series, split, numbers),
  }));
  return (unit) => {
    const counted = unit === null ? units : units.filter((one) => one.unit === unit);
    return rules.flatMap(({ split, options, isWithheld }) =>
      options.map((option): PublishedPart => {
        if (isWithheld(unit, option)) return { split, option, n: null };
        return {
          split,
          option,
          n: counted.reduce((sum, { figure }) => sum + (figure(split, option) ?? 0), 0),
        };
      }),
    );
  };
}
