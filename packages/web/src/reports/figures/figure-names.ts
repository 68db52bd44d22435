import type { Unit } from '@kvalreg/core';
import type { FigureSource, Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import { message, type FigureInput } from '@kvalreg/rendering';
import { withPeriods } from '../period-labels.js';
import { dimensionNames } from '../report-page.js';

type Names = Pick<FigureInput, 'labelOf' | 'dimensionTitle'>;
const periods = ['rolling', 'month', 'quarter', 'half', 'year'] as const;

/** Names of dimensions and of their values, with those of units and regions, which the declaration does not know. */
export function figureNames(source: FigureSource, units: readonly Unit[], language: Language): Names {
  const names = dimensionNames(source, language);
  return {
    dimensionTitle: names.dimensionTitle,
    labelOf: (dimension, code) => {
      const known =
        dimension === 'unit'
          ? units.find(({ id }) => id === code)?.name
          : dimension === 'region'
            ? units.find(({ regionCode }) => regionCode === code)?.regionName
            : undefined;
      return known ?? names.labelOf(dimension, code);
    },
  };
}

/** Marks the periods that are not complete, however the results are divided besides. */
export function withCompleteness(
  names: Names,
  results: readonly DisclosedResult[],
  language: Language,
): Names {
  const dated = withPeriods(names.labelOf, results, language);
  const open = new Set(
    results.flatMap(({ group, incomplete, asOf }) => {
      const period = periods.find((one) => group[one] !== undefined);
      return incomplete && asOf === undefined && period ? [`${period} ${group[period] ?? ''}`] : [];
    }),
  );
  return {
    dimensionTitle: names.dimensionTitle,
    labelOf: (dimension, code) => {
      const period = dated(dimension, code);
      return open.has(`${dimension} ${code}`) && period === names.labelOf(dimension, code)
        ? message(language, 'figures.incompletePeriod', { period })
        : period;
    },
  };
}
