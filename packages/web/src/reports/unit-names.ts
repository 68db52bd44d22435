import type { ReportAnswer } from '@kvalreg/core';
import { textIn, type Figure, type Language } from '@kvalreg/declaration';
import { formatCount, message, unitLabel, type FigureInput, type Places } from '@kvalreg/rendering';

/** Names of units, and of all together. */
export interface UnitNames extends Places {
  readonly allLabel: string;
  /** What the unit is compared with. */
  readonly whole: string;
}

type Names = Pick<FigureInput, 'labelOf' | 'dimensionTitle'>;

/** The names of a figure's values, and of units where it is by unit. */
export function withUnits(
  { labelOf, dimensionTitle }: Names,
  figure: Figure,
  language: Language,
  { units, allLabel }: Pick<UnitNames, 'units' | 'allLabel'>,
): Names {
  return {
    dimensionTitle,
    labelOf: (dimension, code, indicators) =>
      dimension === 'unit'
        ? (unitLabel({ language, figure, allLabel }, code) ??
          units.find(({ id }) => id === code)?.name ??
          labelOf(dimension, code, indicators))
        : labelOf(dimension, code, indicators),
  };
}

/** Which units take part in the figures by unit, where the tab has such. */
export function participationText(
  { participation, report }: ReportAnswer,
  language: Language,
): readonly string[] {
  if (!participation) return [];
  const { unitsIn, unitsOf, casesIn, casesOut } = participation;
  const count = (value: number) => formatCount(value, language);
  return [
    textIn(report.unitCriterion?.title ?? {}, language),
    message(language, 'units.participation', { unitsIn: count(unitsIn), unitsOf: count(unitsOf) }),
    ...(casesIn === null || casesOut === null
      ? []
      : [
          message(language, 'units.cases', {
            casesIn: count(casesIn),
            cases: count(casesIn + casesOut),
            casesOut: count(casesOut),
          }),
        ]),
  ];
}
