import type { Unit } from '@kvalreg/core';
import type { Country, FigureSource, Language } from '@kvalreg/declaration';
import { allUnits } from '@kvalreg/engine';
import type { FigureInput } from '@kvalreg/rendering';
import { dimensionNames } from '../report-page.js';

type Names = Pick<FigureInput, 'labelOf' | 'dimensionTitle'>;

/** Names of dimensions and of their values, with those of units and regions, which the declaration does not know. */
export function figureNames(
  source: FigureSource,
  units: readonly Unit[],
  whole: string,
  language: Language,
  country?: Country,
): Names {
  const names = dimensionNames(source, language, { units, country });
  return {
    dimensionTitle: names.dimensionTitle,
    labelOf: (dimension, code) => {
      if (code === allUnits) return whole;
      const unit = dimension === 'unit' ? units.find(({ id }) => id === code)?.name : undefined;
      return unit ?? names.labelOf(dimension, code);
    },
  };
}
