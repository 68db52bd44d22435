import { type ReportAnswer } from '@kvalreg/core';
import {
  builtInDimensions,
  textIn,
  type Dimension,
  type FigureSource,
  type Language,
} from '@kvalreg/declaration';
import { unknownGroup } from '@kvalreg/engine';
import { builtInLabel, message, type FigureInput, type FigureSeries, type Places } from '@kvalreg/rendering';
import { withPeriods } from './period-labels.js';
import { withUnits, type UnitNames } from './unit-names.js';

/** How the values of a dimension are named for readers. */
export function dimensionNames(
  pathway: FigureSource,
  language: Language,
  places?: Places,
): Pick<FigureInput, 'labelOf' | 'dimensionTitle'> {
  return {
    labelOf: (dimension, code) => {
      const builtIn = builtInLabel(dimension, code, language, places);
      if (builtIn !== null) return builtIn;
      if (code === unknownGroup) return message(language, 'word.unknown');
      const option = declaredIn(pathway, dimension)?.options.find((one) => one.code === code);
      return option ? textIn(option.label, language) : code;
    },
    dimensionTitle: (dimension) => {
      const builtIn = builtInDimensions.find((one) => one === dimension);
      return builtIn
        ? message(language, `dimension.${builtIn}`)
        : textIn(declaredIn(pathway, dimension)?.title ?? {}, language);
    },
  };
}

/** An address may name anything, also what every object has. */
function declaredIn({ dimensions }: FigureSource, name: string): Dimension | undefined {
  return Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
}

/** The figures of a tab as they are drawn: the unit, if one is chosen, beside the nation. */
export function figureInputs(
  answer: ReportAnswer,
  pathway: FigureSource,
  language: Language,
  units: UnitNames,
): readonly FigureInput[] {
  const nation: FigureSeries = {
    label: units.whole,
    tone: answer.unit ? 'other' : 'own',
    results: answer.nation,
  };
  const series: readonly FigureSeries[] = answer.unit
    ? [{ label: answer.unit.name, tone: 'own', results: answer.own }, nation]
    : [nation];
  const names = dimensionNames(pathway, language, units);
  const dated = {
    ...names,
    labelOf: withPeriods(names.labelOf, [...answer.own, ...answer.nation], language),
  };
  return answer.figures.map((figure, index) => ({
    id: `figure-${String(index + 1)}`,
    figure,
    pathway,
    language,
    series,
    smallestN: answer.smallestN,
    ...withUnits(dated, figure, language, units),
    ownUnit: answer.unit?.id ?? null,
  }));
}
